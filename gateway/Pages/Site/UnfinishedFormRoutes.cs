using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Samen.Web;

namespace Samen.Gateway.Pages.Site;

/// <summary>HTTP: what is typed in a long form, sent by the script now and then; and the button that throws it away.</summary>
internal static class UnfinishedFormRoutes
{
    /// <summary>Where the script sends it.</summary>
    public const string Path = "/onaf";

    /// <summary>Where the button sends it.</summary>
    public const string Discarding = "/onaf/weg";

    /// <summary>Field with the path of the form's page.</summary>
    public const string PagePath = "plaats";

    /// <summary>Field with the form's name, when it is not the form itself that is sent.</summary>
    public const string FormName = "formulier";

    /// <summary>Bytes: each character may be nine of them as it is sent.</summary>
    private const int LargestRequest = 10 * UnfinishedForms.Largest;

    public static void MapUnfinishedForms(this IEndpointRouteBuilder app)
    {
        var largest = new RequestSizeLimitAttribute(LargestRequest);
        app.MapPost(Path, Keep).WithMetadata(largest).AllowEverybody().ExcludeFromDescription();
        app.MapPost(Discarding, Discard).WithMetadata(largest).AllowEverybody().ExcludeFromDescription();
    }

    private static async Task<Results<NoContent, StatusCodeHttpResult>> Keep(
        HttpContext context,
        UnfinishedForms forms,
        IAntiforgery antiforgery,
        IDataProtectionProvider protection,
        [FromQuery(Name = PagePath)] string? page
    )
    {
        var form = await UnsentForms.Read(context.Request);
        if (await Of(context, form, page, form["_handler"], antiforgery, protection) is not { } place)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        return await forms.Keep(place, form, context.RequestAborted)
            ? TypedResults.NoContent()
            : TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task<Results<RedirectHttpResult, StatusCodeHttpResult>> Discard(
        HttpContext context,
        UnfinishedForms forms,
        IAntiforgery antiforgery,
        IDataProtectionProvider protection
    )
    {
        var form = await UnsentForms.Read(context.Request);
        if (await Of(context, form, form[PagePath], form[FormName], antiforgery, protection) is { } place)
            await forms.Remove(place, context.RequestAborted);
        // To the page, as it is without it; who may not throw it away finds it there still.
        return TypedResults.LocalRedirect(LocalPath.Of(form[PagePath]));
    }

    /// <summary>Null when it is not from a form of ours, as it was rendered for who sends it.</summary>
    private static async Task<UnfinishedForms.Place?> Of(
        HttpContext context,
        IFormCollection form,
        string? page,
        string? name,
        IAntiforgery antiforgery,
        IDataProtectionProvider protection
    )
    {
        var by = TypedBy.Of(context.User);
        return
            !by.IsAnonymous
            && name is { Length: > 0 and <= 100 }
            && page is { Length: > 1 and <= 300 }
            && LocalPath.Of(page) == page
            && TypedBy.Read(form[TypedBy.Field], protection) == by
            && await antiforgery.IsRequestValidAsync(context)
            ? new(by, page, name)
            : null;
    }
}
