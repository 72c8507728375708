using System.Net;
using Microsoft.Security.AntiSSRF;

namespace Samen.Web;

/// <summary>
/// Requests to addresses that others gave: only to public addresses, checked at each connection, whatever the name resolved to
/// before.
/// </summary>
public static class Outside
{
    /// <summary>Follows no redirect, uses no proxy and keeps no cookies.</summary>
    /// <param name="onlyLoopback">Only to this machine, also without TLS: for demos and tests.</param>
    /// <param name="allowed">Networks that are not public but may be reached.</param>
    public static HttpClient Client(bool onlyLoopback = false, IReadOnlyList<IPNetwork>? allowed = null)
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest);
        if (onlyLoopback)
        {
            policy.AllowPlainTextHttp = true;
            policy.AddAllowedAddresses(["127.0.0.0/8", "::1/128"]);
        }
        if (allowed is { Count: > 0 })
            policy.AddAllowedAddresses([.. allowed.Select(network => network.ToString())]);
        // Its header X-Forwarded-For: true would warn a metadata service, which no connection reaches anyway.
        policy.AddXFFHeader = false;
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.MaxResponseHeadersLength = 16;
        // The rest of a long response isn't worth reading just to keep the connection.
        handler.ResponseDrainTimeout = TimeSpan.Zero;
        // A name that resolves to another address is followed after this time at the latest.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(90);
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
