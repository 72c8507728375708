using System.Globalization;
using Microsoft.Extensions.Options;
using Samen.Gateway.Edge;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// Limits how often a client, and all clients of a partner together, may call the APIs: requests in each minute of the clock at this
/// instance, and requests a day at all of them. Every response says what is left (<c>RateLimit-Limit</c>, <c>-Remaining</c>,
/// <c>-Reset</c> in seconds).
/// </summary>
internal sealed class RateLimits(
    RequestDelegate next,
    IOptionsMonitor<LimitSettings> settings,
    MinuteCounts counts,
    Quotas quotas,
    TimeProvider clock
)
{
    /// <exception cref="Refused">429 <c>too-many-requests</c> or <c>quota-exceeded</c>, with Retry-After.</exception>
    public async Task Invoke(HttpContext context)
    {
        if (ApiSurface.Covers(context))
        {
            await Take(context, Client.Of(context, settings.CurrentValue), "you", isSaid: true);
            if (Client.PartnerOf(context, settings.CurrentValue) is { } partner)
                await Take(context, partner, "all your keys together", isSaid: false);
        }
        await next(context);
    }

    private async Task Take(HttpContext context, Client client, string who, bool isSaid)
    {
        var (used, reset) = counts.Next(client.Name);
        var left = client.PerMinute - used;
        if (isSaid || left < 0)
            Say(context, client.PerMinute, left, reset);
        if (left < 0)
            throw new Refused(
                429,
                "too-many-requests",
                $"More than {client.PerMinute} requests of {who} in this minute; wait as long as Retry-After says."
            );
        var now = clock.GetUtcNow();
        if (
            client.PerDay is { } quota
            && !await quotas.Take(client.Name, quota, DateOnly.FromDateTime(now.UtcDateTime), context.RequestAborted)
        )
        {
            Say(context, quota, -1, 86_400 - (now.ToUnixTimeSeconds() % 86_400));
            throw new Refused(429, "quota-exceeded", $"More than {quota} requests of {who} today (UTC); wait as long as Retry-After says.");
        }
    }

    private static void Say(HttpContext context, long limit, long left, long reset) =>
        context.Response.OnStarting(() =>
        {
            // The callback that was added last runs first, and its header stays.
            var headers = context.Response.Headers;
            if (headers.ContainsKey("RateLimit-Limit"))
                return Task.CompletedTask;
            headers["RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
            headers["RateLimit-Remaining"] = Math.Max(0, left).ToString(CultureInfo.InvariantCulture);
            headers["RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
            if (left < 0)
                headers.RetryAfter = reset.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
}
