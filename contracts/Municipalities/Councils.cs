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

/// <summary>Records what the council decided on the joint facilities of a year, and where it stands in the municipality's budget.</summary>
public sealed record JointFacilitiesRequest
{
    /// <summary>A recorded decision of this council that was adopted or not adopted.</summary>
    [Required]
    public Guid? DecisionId { get; init; }

    /// <summary>Programme of the budget, 2 to 200 characters; of an adopted decision only.</summary>
    [StringLength(200, MinimumLength = 2)]
    public string? Programme { get; init; }

    /// <summary>Budget line or task field (taakveld), 2 to 200 characters; of an adopted decision only.</summary>
    [StringLength(200, MinimumLength = 2)]
    public string? BudgetLine { get; init; }

    /// <summary>Amount in the budget, whole euro cents, 0 to 10^12; of an adopted decision only.</summary>
    [Range(0L, 1_000_000_000_000L)]
    public long? BudgetedCents { get; init; }
}

/// <summary>How a council stands to the joint facilities of a year.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JointFacilitiesStatus>))]
public enum JointFacilitiesStatus
{
    /// <summary>Not recorded yet, or what was recorded was withdrawn.</summary>
    NotYet,

    /// <summary>The council made the money available.</summary>
    Adopted,

    /// <summary>The council did not.</summary>
    NotAdopted,
}

/// <summary>A council's yearly decision on the joint facilities. Whole euro cents.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Status">How the council stands to it.</param>
/// <param name="ContributionCents">What the fund asks, before VAT; null: it was not divided yet, or this municipality doesn't pay.</param>
/// <param name="ContributionVatCents">The VAT on it.</param>
/// <param name="FundCents">What the fund asks of all together, before VAT.</param>
/// <param name="DecisionId">The council's decision.</param>
/// <param name="DecidedOn">Its day.</param>
/// <param name="Programme">Programme of the budget.</param>
/// <param name="BudgetLine">Budget line or task field.</param>
/// <param name="BudgetedCents">Amount in the budget.</param>
/// <param name="DeviationCents">Budgeted less the contribution before VAT; null: one of both is unknown.</param>
/// <param name="SendBefore">The budget must be sent to the province before this day (Gemeentewet, article 191).</param>
/// <param name="IsLate">Decided on or after that day.</param>
/// <param name="Version">0: nothing was recorded.</param>
public sealed record JointFacilitiesView(
    string MunicipalityCode,
    string MunicipalityName,
    int Year,
    JointFacilitiesStatus Status,
    long? ContributionCents,
    long? ContributionVatCents,
    long? FundCents,
    Guid? DecisionId,
    DateOnly? DecidedOn,
    string? Programme,
    string? BudgetLine,
    long? BudgetedCents,
    long? DeviationCents,
    DateOnly SendBefore,
    bool IsLate,
    int Version
);

/// <summary>A year of the joint facilities over all municipalities. Whole euro cents before VAT.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="RunId">The contribution run that asks; null: not divided yet.</param>
/// <param name="Municipalities">How many councils there are to decide.</param>
/// <param name="Decided">Those that did.</param>
/// <param name="Adopted">Those of them that made the money available.</param>
/// <param name="NotAdopted">Those of them that did not.</param>
/// <param name="NotYet">The others.</param>
/// <param name="AskedCents">Contributions of all.</param>
/// <param name="CoveredCents">What adopted decisions hold of it: of each municipality at most its contribution.</param>
/// <param name="BudgetedCents">What stands in the budgets of those that adopted.</param>
public sealed record JointFacilitiesCoverage(
    int Year,
    Guid? RunId,
    int Municipalities,
    int Decided,
    int Adopted,
    int NotAdopted,
    int NotYet,
    long AskedCents,
    long CoveredCents,
    long BudgetedCents
);

/// <summary>How far a council's say on an item of the general assembly is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilInstructionStatus>))]
public enum CouncilInstructionStatus
{
    /// <summary>Nobody asked the council whether it wants a say.</summary>
    NotAsked,

    /// <summary>The council was asked, or said yes.</summary>
    Asked,

    /// <summary>It is on the agenda of a meeting of the council.</summary>
    Planned,

    /// <summary>The council gave its instruction.</summary>
    Given,

    /// <summary>The council leaves it to the municipal executive.</summary>
    NoSayWanted,
}

/// <summary>Says whether the council wants a say on an item of the general assembly.</summary>
public sealed record AnswerForCouncilRequest
{
    /// <summary>No: it leaves the item to the municipal executive.</summary>
    [Required]
    public bool? WantsSay { get; init; }
}

/// <summary>Says when the council treats an item of the general assembly.</summary>
public sealed record PlanCouncilInstructionRequest
{
    /// <summary>Day of the council's meeting, not after the assembly.</summary>
    [Required]
    public DateOnly? CouncilDate { get; init; }
}

/// <summary>
/// Records, or replaces until the vote closes, how the council wants its municipality to vote. It binds nobody and blocks
/// nothing.
/// </summary>
public sealed record GiveCouncilInstructionRequest
{
    /// <summary>How to vote.</summary>
    [Required]
    public InstructionPosition? Position { get; init; }

    /// <summary>A recorded decision of this council by which it was given.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>What the council gave along, at most 2,000 characters.</summary>
    [StringLength(2000)]
    public string? Note { get; init; }
}

