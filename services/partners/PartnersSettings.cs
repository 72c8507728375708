using System.Globalization;
using System.Net;
using Samen.Contracts;

namespace Samen.Partners;

/// <summary>Settings below <c>Samen:Partners</c>; each has a default that works.</summary>
internal sealed record PartnersSettings
{
    // This machine, and link-local addresses, at which clouds hand out credentials.
    private static readonly IPNetwork[] Never =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "100.100.100.200/32",
            "::/127",
            "::ffff:0:0/96",
            "fe80::/10",
            "fd00:ec2::254/128",
        }.Select(IPNetwork.Parse),
    ];

    private const string Days = "a number of days from 31 to 36500";

    /// <summary><c>Oin</c>: the organisation in the source of each event; a test OIN by default.</summary>
    public string Oin { get; init; } = "00000099000000001000";

    /// <summary><c>AllowLoopback</c>: also deliver to this machine, by http and on any port. For demos and tests.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>
    /// <c>AllowedNetworks</c>: private networks that may be delivered to, comma-separated in CIDR. Never this machine or link-local
    /// addresses.
    /// </summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary><c>Timeout</c>: how long an endpoint may take to answer, at most 5 minutes; Standard Webhooks advises 15 to 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// <c>Schedule</c>: the wait before each attempt, comma-separated as d.hh:mm:ss, 0 before the first. When the last attempt fails
    /// the subscription pauses.
    /// </summary>
    public IReadOnlyList<TimeSpan> Schedule { get; init; } =
    [
        TimeSpan.Zero,
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ];

    /// <summary><c>Jitter</c>: at most this fraction of a wait is added at random, 0 to 1, to spread retries.</summary>
    public double Jitter { get; init; } = 0.1;

    /// <summary><c>Confirm</c>: whether an endpoint must agree before events go there. Off only in tests.</summary>
    public bool Confirm { get; init; } = true;

    /// <summary><c>Seed</c>: whether the first start registers well-known organisations, with test OINs.</summary>
    public bool Seed { get; init; } = true;

    /// <summary>
    /// <c>RetentionDays</c> and <c>RetentionDaysOf:TYPE</c>: how long events are kept at the first start; from then on people change it.
    /// </summary>
    public RetentionSettings Retention { get; init; } = new();

    /// <summary><c>Amqp</c>: the broker for subscriptions by AMQP; null: they are not available.</summary>
    public AmqpSettings? Amqp { get; init; }

    /// <exception cref="InvalidOperationException">A setting is wrong; the message says which and why.</exception>
    public static PartnersSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Samen:Partners");
        var defaults = new PartnersSettings();
        var settings = new PartnersSettings
        {
            Oin = section["Oin"] ?? defaults.Oin,
            AllowLoopback = Parse(section, "AllowLoopback", "true or false", defaults.AllowLoopback, bool.Parse),
            AllowedNetworks = Parse(
                section,
                "AllowedNetworks",
                "networks in CIDR, separated by commas, none of this machine or link-local",
                defaults.AllowedNetworks,
                text => [.. text.Split(',').Select(Network)]
            ),
            Timeout = Parse(section, "Timeout", "a time as hh:mm:ss", defaults.Timeout, Time),
            Schedule = Parse(section, "Schedule", "times as d.hh:mm:ss, separated by commas", defaults.Schedule, text =>
                [.. text.Split(',').Select(Time)]
            ),
            Jitter = Parse(section, "Jitter", "a number from 0 to 1", defaults.Jitter, text =>
                double.Parse(text, CultureInfo.InvariantCulture)
            ),
            Confirm = Parse(section, "Confirm", "true or false", defaults.Confirm, bool.Parse),
            Seed = Parse(section, "Seed", "true or false", defaults.Seed, bool.Parse),
            Retention = ReadRetention(section),
            Amqp = AmqpSettings.Read(section.GetSection("Amqp")),
        };
        if (Samen.Partners.Oin.Fault(settings.Oin) is { } fault)
            throw Wrong("Oin", settings.Oin, $"an OIN. {fault}");
        if (settings.Timeout <= TimeSpan.Zero || settings.Timeout > TimeSpan.FromMinutes(5))
            throw Wrong("Timeout", section["Timeout"], "at most 5 minutes");
        if (settings.Schedule[0] != TimeSpan.Zero)
            throw Wrong("Schedule", section["Schedule"], "a list that begins with 0: the first attempt is made at once");
        if (settings.Schedule.Any(wait => wait < TimeSpan.Zero || wait > TimeSpan.FromDays(30)))
            throw Wrong("Schedule", section["Schedule"], "times from 0 to 30 days");
        if (settings.Jitter is not (>= 0 and <= 1))
            throw Wrong("Jitter", section["Jitter"], "a number from 0 to 1");
        return settings;
    }

    private static RetentionSettings ReadRetention(IConfigurationSection section)
    {
        var types = section.GetSection("RetentionDaysOf").GetChildren().ToList();
        if (types.FirstOrDefault(type => !FactType.All.ContainsKey(type.Key)) is { } unknown)
            throw Wrong($"RetentionDaysOf:{unknown.Key}", unknown.Value, "a number of days for an existing type of event");
        return new RetentionSettings
        {
            Days = Parse(section, "RetentionDays", Days, new RetentionSettings().Days, Kept),
            DaysOf = types.ToDictionary(
                type => type.Key,
                type =>
                    type.Value is null
                        ? throw Wrong($"RetentionDaysOf:{type.Key}", null, Days)
                        : Parse(section, $"RetentionDaysOf:{type.Key}", Days, 0, Kept)
            ),
        };
    }

    private static IPNetwork Network(string text)
    {
        var network = IPNetwork.Parse(text.Trim());
        return Never.Any(closed => closed.Contains(network.BaseAddress) || network.Contains(closed.BaseAddress))
            ? throw new FormatException()
            : network;
    }

    private static int Kept(string text) =>
        int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is var days and >= 31 and <= 36_500
            ? days
            : throw new FormatException();

    private static TimeSpan Time(string text) => TimeSpan.ParseExact(text.Trim(), ["c", "g"], CultureInfo.InvariantCulture);

    private static T Parse<T>(IConfigurationSection section, string name, string form, T standard, Func<string, T> parse)
    {
        if (section[name] is not { } text)
            return standard;
        try
        {
            return parse(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw Wrong(name, text, form);
        }
    }

    private static InvalidOperationException Wrong(string name, string? value, string form) =>
        new($"Samen:Partners:{name} is '{value}'; it must be {form}.");
}
