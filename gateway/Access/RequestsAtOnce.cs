using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Samen.Gateway.Edge;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// Limits how many requests of a caller, and of a network address, run at the same time at this instance: limits per minute don't
/// keep a few slow requests from holding all there is. A stream counts until it begins: services limit streams themselves.
/// </summary>
internal sealed class RequestsAtOnce(IOptionsMonitor<LimitSettings> settings) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Caller, string Network)> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<(string Caller, string Network), string>(request =>
            RateLimitPartition.GetConcurrencyLimiter(request.Caller, _ => Most(settings.CurrentValue.AtOnce))
        ),
        PartitionedRateLimiter.Create<(string Caller, string Network), string>(request =>
            RateLimitPartition.GetConcurrencyLimiter(request.Network, _ => Most(settings.CurrentValue.AtOncePerAddress))
        )
    );

    /// <summary>Lets a request to an API go on, if it may; others pass.</summary>
    /// <exception cref="Refused">429 <c>too-many-at-once</c>, with Retry-After.</exception>
    public Task OfApi(HttpContext context, RequestDelegate next) =>
        ApiSurface.Covers(context) ? Take(context, next, Client.Of(context, settings.CurrentValue).Name) : next(context);

    /// <summary>Lets a request for a page go on, if it may.</summary>
    /// <exception cref="Refused">429 <c>too-many-at-once</c>, with Retry-After.</exception>
    public Task OfPage(HttpContext context, RequestDelegate next) =>
        Take(context, next, Client.OfPage(context, settings.CurrentValue).Name);

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    private async Task Take(HttpContext context, RequestDelegate next, string caller)
    {
        using var lease = limiter.AttemptAcquire((caller, CallerNetwork.Of(context)));
        context.Response.OnStarting(() =>
        {
            if (!lease.IsAcquired)
                context.Response.Headers.RetryAfter = "1";
            else if (context.Response.ContentType?.StartsWith("text/event-stream", StringComparison.Ordinal) == true)
                lease.Dispose();
            return Task.CompletedTask;
        });
        if (!lease.IsAcquired)
            throw new Refused(429, "too-many-at-once", "Too many requests of you run at the same time; wait until some are answered.");
        await next(context);
    }

    private static ConcurrencyLimiterOptions Most(int requests) => new() { PermitLimit = requests, QueueLimit = 0 };
}