/// <summary>Days counted back from an assembly, for a council that wants a say. Null where the item is on no agenda yet.</summary>
/// <param name="AssemblyDate">Day of the assembly.</param>
/// <param name="LastCouncilDate">The last day on which a meeting of the council makes sense.</param>
/// <param name="PapersDate">The papers are with the council by then, for a meeting on its planned day, or else on the last one.</param>
/// <param name="BudgetAdoptedDate">The council adopts the budget that pays for it by then.</param>
/// <param name="BudgetSentBeforeDate">The budget is sent to the province before this day (Gemeentewet, article 191).</param>
public sealed record CouncilInstructionDates(
    DateOnly AssemblyDate,
    DateOnly LastCouncilDate,
    DateOnly PapersDate,
    DateOnly BudgetAdoptedDate,
    DateOnly BudgetSentBeforeDate
);

/// <summary>A council's say on an item of the general assembly.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Status">How far it is.</param>
/// <param name="WantsSay">Whether the council wants a say; null: it did not say.</param>
/// <param name="CouncilDate">Day on which the council treats it.</param>
/// <param name="IsLate">That day lies after the last one that makes sense.</param>
/// <param name="Position">How the council wants its municipality to vote.</param>
/// <param name="DecisionId">By which decision.</param>
/// <param name="Note">What the council gave along.</param>
/// <param name="GivenAt">When it was recorded.</param>
/// <param name="Ballot">How the municipality voted: itself sees that at once, everybody once the vote is closed.</param>
/// <param name="Deviates">Whether the ballot differs from the instruction; null: one of both is not there or not to be seen.</param>
/// <param name="Dates">When what must be done.</param>
/// <param name="AllowedActions">What can be done now.</param>
/// <param name="Version">0: nothing was recorded.</param>
/// <param name="IsWithdrawn">The council withdrew the decision that it rests on; no ballot deviates from it any more.</param>
public sealed record CouncilInstructionView(
    Guid ItemId,
    string MunicipalityCode,
    CouncilInstructionStatus Status,
    bool? WantsSay,
    DateOnly? CouncilDate,
    bool IsLate,
    InstructionPosition? Position,
    Guid? DecisionId,
    string? Note,
    DateTimeOffset? GivenAt,
    Choice? Ballot,
    bool? Deviates,
    CouncilInstructionDates? Dates,
    [property: AllowedValues("Ask", "Want", "Plan", "Give", "Waive")] IReadOnlyList<string> AllowedActions,
    int Version,
    bool IsWithdrawn
);

/// <summary>What a building block of a policy passage says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyBlockKind>))]
public enum PolicyBlockKind
{
    /// <summary>What municipality we want to be.</summary>
    Ambition,

    /// <summary>By what we choose.</summary>
    Principle,

    /// <summary>What will be done, and by which year.</summary>
    Agreement,

    /// <summary>Where the money stands.</summary>
    BudgetLine,

    /// <summary>How the council is kept informed.</summary>
    Informing,
}

/// <summary>A building block, in Dutch. <c>[jaar]</c>, <c>[bedrag]</c> and <c>[programma]</c> in it are to be filled in.</summary>
public sealed record PolicyBlockView(string Key, PolicyBlockKind Kind, string Text);

/// <summary>
/// A theme of information provision on which a council makes strategic choices, with its building blocks in the order in
/// which they read well.
/// </summary>
public sealed record PolicyThemeView(string Key, string Title, string Question, IReadOnlyList<PolicyBlockView> Blocks);

/// <summary>A part of a passage: a building block with its text as the municipality made it, or a text of its own.</summary>
public sealed record PolicyPart
{
    /// <summary>Theme under which it stands.</summary>
    public string? ThemeKey { get; init; }

    /// <summary>Ambition, principle, agreement, budget line or informing.</summary>
    public PolicyBlockKind? Kind { get; init; }

    /// <summary>The building block that it began as, of this theme; absent: a text of its own.</summary>
    public string? BlockKey { get; init; }

    /// <summary>3 to 4,000 characters; of a building block absent: its own text.</summary>
    public string? Text { get; init; }
}

/// <summary>Composes a passage for a multi-year policy programme, or saves its next version.</summary>
public sealed record PolicyPassageRequest
{
    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>First year of the programme, 2018 to 2100.</summary>
    [Required, Range(Funding.BudgetYears.First, Funding.BudgetYears.Last)]
    public int? PeriodFrom { get; init; }

    /// <summary>Last year, after the first and at most eight years later.</summary>
    [Required, Range(Funding.BudgetYears.First, Funding.BudgetYears.Last + 8)]
    public int? PeriodTo { get; init; }

    /// <summary>In their order, 1 to 150.</summary>
    [Required, MaxLength(150)]
    public IReadOnlyList<PolicyPart>? Parts { get; init; }
}

/// <summary>A passage in one of its versions.</summary>
/// <param name="Id">The passage.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Title">Title.</param>
/// <param name="PeriodFrom">First year of the programme.</param>
/// <param name="PeriodTo">Last year.</param>
/// <param name="Parts">In their order, each with its text.</param>
/// <param name="OpenPlaceholders">How many years, amounts and programmes still are to be filled in.</param>
/// <param name="SavedAt">When this version was saved.</param>
/// <param name="Version">From 1.</param>
public sealed record PolicyPassageView(
    Guid Id,
    string MunicipalityCode,
    string Title,
    int PeriodFrom,
    int PeriodTo,
    IReadOnlyList<PolicyPart> Parts,
    int OpenPlaceholders,
    DateTimeOffset SavedAt,
    int Version
);

/// <summary>A passage in a list, or a version of one.</summary>
public sealed record PolicyPassageSummary(
    Guid Id,
    string Title,
    int PeriodFrom,
    int PeriodTo,
    int OpenPlaceholders,
    DateTimeOffset SavedAt,
    int Version
);
