using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Gateway;

/// <summary>
/// What of the gateway changes while it runs. What is absent is as the settings of the program, the key or the client say.
/// </summary>
public sealed record GatewayDocument
{
    /// <summary>For everybody who has none of their own.</summary>
    public LimitsPart? Limits { get; init; }

    /// <summary>Where services are; each service once.</summary>
    public IReadOnlyList<RoutePart>? Routes { get; init; }

    /// <summary>What single keys and clients may do; each once.</summary>
    public IReadOnlyList<ClientPart>? Clients { get; init; }
}

/// <summary>Limits of the gateway.</summary>
public sealed record LimitsPart
{
    /// <summary>Requests a minute of one key or client at one instance, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int? PerMinute { get; init; }

    /// <summary>Requests a day (UTC) of one key or client at all instances, 1 to 100,000,000.</summary>
    [Range(1L, 100_000_000L)]
    public long? PerDay { get; init; }

    /// <summary>Requests a minute of one network address without a credential at one instance, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int? AnonymousPerMinute { get; init; }

    /// <summary>Requests a minute of all keys and clients of one partner or vendor together at one instance, 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int? PartnerPerMinute { get; init; }

    /// <summary>Requests a day (UTC) of all keys and clients of one partner or vendor at all instances, 1 to 1,000,000,000.</summary>
    [Range(1L, 1_000_000_000L)]
    public long? PartnerPerDay { get; init; }

    /// <summary>Pages a minute of one person, or of one network address of visitors, at one instance, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int? PagesPerMinute { get; init; }

    /// <summary>Requests of one key, client, person or visitor at the same time at one instance, 1 to 100,000; not streams.</summary>
    [Range(1, 100_000)]
    public int? AtOnce { get; init; }

    /// <summary>Requests of one network address at the same time at one instance, 1 to 100,000; not streams.</summary>
    [Range(1, 100_000)]
    public int? AtOncePerAddress { get; init; }

    /// <summary>How long a service may be silent before the response is 504, 1 to 600.</summary>
    [Range(1, 600)]
    public int? RequestSeconds { get; init; }
}

/// <summary>Where a service is.</summary>
public sealed record RoutePart
{
    /// <summary>Its name, as in its paths.</summary>
    [Required]
    public string? Service { get; init; }

    /// <summary>1 to 10 addresses of its instances, such as http://funding:5103; requests go to each in turn.</summary>
    [Required, MaxLength(10)]
    public IReadOnlyList<string>? Addresses { get; init; }
}

/// <summary>What a single key or client may do.</summary>
public sealed record ClientPart
{
    /// <summary><c>key-...</c> or <c>client-...</c>.</summary>
    [Required]
    public string? Client { get; init; }

    /// <summary>Scopes that its roles open; absent: as it was given.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>As for a new key; absent: as it was given.</summary>
    [Range(1, 100_000)]
    public int? PerMinute { get; init; }

    /// <summary>As for a new key; absent: as it was given.</summary>
    [Range(1L, 100_000_000L)]
    public long? PerDay { get; init; }
}

/// <summary>Asks what a document would change.</summary>
public sealed record PreviewConfigurationRequest
{
    /// <summary>The whole document.</summary>
    [Required]
    public GatewayDocument? Document { get; init; }
}

/// <summary>Replaces the configuration. Send the version that the difference was shown for in If-Match.</summary>
public sealed record ChangeConfigurationRequest
{
    /// <summary>The whole document.</summary>
    [Required]
    public GatewayDocument? Document { get; init; }

    /// <summary>Why, at most 300 characters.</summary>
    [StringLength(300)]
    public string? Note { get; init; }
}

/// <summary>Makes the configuration what it was. That becomes a new version, so nothing is lost.</summary>
public sealed record RollBackConfigurationRequest
{
    /// <summary>The version to go back to; 0: no configuration, only the settings of the program.</summary>
    [Required, Range(0, int.MaxValue)]
    public int? Version { get; init; }
}

/// <summary>What would change.</summary>
/// <param name="Version">The version that was compared with; for If-Match.</param>
/// <param name="Changes">Empty when the two are the same.</param>
public sealed record ConfigurationPreview(int Version, IReadOnlyList<ConfigurationDifference> Changes);

/// <summary>One difference.</summary>
/// <param name="Place">Such as <c>limits.perMinute</c>.</param>
/// <param name="From">Null: it was not set.</param>
/// <param name="To">Null: it is no longer set.</param>
public sealed record ConfigurationDifference(string Place, string? From, string? To);

/// <summary>A version of the configuration.</summary>
/// <param name="Version">From 1; 0 as long as nobody changed anything.</param>
/// <param name="Document">What it says.</param>
/// <param name="Note">Why it was made.</param>
/// <param name="MadeAt">UTC; null for version 0.</param>
/// <param name="MadeBy">The principal that made it; null for version 0.</param>
public sealed record ConfigurationView(int Version, GatewayDocument Document, string? Note, DateTimeOffset? MadeAt, string? MadeBy);
