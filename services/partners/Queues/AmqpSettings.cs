using System.Globalization;

namespace Samen.Partners;

/// <summary>Settings below <c>Samen:Partners:Amqp</c>: the broker whose queues subscribers read.</summary>
internal sealed record AmqpSettings
{
    private const int LeastLength = 100,
        MostLength = 10_000_000;

    /// <summary>
    /// <c>Address</c>: as <c>amqps://user:password@host:5671/vhost</c>. The virtual host is for subscribers only, never that of the
    /// bus.
    /// </summary>
    public required Uri Address { get; init; }

    /// <summary><c>PublicAddress</c>: as subscribers reach it, without user; by default the same host.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>
    /// <c>Management</c>: the management API, as <c>https://user:password@host:15671</c>, to make the virtual host and users; null:
    /// the operator makes them.
    /// </summary>
    public Uri? Management { get; init; }

    /// <summary><c>MaxLength</c>: how many events a queue holds at most, 100 to 10,000,000; more events wait in the log.</summary>
    public int MaxLength { get; init; } = 100_000;

    public string VirtualHost => Uri.UnescapeDataString(Address.AbsolutePath[1..]);

    /// <summary>Reads and checks the settings; null when there is no address.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message says which and why, without a password.</exception>
    public static AmqpSettings? Read(IConfigurationSection section)
    {
        if (section["Address"] is not { Length: > 0 } text)
            return null;
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("amqp" or "amqps")
            || address.AbsolutePath.Length < 2
        )
            throw Wrong(
                "Address",
                "amqp:// or amqps:// with user, password, host and a virtual host, as amqps://user:password@host:5671/samen-partners"
            );
        var open = new UriBuilder(address) { UserName = "", Password = "" }.Uri;
        if (
            section["PublicAddress"] is { } seen
            && (!Uri.TryCreate(seen, UriKind.Absolute, out open!) || open.Scheme is not ("amqp" or "amqps") || open.UserInfo.Length > 0)
        )
            throw Wrong("PublicAddress", "amqp:// or amqps:// without user and password");
        Uri? management = null;
        if (
            section["Management"] is { } manages
            && (
                !Uri.TryCreate(manages, UriKind.Absolute, out management)
                || management.Scheme is not ("http" or "https")
                || management.UserInfo.Length == 0
            )
        )
            throw Wrong("Management", "http:// or https:// with user and password, as https://user:password@host:15671");
        var length = 100_000;
        if (
            section["MaxLength"] is { } most
            && !(
                int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out length)
                && length is >= LeastLength and <= MostLength
            )
        )
            throw Wrong("MaxLength", $"a number from {LeastLength} to {MostLength}");
        return new AmqpSettings
        {
            Address = address,
            PublicAddress = open,
            Management = management,
            MaxLength = length,
        };
    }

    private static InvalidOperationException Wrong(string name, string form) => new($"Samen:Partners:Amqp:{name} must be {form}.");
}
