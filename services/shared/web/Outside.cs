using System.Net;
using Microsoft.Security.AntiSSRF;

namespace Samen.Web;

/// <summary>Requests to addresses that somebody else gave: to public addresses only, looked at on each connection, whatever the name meant before.</summary>
public static class Outside
{
    /// <summary>Follows no redirect, uses no proxy and keeps no cookies.</summary>
    /// <param name="onlyLoopback">Only to this machine, also without TLS: for demos and tests.</param>
    /// <param name="allowed">Networks that are not public and may be reached all the same.</param>
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
        // What is left of a long answer is not worth reading for the sake of its connection.
        handler.ResponseDrainTimeout = TimeSpan.Zero;
        // A name that now leads elsewhere is followed after this time at the latest.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(90);
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
