using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Samen.Gateway.Pages.Site;

/// <summary>
/// HTTP: whether the key / goes to the search, kept in a cookie. Who speaks to their computer has to be able to turn it off.
/// </summary>
internal static class ChooseShortcut
{
    public static RedirectHttpResult Handle(HttpContext context, string choice, [FromQuery] string? terug)
    {
        context.Response.Cookies.Append(Ui.ShortcutCookie, choice == "uit" ? "uit" : "aan", ChooseLanguage.Cookie(context));
        return TypedResults.LocalRedirect(LocalPath.Of(terug));
    }
}
