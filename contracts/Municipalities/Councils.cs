using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>Where a council decision stands: a draft of the clerk, recorded as a fact, or withdrawn.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilDecisionStatus>))]
public enum CouncilDecisionStatus
{
    /// <summary>The municipality's own eyes only.</summary>
    Draft,

    /// <summary>Public, and told to others; a correction keeps what it replaces.</summary>
    Recorded,

    /// <summary>Should never have been recorded, or the draft was dropped; final.</summary>
    Withdrawn,
}

/// <summary>What a council's meeting was, which decides what a missing quorum or a tie means.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilMeetingKind>))]
public enum CouncilMeetingKind
{
    /// <summary>Valid when more than half of the sitting members took part; a tie is put off, unless all members voted.</summary>
    Ordinary,

    /// <summary>
    /// Called again because too few were there (Gemeentewet, article 20): no quorum for the same subjects, and a tie does
    /// not carry.
    /// </summary>
    Reconvened,

    /// <summary>Takes up what ended in a tie (article 32): the quorum holds, and another tie does not carry.</summary>
    AfterTie,
}

/// <summary>Writes a council decision, as a draft or as its correction. Which fields belong depends on the kind.</summary>
public sealed record CouncilDecisionRequest
{
    /// <summary>What it is; a correction can't change it.</summary>
    [Required]
    public CouncilDecisionKind? Kind { get; init; }

    /// <summary>Day of the council's meeting, or of the letter; from 2014 on and not in the future when it is recorded.</summary>
    [Required]
    public DateOnly? DecidedOn { get; init; }

    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>What was decided, asked or promised, 10 to 8,000 characters. No names of persons.</summary>
    [Required, StringLength(8000, MinimumLength = 10)]
    public string? Text { get; init; }

    /// <summary>The item of the general assembly that it is about.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>Whether it is the council's own or carrying out.</summary>
    [Required]
    public CouncilSubject? Subject { get; init; }

    /// <summary>Why, so that the council sees what is its own; 10 to 1,000 characters.</summary>
    [Required, StringLength(1000, MinimumLength = 10)]
    public string? SubjectReason { get; init; }

    /// <summary>What the meeting was; ordinary when absent.</summary>
    public CouncilMeetingKind? MeetingKind { get; init; }

    /// <summary>
    /// Nobody asked for a vote, so it was adopted (hamerstuk; Gemeentewet, article 32, third paragraph). Then no figures.
    /// </summary>
    public bool WithoutVote { get; init; }

    /// <summary>Members that voted for, 0 to 45: one member, one vote.</summary>
    [Range(0, 45)]
    public int? VotesFor { get; init; }

    /// <summary>Members that voted against, 0 to 45.</summary>
    [Range(0, 45)]
    public int? VotesAgainst { get; init; }

    /// <summary>Members that took part, at least those who voted for and against; these when absent.</summary>
    [Range(0, 45)]
    public int? TookPart { get; init; }

    /// <summary>Sitting members; all seats when absent.</summary>
    [Range(1, 45)]
    public int? SittingMembers { get; init; }

    /// <summary>Sitting members that must not vote because it concerns them (article 28); 0 when absent.</summary>
    [Range(0, 45)]
    public int? MustAbstain { get; init; }

    /// <summary>What the minutes say came of it. It follows from the figures; where it contradicts them it is refused.</summary>
    public CouncilOutcome? Outcome { get; init; }

    /// <summary>Only of an undertaking: who must keep it.</summary>
    public RepresentativeRole? OwnerRole { get; init; }

    /// <summary>Only of an undertaking: until when it is to be kept, not before its day.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Only of a correction: what was wrong, 5 to 500 characters.</summary>
    [StringLength(500, MinimumLength = 5)]
    public string? CorrectionReason { get; init; }
}

/// <summary>Withdraws a council decision.</summary>
public sealed record WithdrawCouncilDecisionRequest
{
    /// <summary>Why, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Strikes an undertaking off the list.</summary>
public sealed record SettleUndertakingRequest
{
    /// <summary>Day on which it was kept, not before its own day and not in the future.</summary>
    [Required]
    public DateOnly? SettledOn { get; init; }
}

/// <summary>A council decision. Seats are those of its day; the outcome follows from the figures by the rules of the Gemeentewet.</summary>
public sealed record CouncilDecisionView(
    Guid Id,
    string MunicipalityCode,
    CouncilDecisionKind Kind,
    CouncilDecisionStatus Status,
    DateOnly DecidedOn,
    string Title,
    string Text,
    Guid? ItemId,
    CouncilSubject Subject,
    string SubjectReason,
    CouncilMeetingKind MeetingKind,
    bool WithoutVote,
    int? VotesFor,
    int? VotesAgainst,
    int? TookPart,
    int? SittingMembers,
    int? MustAbstain,
    int? Seats,
    CouncilOutcome? Outcome,
    RepresentativeRole? OwnerRole,
    DateOnly? DueDate,
    DateOnly? SettledOn,
    DateTimeOffset? RecordedAt,
    string? WithdrawalReason,
    int Corrections,
    [property: AllowedValues("Revise", "Record", "Correct", "Settle", "Withdraw")] IReadOnlyList<string> AllowedActions,
    int Version
);

/// <summary>What a correction replaced.</summary>
/// <param name="Number">From 1, in the order of the corrections.</param>
/// <param name="Replaced">As it was.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="ReplacedAt">When it was corrected.</param>
public sealed record CouncilCorrectionView(int Number, CouncilDecisionView Replaced, string Reason, DateTimeOffset ReplacedAt);

/// <summary>
/// Records how many seats a council has from an election on, where that differs from the table of article 8 by today's
/// inhabitants.
/// </summary>
public sealed record CouncilSeatsRequest
{
    /// <summary>Day from which the newly elected council sits.</summary>
    [Required]
    public DateOnly? ElectedOn { get; init; }

    /// <summary>One of the numbers of article 8, or one that a reorganisation law gives; 9 to 45, uneven.</summary>
    [Required, Range(9, 45)]
    public int? Seats { get; init; }
}

/// <summary>A council.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="On">The day that was asked for.</param>
/// <param name="Seats">How many it has; null: neither recorded nor are inhabitants known.</param>
/// <param name="ElectedOn">Since when, where it was recorded; null: by the table.</param>
/// <param name="SeatsByTable">What the table of article 8 gives for the inhabitants; the number changes only at an election.</param>
/// <param name="Inhabitants">The newest figure up to that day.</param>
/// <param name="ReferenceDate">Of that figure.</param>
/// <param name="OpenUndertakings">Recorded undertakings that are not settled.</param>
/// <param name="OverdueUndertakings">Those of them that are past their date.</param>
public sealed record CouncilView(
    string MunicipalityCode,
    DateOnly On,
    int? Seats,
    DateOnly? ElectedOn,
    int? SeatsByTable,
    int? Inhabitants,
    DateOnly? ReferenceDate,
    int OpenUndertakings,
    int OverdueUndertakings
);
