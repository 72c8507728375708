using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What of an initiative is before the Taskforce.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskforceItemKind>))]
public enum TaskforceItemKind
{
    /// <summary>Its plan, which the owners submitted.</summary>
    Plan,

    /// <summary>How it goes, by its answers in the yearly round.</summary>
    YearlyRound,

    /// <summary>Whether it goes to another phase, by its answers at a gate.</summary>
    Gate,
}

/// <summary>What a member of the Taskforce thinks should become of an item.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stance>))]
public enum Stance
{
    /// <summary>To the general assembly.</summary>
    Endorse,

    /// <summary>Back to the owners.</summary>
    Return,

    /// <summary>No.</summary>
    Decline,

    /// <summary>In a yearly round or at a gate: go on.</summary>
    Continue,

    /// <summary>In a yearly round or at a gate: go on otherwise.</summary>
    Adjust,

    /// <summary>In a yearly round or at a gate: end it.</summary>
    Stop,

    /// <summary>No view; counts for the quorum alone.</summary>
    Abstain,
}

/// <summary>A member's view of an item. It can be changed until there is an advice.</summary>
public sealed record GiveViewRequest
{
    /// <summary>What should become of it.</summary>
    [Required]
    public Stance? Stance { get; init; }

    /// <summary>Why, 5 to 2,000 characters; may be absent for who abstains.</summary>
    [StringLength(2000, MinimumLength = 5)]
    public string? Reasons { get; init; }
}

/// <summary>How soon a member wants an item to be dealt with.</summary>
public sealed record GivePriorityRequest
{
    /// <summary>1, not soon, to 5, first.</summary>
    [Required, Range(1, 5)]
    public int? Priority { get; init; }
}

/// <summary>The advice of the Taskforce on an item, as its meeting came to it.</summary>
public sealed record AdviseRequest
{
    /// <summary>What the views of the members lead to by the rule of the Taskforce.</summary>
    [Required]
    public Verdict? Verdict { get; init; }

    /// <summary>Why, 10 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 10)]
    public string? Reason { get; init; }

    /// <summary>What the minority thinks, 10 to 2,000 characters; absent: there is none.</summary>
    [StringLength(2000, MinimumLength = 10)]
    public string? MinorityView { get; init; }
}

/// <summary>A member's view, for members.</summary>
/// <param name="SeatId">The member's seat.</param>
/// <param name="Stance">What should become of it.</param>
/// <param name="Reasons">Why.</param>
/// <param name="GivenAt">When it was given or last changed, UTC.</param>
public sealed record MemberView(Guid SeatId, Stance Stance, string? Reasons, DateTimeOffset GivenAt);

/// <summary>An item was held over at a meeting.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Date">Its day.</param>
/// <param name="Reason">Why.</param>
public sealed record HeldOverView(Guid MeetingId, DateOnly Date, string Reason);

/// <summary>What waits for the Taskforce, or waited. It is on the agenda of the next meeting by itself.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">What of the initiative it is about.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Title of the initiative.</param>
/// <param name="RoundYear">The yearly round that it is about; null: none.</param>
/// <param name="GateId">The gate that it is about; null: none.</param>
/// <param name="WaitingSince">Since when it waits, UTC.</param>
/// <param name="Priority">Mean of the priorities that members gave, 1 to 5; 3 where none was given. The highest comes first.</param>
/// <param name="MeetingId">The meeting on whose agenda it is, or that advised; null: no meeting is planned.</param>
/// <param name="MeetingDate">Day of that meeting.</param>
/// <param name="IsSettled">Whether there is an advice.</param>
/// <param name="HeldOver">At which meetings it was held over, the earliest first.</param>
/// <param name="ViewsGiven">How many members gave a view.</param>
/// <param name="Views">
/// The views of members. A member sees those of others after giving one, and once there is an advice; chair and secretary always; all
/// others never.
/// </param>
/// <param name="IsOwn">Whether the caller's seat is of a municipality that owns the initiative.</param>
/// <param name="MustAbstain">Whether it can only abstain, since the initiative is its own.</param>
/// <param name="YourPriority">The priority that the caller's seat gave.</param>
/// <param name="Outcomes">For chair and secretary: what the views so far lead to.</param>
/// <param name="Version">Increases when it is held over or settled.</param>
public sealed record TaskforceItemView(
    Guid Id,
    TaskforceItemKind Kind,
    Guid InitiativeId,
    string Title,
    int? RoundYear,
    Guid? GateId,
    DateTimeOffset WaitingSince,
    decimal Priority,
    Guid? MeetingId,
    DateOnly? MeetingDate,
    bool IsSettled,
    IReadOnlyList<HeldOverView> HeldOver,
    int ViewsGiven,
    IReadOnlyList<MemberView> Views,
    bool IsOwn,
    bool MustAbstain,
    int? YourPriority,
    IReadOnlyList<Verdict> Outcomes,
    int Version
);

/// <summary>One advice of the Taskforce.</summary>
/// <param name="Verdict">What it advises.</param>
/// <param name="Reason">Why.</param>
/// <param name="GivenAt">When it was recorded, UTC.</param>
/// <param name="MinorityView">What the minority thinks; null: there was none.</param>
/// <param name="MeetingId">The meeting that came to it; null: one member recorded it, before meetings were kept here.</param>
/// <param name="MeetingDate">Day of that meeting.</param>
/// <param name="SeatsFilled">How many seats were filled.</param>
/// <param name="SeatsTakingPart">How many of those were present or had given a view.</param>
/// <param name="Stances">How many members wanted what.</param>
/// <param name="OwnSeats">Seats that took part and abstained, since the initiative is their municipality's own.</param>
public sealed record AdviceView(
    Verdict Verdict,
    string Reason,
    DateTimeOffset GivenAt,
    string? MinorityView,
    Guid? MeetingId,
    DateOnly? MeetingDate,
    int SeatsFilled,
    int SeatsTakingPart,
    IReadOnlyList<StanceCount> Stances,
    IReadOnlyList<AdviceSeat> OwnSeats
);

/// <summary>How many members wanted what.</summary>
/// <param name="Stance">What they wanted.</param>
/// <param name="Count">How many.</param>
public sealed record StanceCount(Stance Stance, int Count);

/// <summary>A seat, as it was at an advice.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Background">Where its holder comes from.</param>
/// <param name="MunicipalityName">The municipality of its holder.</param>
public sealed record AdviceSeat(Guid SeatId, SeatBackground Background, string? MunicipalityName);

/// <summary>Where an initiative waits in the Taskforce.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="WaitingSince">Since when, UTC.</param>
/// <param name="MeetingId">The meeting on whose agenda it is; null: none is planned.</param>
/// <param name="MeetingDate">Day of that meeting.</param>
public sealed record TaskforceWait(Guid ItemId, DateTimeOffset WaitingSince, Guid? MeetingId, DateOnly? MeetingDate);
