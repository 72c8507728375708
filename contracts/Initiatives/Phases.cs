using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>
/// How far an initiative has come, from its first submission on. It goes to the next phase through a gate; the gate of Intake is the
/// Taskforce's advice on the plan.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<InitiativePhase>))]
public enum InitiativePhase
{
    /// <summary>The Taskforce weighs the plan.</summary>
    Intake,

    /// <summary>Its owners find out what is needed, and whether it is worth it.</summary>
    Exploration,

    /// <summary>A few municipalities try it.</summary>
    Pilot,

    /// <summary>More and more municipalities use it.</summary>
    ScalingUp,

    /// <summary>It runs, and somebody manages it.</summary>
    Operations,

    /// <summary>It stopped, was turned down, or is finished.</summary>
    Ended,
}

/// <summary>An initiative's stay in a phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="EnteredAt">When it entered it, UTC.</param>
/// <param name="LeftAt">When it left it, UTC; null: it is in it.</param>
/// <param name="Days">Whole days that it was in it, up to now if it still is.</param>
public sealed record PhaseStayView(InitiativePhase Phase, DateTimeOffset EnteredAt, DateTimeOffset? LeftAt, int Days);

/// <summary>The initiatives that are in a phase now.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Count">How many.</param>
/// <param name="UpToThreeMonths">How many of them entered it less than 91 days ago.</param>
/// <param name="UpToYear">How many 91 to 364 days ago.</param>
/// <param name="Longer">How many 365 days ago or more.</param>
/// <param name="Overdue">How many should have been at their next gate before today.</param>
/// <param name="OldestSince">When the one entered it that is in it longest, UTC; null: there is none.</param>
public sealed record PhaseCount(
    InitiativePhase Phase,
    int Count,
    int UpToThreeMonths,
    int UpToYear,
    int Longer,
    int Overdue,
    DateTimeOffset? OldestSince
);
