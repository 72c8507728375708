using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>Where a municipality stands with a version, by its days.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UsageStatus>))]
public enum UsageStatus
{
    /// <summary>None of its days has come.</summary>
    Announced,

    /// <summary>It is being acquired.</summary>
    Acquiring,

    /// <summary>It will be taken into use.</summary>
    Planned,

    /// <summary>It is used.</summary>
    InProduction,

    /// <summary>It is on its way out.</summary>
    PhasingOut,

    /// <summary>It is no longer used.</summary>
    PhasedOut,
}

/// <summary>What a municipality does with a version of a product; at least one day, and none before the one above it.</summary>
public sealed record ProductUsageRequest
{
    /// <summary>First day of acquiring.</summary>
    public DateOnly? AcquiringFrom { get; init; }

    /// <summary>First day on which its use is planned.</summary>
    public DateOnly? PlannedFrom { get; init; }

    /// <summary>First day in production.</summary>
    public DateOnly? InProductionFrom { get; init; }

    /// <summary>First day of phasing out.</summary>
    public DateOnly? PhasingOutFrom { get; init; }

    /// <summary>First day on which it is no longer used.</summary>
    public DateOnly? PhasedOutFrom { get; init; }

    /// <summary>Anything worth knowing, at most 500 characters; everybody reads it.</summary>
    [StringLength(500)]
    public string? Note { get; init; }
}

/// <summary>What a municipality does with a version of a product; the status is that of today.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="ProductName">Its name.</param>
/// <param name="PartnerId">Whose it is.</param>
/// <param name="PartnerName">Its name.</param>
/// <param name="VersionId">The version.</param>
/// <param name="Label">As its vendor calls it.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Status">Where the municipality stands today.</param>
/// <param name="AcquiringFrom">First day of acquiring.</param>
/// <param name="PlannedFrom">First day on which its use is planned.</param>
/// <param name="InProductionFrom">First day in production.</param>
/// <param name="PhasingOutFrom">First day of phasing out.</param>
/// <param name="PhasedOutFrom">First day on which it is no longer used.</param>
/// <param name="Note">Anything worth knowing.</param>
/// <param name="EndsOn">When the version loses its support or is withdrawn, whichever comes first; null: no such day is known.</param>
/// <param name="OtherVersions">Versions of the same product that the municipality uses as well.</param>
/// <param name="RecordedAt">When it was first recorded.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record ProductUsageView(
    Guid ProductId,
    string ProductName,
    Guid PartnerId,
    string PartnerName,
    Guid VersionId,
    string Label,
    string MunicipalityCode,
    UsageStatus Status,
    DateOnly? AcquiringFrom,
    DateOnly? PlannedFrom,
    DateOnly? InProductionFrom,
    DateOnly? PhasingOutFrom,
    DateOnly? PhasedOutFrom,
    string? Note,
    DateOnly? EndsOn,
    IReadOnlyList<string> OtherVersions,
    DateTimeOffset RecordedAt,
    int Version
);
