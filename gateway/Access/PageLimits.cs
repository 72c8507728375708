using System.Globalization;
using Microsoft.Extensions.Options;
using Samen.Gateway.Edge;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// Limits how often pages, and files that are made for them, are asked for, so that one address can't keep the machine busy. Files of
/// the program itself and health cost nothing and don't count.
/// </summary>
internal sealed class PageLimits(RequestDelegate next, IOptionsMonitor<LimitSettings> settings, MinuteCounts counts, RequestsAtOnce atOnce)
{
    /// <exception cref="Refused">429, with Retry-After.</exception>
    public Task Invoke(HttpContext context)
    {
        if (ApiSurface.Covers(context) || IsFree(context))
            return next(context);
        var client = Client.OfPage(context, settings.CurrentValue);
        var (used, reset) = counts.Next(client.Name);
        if (used <= client.PerMinute)
            return atOnce.OfPage(context, next);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.RetryAfter = reset.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        throw new Refused(
            429,
            "too-many-requests",
            $"More than {client.PerMinute} pages in this minute; wait as long as Retry-After says."
        );
    }

    private static bool IsFree(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } endpoint
            && (endpoint.GetMetadata<SiteFiles.Free>() is not null || endpoint.GetMetadata<Uncounted>() is not null)
        || context.Request.Path.StartsWithSegments("/health")
        || context.Request.Path.StartsWithSegments("/.well-known");
}
