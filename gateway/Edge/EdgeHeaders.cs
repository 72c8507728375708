using Samen.Gateway.Portal;

namespace Samen.Gateway.Edge;

/// <summary>Headers for browsers on every response.</summary>
internal sealed class EdgeHeaders(RequestDelegate next)
{
    private const string Start = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; ";

    // The one script is a file of the site; nothing in a page runs, whoever wrote it.
    private const string Pages = $"{Start}script-src 'self'; frame-ancestors 'none'",
        Framed = $"{Start}script-src 'none'; frame-ancestors 'self'";
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
