using System.Net;
using System.Net.Sockets;
using Samen.Audit;

namespace Samen.Gateway.Access;

/// <summary>By what those are counted who have not said who they are.</summary>
internal static class CallerNetwork
{
    private const int Ipv6Prefix = 8; // bytes

    /// <summary>The network address; of IPv6 its first 64 bits, since one household has 18 billion billion addresses.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
            return AuditEntry.Address(context);
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Ipv6Prefix).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
