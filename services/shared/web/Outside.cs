using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Security.AntiSSRF;

namespace Samen.Web;

/// <summary>
/// Requests to addresses that others gave: only to public addresses, checked at each connection, whatever the name resolved to
/// before.
/// </summary>
public static class Outside
{
    /// <summary>
    /// IPv6 addresses by which a network may reach IPv4 ones: translated (RFC 2765 and 8215), 6to4 and Teredo. What is behind them can't
    /// be told here.
    /// </summary>
    public static readonly IReadOnlyList<string> Translated =
    [
        "::ffff:0:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2002::/16",
        "2001::/32",
    ];

    /// <summary>Follows no redirect, uses no proxy and keeps no cookies.</summary>
    /// <param name="onlyLoopback">Only to this machine, also without TLS: for demos and tests.</param>
    /// <param name="allowed">Networks that are not public but may be reached.</param>
    public static HttpClient Client(bool onlyLoopback = false, IReadOnlyList<IPNetwork>? allowed = null)
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest);
        policy.AddDeniedAddresses([.. Translated]);
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

    /// <summary>
    /// Whether an address could not be reached, or gave no answer that can be read. The check at each connection lets failures of
    /// names, connections and certificates through as they are, not as <see cref="HttpRequestException"/>.
    /// </summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="ct">When this was cancelled, nobody waits any more, and it is no failure.</param>
    public static bool IsFailure(Exception e, CancellationToken ct) =>
        !ct.IsCancellationRequested
        && e
            is HttpRequestException
                or IOException
                or SocketException
                or AuthenticationException
                or OperationCanceledException
                or AntiSSRFException;
}
