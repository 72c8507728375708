using Microsoft.AspNetCore.Authentication;
using Samen.Gateway.Clients;
using Samen.Gateway.Identity;
using Samen.Gateway.Portal;
using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>What browsers are told about everything that the gateway answers.</summary>
internal sealed class EdgeHeaders(RequestDelegate next)
{
    private const string Start =
        "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";
    private const string Pages = $"{Start}'none'",
        Framed = $"{Start}'self'";
    private const string Apis = "default-src 'none'; frame-ancestors 'none'";

    public Task Invoke(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var page = context.GetEndpoint()?.Metadata;
            var framed = page?.GetMetadata<FramedAttribute>() is not null;
            context.Response.Headers.ContentSecurityPolicy =
                ApiSurface.Covers(context) ? Apis
                : page?.GetMetadata<Reference.ReferencePage>() is not null ? Reference.ReferencePage.Policy
                : framed ? Framed
                : Pages;
            if (framed)
                context.Response.Headers.XFrameOptions = "SAMEORIGIN";
            context.Response.Headers["Referrer-Policy"] = "same-origin";
            if (context.Request.IsHttps)
                context.Response.Headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            return Task.CompletedTask;
        });
        return next(context);
    }
}

/// <summary>Nothing but health is answered before the store and the first signing key are there.</summary>
internal sealed class NotBeforeReady(RequestDelegate next, IServiceProvider provider)
{
    private readonly Task ready = provider.WhenMigrated(GatewayService.Name);

    public Task Invoke(HttpContext context)
    {
        if (ready.IsCompletedSuccessfully || context.Request.Path.StartsWithSegments("/health"))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        return Task.CompletedTask;
    }
}

/// <summary>A credential that is sent must be right, also where none is needed: a wrong one is never taken for nobody.</summary>
internal sealed class RefuseWrongKeys(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        // The same result as the authentication before, which tells of a failure to nobody.
        if (ApiSurface.Covers(context) && (await context.AuthenticateAsync(BearerHandler.Name)).Failure is not null)
            await context.ChallengeAsync(BearerHandler.Name);
        else if (context.User.HasClaim(claim => claim.Type == Claims.NoMandate))
            throw Refused.Forbidden("no-mandate", "There is no mandate of this municipality for you now; see GET /gateway/v1/mandates.");
        else
            await next(context);
    }
}
