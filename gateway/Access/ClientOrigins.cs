using Microsoft.AspNetCore.Cors.Infrastructure;
using Samen.Gateway.Edge;
using Samen.Gateway.Identity;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// CORS per client: a page of a site may call the APIs with a credential that names the site's origin. A preflight has no
/// credential, so it is granted to the origins of all that are alive; the request itself shows its answer only to an
/// origin of its own credential. Cookies are never allowed: an API takes none.
/// </summary>
internal sealed class ClientOrigins(GatewayDatabase database, TimeProvider clock) : ICorsPolicyProvider
{
    private static readonly string[] Asked =
    [
        "Authorization",
        "Content-Type",
        "Idempotency-Key",
        "If-Match",
        "If-None-Match",
        "Accept",
        AccessExtensions.ActingHeader,
    ];
    private static readonly string[] Shown =
    [
        "API-Version",
        "ETag",
        "Link",
        "Location",
        "Retry-After",
        "RateLimit-Limit",
        "RateLimit-Remaining",
        "RateLimit-Reset",
        "Deprecation",
        "Sunset",
    ];
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
    private static readonly TimeSpan AskedAgain = TimeSpan.FromMinutes(10);

    public async Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        if (!ApiSurface.Covers(context) || context.Request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return null;
        var allowed = context.User.Identity is { IsAuthenticated: true }
            ? context.User.FindAll(Claims.Origins).Any(claim => claim.Value == origin)
            : await IsKnown(origin, context.RequestAborted);
        var policy = new CorsPolicyBuilder()
            .WithMethods(Methods)
            .WithHeaders(Asked)
            .WithExposedHeaders(Shown)
            .SetPreflightMaxAge(AskedAgain);
        return (allowed ? policy.WithOrigins(origin) : policy.SetIsOriginAllowed(_ => false)).Build();
    }

    private async Task<bool> IsKnown(string origin, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await OriginStore.IsKnown(reading, origin, clock.GetUtcNow());
    }
}
