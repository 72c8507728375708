using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>Where a version of a product stands, by its days.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VersionStatus>))]
public enum VersionStatus
{
    /// <summary>It is announced; none of its days has come.</summary>
    Announced,

    /// <summary>It is being made.</summary>
    InDevelopment,

    /// <summary>It is delivered.</summary>
    InUse,

    /// <summary>It is no longer supported.</summary>
    EndOfSupport,

    /// <summary>It may no longer be used.</summary>
    Withdrawn,
}

/// <summary>A version of a product; each day, where it is known, is not before the one above it.</summary>
public sealed record ProductVersionRequest
{
    /// <summary>The version as its vendor calls it, 1 to 50 characters.</summary>
    [Required, StringLength(50, MinimumLength = 1)]
    public string? Label { get; init; }

    /// <summary>First day in development.</summary>
    public DateOnly? InDevelopmentFrom { get; init; }

    /// <summary>First day on which it is delivered.</summary>
    public DateOnly? InUseFrom { get; init; }

    /// <summary>First day without support.</summary>
    public DateOnly? EndOfSupportFrom { get; init; }

    /// <summary>First day on which it may no longer be used.</summary>
    public DateOnly? WithdrawnFrom { get; init; }
}

/// <summary>A version of a product; the status is that of today.</summary>
/// <param name="Id">The version.</param>
/// <param name="Label">As its vendor calls it.</param>
/// <param name="Status">Where it stands today.</param>
/// <param name="InDevelopmentFrom">First day in development.</param>
/// <param name="InUseFrom">First day on which it is delivered.</param>
/// <param name="EndOfSupportFrom">First day without support.</param>
/// <param name="WithdrawnFrom">First day on which it may no longer be used.</param>
/// <param name="Municipalities">How many municipalities use it, or are about to.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record ProductVersionView(
    Guid Id,
    string Label,
    VersionStatus Status,
    DateOnly? InDevelopmentFrom,
    DateOnly? InUseFrom,
    DateOnly? EndOfSupportFrom,
    DateOnly? WithdrawnFrom,
    int Municipalities,
    int Version
);
