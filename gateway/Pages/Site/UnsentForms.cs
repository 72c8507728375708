using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.DataProtection;

namespace Samen.Gateway.Pages.Site;

/// <summary>
/// A form that can't be carried out as whom it was typed by comes back with what was typed, to that person only: on the same
/// page, or after signing in. Comes after the framework's antiforgery, which would answer with an empty 400.
/// </summary>
internal sealed class UnsentForms(
    RequestDelegate next,
    IAntiforgery antiforgery,
    IDataProtectionProvider protection,
    KeptForms kept,
    UnfinishedForms unfinished
)
{
    public async Task Invoke(HttpContext context)
    {
        var request = context.Request;
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            if (HttpMethods.IsPost(request.Method))
            {
                if (await SignInFirst(context) is { } back)
                {
                    context.Response.Redirect($"/aanmelden?terug={Uri.EscapeDataString(back)}");
                    return;
                }
            }
            else if (HttpMethods.IsGet(request.Method) && (await kept.Find(context) ?? await Unfinished(context)) is { } unsent)
                context.Features.Set(unsent);
        }
        await next(context);
        await ForgetSent(context);
    }

    private async Task<UnsentForm?> Unfinished(HttpContext context) =>
        context.Request.Query[UnfinishedForms.Query].ToString() is { Length: > 0 } name
            ? await unfinished.Find(PlaceOf(context, name), context.RequestAborted)
            : null;

    /// <summary>A long form that was carried out leads on to another page; then nothing of it is unfinished.</summary>
    private async Task ForgetSent(HttpContext context)
    {
        if (
            HttpMethods.IsPost(context.Request.Method)
            && context.Response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther
            && (await Read(context.Request))[UnfinishedForms.Mark].ToString() is { Length: > 0 } name
        )
            await unfinished.Remove(PlaceOf(context, name), CancellationToken.None); // It was sent, also if nobody waits for the answer.
    }

    private static UnfinishedForms.Place PlaceOf(HttpContext context, string name) =>
        new(TypedBy.Of(context.User), context.Request.Path.Value ?? "/", name);

    /// <summary>Where to go on after signing in; null when the request can be answered as it is now.</summary>
    private async Task<string?> SignInFirst(HttpContext context)
    {
        var checkedBefore = context.Features.Get<IAntiforgeryValidationFeature>();
        // A form can't be read while it counts as forged.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        var form = await Read(context.Request);
        var by = TypedBy.Read(form[TypedBy.Field], protection);
        var genuine = checkedBefore is { IsValid: true } || (by is not null && await IsOf(context, by));
        context.Features.Set(checkedBefore);
        var now = TypedBy.Of(context.User);
        if (by is null || (by == now && genuine))
            return null;
        if (genuine && context.GetEndpoint()!.Metadata.GetMetadata<WhoeverSendsAttribute>() is not null)
        {
            context.Features.Set<IAntiforgeryValidationFeature>(new Genuine());
            return null;
        }
        if (by.Id != now.Id && Guid.TryParse(by.Id, out var account))
            return await kept.Keep(context, account, UnsentForm.Of(form));
        // The page itself, as if it was asked for, with what was typed.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        context.Features.Set(by.Id == now.Id ? UnsentForm.Of(form) : UnsentForm.Empty(form));
        context.Request.Method = HttpMethods.Get;
        return null;
    }

    /// <summary>The form of a request; empty where it has none, or a broken one.</summary>
    internal static async Task<IFormCollection> Read(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : FormCollection.Empty;
        }
        catch (InvalidDataException)
        {
            return FormCollection.Empty; // Broken; the framework says so.
        }
    }

    /// <summary>Whether this browser got the form from here while they were the one who was signed in.</summary>
    private async Task<bool> IsOf(HttpContext context, TypedBy by)
    {
        var user = context.User;
        context.User = by.Principal();
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        finally
        {
            context.User = user;
        }
    }

    private sealed class Genuine : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;

        public Exception? Error => null;
    }
}
