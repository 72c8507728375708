using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>A step on the way from need to effect, in their usual order. An initiative may pass a step over.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PathStep>))]
public enum PathStep
{
    /// <summary>A municipality recorded the need.</summary>
    NeedRecorded,

    /// <summary>The initiative was begun as a draft.</summary>
    Started,

    /// <summary>It was first submitted to the Taskforce.</summary>
    Submitted,

    /// <summary>The Taskforce endorsed it.</summary>
    Endorsed,

    /// <summary>The general assembly adopted it.</summary>
    Adopted,

    /// <summary>The fund booked what it costs.</summary>
    Booked,

    /// <summary>The pilot began.</summary>
    PilotBegun,

    /// <summary>Scaling up began.</summary>
    ScalingUpBegun,

    /// <summary>A joint facility came of it.</summary>
    FacilityAdded,

    /// <summary>The first municipality used that facility.</summary>
    FirstUse,

    /// <summary>It went into operations.</summary>
    OperationsBegun,
}

/// <summary>A step of an initiative, beside those of others.</summary>
/// <param name="Step">Which.</param>
/// <param name="ReachedAt">When it took it, UTC; null: not yet, or it passed it over.</param>
/// <param name="Days">
/// Whole days since the step before it; for the step for which it waits, up to now. Null: the first step, or one that it does not wait for.
/// </param>
/// <param name="IsWaiting">Whether it waits for this step now.</param>
/// <param name="MedianDays">The median of the whole days that others took for it; null: no other did.</param>
/// <param name="Others">How many others took it.</param>
public sealed record PathStepView(PathStep Step, DateTimeOffset? ReachedAt, int? Days, bool IsWaiting, decimal? MedianDays, int Others);

/// <summary>The way of an initiative from need to effect.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Steps">Every step, in their usual order.</param>
/// <param name="MeasuredAt">When the medians were measured, UTC; null: not yet.</param>
public sealed record PathView(Guid InitiativeId, IReadOnlyList<PathStepView> Steps, DateTimeOffset? MeasuredAt);
