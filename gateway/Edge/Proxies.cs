using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Samen.Storage;
using IPNetwork = System.Net.IPNetwork;

namespace Samen.Gateway.Edge;

/// <summary>
/// Which proxies may say for whom they ask and by which scheme (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>): those in
/// <c>Samen:Gateway:TrustedProxies</c>. Of anybody else these headers mean nothing: whoever could choose an address would have limits
/// of its own for each.
/// </summary>
internal static class Proxies
{
    /// <summary>Addresses and networks, separated by commas; none by default.</summary>
    public const string Setting = "Samen:Gateway:TrustedProxies";

    /// <exception cref="StartRefusedException">The setting is wrong, or everybody would be believed.</exception>
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        // The framework's own switch: it believes everybody.
        if (builder.Configuration.GetValue<bool>("FORWARDEDHEADERS_ENABLED"))
            throw new StartRefusedException(
                $"ASPNETCORE_FORWARDEDHEADERS_ENABLED believes anybody's X-Forwarded-For. Remove it, and name the proxies in {Setting}."
            );
        var trusted = Networks(builder.Configuration[Setting] ?? "");
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders =
                trusted.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in trusted)
                options.KnownIPNetworks.Add(network);
            // As far back as there are trusted ones, whatever their number.
            options.ForwardLimit = null;
        });
    }

    private static IReadOnlyList<IPNetwork> Networks(string text) =>
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(one =>
                    IPNetwork.TryParse(one, out var network) ? network
                    : IPAddress.TryParse(one, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
                    : throw new StartRefusedException($"{Setting} has '{one}'; it must be an address or a network such as 10.0.0.0/8.")
                ),
        ];
}
