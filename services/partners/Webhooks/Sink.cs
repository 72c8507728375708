using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// Where webhooks may go: https to port 443 or 8443 of a public address. The address behind the name is checked by
/// <see cref="Endpoints"/> at registration, and again by <see cref="WebhookClient"/> at each connection.
/// </summary>
internal static class Sink
{
    /// <summary>What is wrong with a sink that leads elsewhere.</summary>
    public static readonly Fault NotPublic = new("sink", "address-not-allowed", "Does not lead to a public address.");

    private static readonly IPNetwork[] Closed = [.. IPAddressRanges.recommendedLatest.Concat(Outside.Translated).Select(IPNetwork.Parse)];

    /// <summary>The address, or what is wrong with its form.</summary>
    /// <param name="text">As in the request.</param>
    /// <param name="allowLoopback">Also this machine, by http and on any port.</param>
    /// <param name="allowed">Networks that are not public and may be reached.</param>
    public static (Uri? Sink, Fault? Fault) Parse(string text, bool allowLoopback, IReadOnlyList<IPNetwork>? allowed = null)
    {
        if (text.Any(c => c is <= ' ' or > '~' or '\\') || !Uri.TryCreate(text, UriKind.Absolute, out var sink) || sink.Host.Length == 0)
            return Wrong("format", "Is not an absolute address in ASCII.");
        if (sink.UserInfo.Length > 0 || Authority(text).Contains('@'))
            return Wrong("user-info", "Must not have a user name or password; deliveries are signed.");
        if (sink.Fragment.Length > 0)
            return Wrong("format", "Must have no fragment.");
        if (allowLoopback && IsLoopback(sink) && sink.Scheme is ("http" or "https"))
            return (sink, null);
        if (sink.Scheme != "https")
            return Wrong("scheme", "Must be https.");
        if (sink.Port is not (443 or 8443))
            return Wrong("port", "The port must be 443 or 8443.");
        return IsOpenForm(sink, allowed ?? []) ? (sink, null) : (null, NotPublic);

        static (Uri?, Fault?) Wrong(string code, string message) => (null, new Fault("sink", code, message));
    }

    /// <summary>Whether events may go to an address, found behind the name of a sink.</summary>
    public static bool IsOpen(IPAddress address, IReadOnlyList<IPNetwork> allowed)
    {
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return allowed.Any(network => network.Contains(real))
            || !Closed.Any(network => network.Contains(real))
                && !(real.AddressFamily == AddressFamily.InterNetworkV6 && IsCompatible(real));
    }

    /// <summary>This machine, by a literal name or address; a name that resolves to it does not count.</summary>
    public static bool IsLoopback(Uri sink) =>
        sink.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(sink.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsOpenForm(Uri sink, IReadOnlyList<IPNetwork> allowed) =>
        sink.HostNameType switch
        {
            UriHostNameType.Dns => sink.Host.Contains('.')
                && !sink.Host.EndsWith('.')
                && !sink.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase),
            _ => IPAddress.TryParse(sink.Host.Trim('[', ']'), out var address) && IsOpen(address, allowed),
        };

    /// <summary>The deprecated form of an IPv4 address in IPv6, <c>::a.b.c.d</c>.</summary>
    private static bool IsCompatible(IPAddress address) => address.GetAddressBytes().AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0;

    /// <summary>Name and port as written: an empty user name before them leaves no trace in a <see cref="Uri"/>.</summary>
    private static string Authority(string text)
    {
        var rest = text[(text.IndexOf(':') + 1)..].TrimStart('/');
        return rest.IndexOfAny(['/', '?', '#']) is var end && end >= 0 ? rest[..end] : rest;
    }
}
