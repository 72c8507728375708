using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using Samen.Gateway.Edge;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// Limits how often a client may call the APIs: requests in each minute of the clock at this instance, and requests a
/// day at all of them. Every response says what is left (<c>RateLimit-Limit</c>, <c>-Remaining</c>, <c>-Reset</c> in seconds).
/// </summary>
internal sealed class RateLimits(RequestDelegate next, IOptionsMonitor<LimitSettings> settings, Quotas quotas, TimeProvider clock)
{
    private const int Window = 60,
        MostClients = 100_000;
    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.Ordinal);
    private long sweptAt;

    /// <exception cref="Refused">429 <c>too-many-requests</c> or <c>quota-exceeded</c>, with Retry-After.</exception>
    public async Task Invoke(HttpContext context)
    {
        if (!ApiSurface.Covers(context))
        {
            await next(context);
            return;
        }
        var client = Client.Of(context, settings.CurrentValue);
        var now = clock.GetUtcNow();
        var minute = now.ToUnixTimeSeconds() / Window;
        Sweep(minute);
        var used = counts.GetOrAdd(client.Name, _ => new Count()).Next(minute);
        var left = client.PerMinute - used;
        Say(context, client.PerMinute, left, Window - (now.ToUnixTimeSeconds() % Window));
        if (left < 0)
            throw new Refused(
                429,
                "too-many-requests",
                $"More than {client.PerMinute} requests in this minute; wait as long as Retry-After says."
            );
        if (
            client.PerDay is { } quota
            && !await quotas.Take(client.Name, quota, DateOnly.FromDateTime(now.UtcDateTime), context.RequestAborted)
        )
        {
            Say(context, quota, -1, 86_400 - (now.ToUnixTimeSeconds() % 86_400));
            throw new Refused(429, "quota-exceeded", $"More than {quota} requests today (UTC); wait as long as Retry-After says.");
        }
        await next(context);
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

    /// <summary>
    /// Forgets clients that are gone, once a minute; and all of them when there are too many: a flood of addresses starts anew
    /// then, but fills no memory.
    /// </summary>
    private void Sweep(long minute)
    {
        if (Interlocked.Exchange(ref sweptAt, minute) == minute && counts.Count < MostClients)
            return;
        foreach (var (name, count) in counts)
        {
            if (count.Minute < minute)
                counts.TryRemove(name, out _);
        }
        if (counts.Count >= MostClients)
            counts.Clear();
    }

    /// <summary>Requests of one client in one minute.</summary>
    private sealed class Count
    {
        private readonly Lock gate = new();
        private int used;

        public long Minute { get; private set; }

        public int Next(long minute)
        {
            lock (gate)
            {
                if (minute != Minute)
                    (Minute, used) = (minute, 0);
                return used == int.MaxValue ? used : ++used;
            }
        }
    }
}
