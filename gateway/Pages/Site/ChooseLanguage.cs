using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Samen.Gateway.Pages.Site;

/// <summary>HTTP: the language of the pages from now on, kept in a cookie.</summary>
internal static class ChooseLanguage
{
    public static RedirectHttpResult Handle(HttpContext context, string code, [FromQuery] string? terug)
    {
        context.Response.Cookies.Append(Ui.Cookie, code == "en" ? "en" : "nl", Cookie(context));
        return TypedResults.LocalRedirect(LocalPath.Of(terug));
    }

    /// <summary>What a visitor chose, for a year.</summary>
    public static CookieOptions Cookie(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
        };
}
