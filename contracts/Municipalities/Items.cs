using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Samen.Contracts.Funding;

namespace Samen.Contracts.Municipalities;

/// <summary>What an agenda item is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemKind>))]
public enum ItemKind
{
    /// <summary>A proposal of the board. An endorsed initiative becomes one.</summary>
    Proposal,

    /// <summary>A budget with its contribution.</summary>
    Budget,

    /// <summary>The election of a whole list of candidates.</summary>
    Election,

    /// <summary>A motion of a municipality.</summary>
    Motion,

    /// <summary>Minutes of an earlier assembly.</summary>
    Minutes,

    /// <summary>For information: nothing is decided.</summary>
    Information,
}

/// <summary>In which order agenda items are listed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemOrder>))]
public enum ItemOrder
{
    /// <summary>
    /// Those without an assembly first, newest first; then by assembly, latest first, and within it by number, unnumbered ones last.
    /// </summary>
    Agenda,

    /// <summary>Last proposed first.</summary>
    Newest,

    /// <summary>By title, in Dutch order.</summary>
    Title,

    /// <summary>Those that cost most once first.</summary>
    OneOff,

    /// <summary>Those that cost most a year first.</summary>
    Yearly,
}

/// <summary>Where an agenda item stands: proposed by an endorsement, placed by the board, opened and closed by the assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemStatus>))]
public enum ItemStatus
{
    /// <summary>On the list of proposed items.</summary>
    Proposed,

    /// <summary>On the agenda of a convened assembly.</summary>
    Placed,

    /// <summary>The vote is open; weights are frozen.</summary>
    Open,

    /// <summary>Decided, by a count, by acclamation, by the board or elsewhere; final once it can no longer be annulled.</summary>
    Closed,

    /// <summary>Held over by the assembly; it can be placed on a later agenda.</summary>
    Held,

    /// <summary>Withdrawn; final.</summary>
    Withdrawn,

    /// <summary>Split into parts, which are decided by themselves; final.</summary>
    Split,
}

/// <summary>What a board advises the general assembly to do with an item (preadvies).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Recommendation>))]
public enum Recommendation
{
    /// <summary>Adopt it.</summary>
    Adopt,

    /// <summary>Reject it.</summary>
    Reject,

    /// <summary>Hold it until a later assembly.</summary>
    Hold,
}

/// <summary>The board's placing of an item on an assembly's agenda.</summary>
public sealed record PlaceItemRequest
{
    /// <summary>A convened assembly.</summary>
    [Required]
    public Guid? AssemblyId { get; init; }

    /// <summary>The association board's recommendation (preadvies); an endorsed initiative needs it.</summary>
    public Recommendation? BoardRecommendation { get; init; }

    /// <summary>
    /// The recommendation of the Service Delivery Board (College van Dienstverleningszaken); an endorsed initiative
    /// needs it.
    /// </summary>
    public Recommendation? ServiceDeliveryBoardRecommendation { get; init; }

    /// <summary>Explanation, at most 2,000 characters.</summary>
    [StringLength(2000)]
    public string? Explanation { get; init; }

    /// <summary>Place on the agenda, 1 to 999.</summary>
    [Range(1, 999)]
    public int? Number { get; init; }

    /// <summary>Name of the rule set by which it is voted on; without one the usual one of the kind of assembly.</summary>
    [StringLength(40, MinimumLength = 2)]
    public string? RuleSet { get; init; }
}

/// <summary>
/// An agenda item. Amounts in whole euro cents before VAT; options and rules from its opening, outcome and votes from its
/// closing. <see cref="InitiativeId"/> and <see cref="LeadMunicipality"/> are of endorsed initiatives only. Before
/// <see cref="DecidesFrom"/> it is not opened, acclaimed, taken over or declared; it is null for what is on no agenda or was only
/// reported. <see cref="TakenOverBy"/> is the body that took a motion over, and <see cref="Reason"/> then says why.
/// <see cref="FundProposalId"/> is the proposal of the fund that it carries. <see cref="FirstYear"/> is the year from which on
/// it costs money: that of the budget or of the plan, or else the year after the assembly; null while neither is known.
/// </summary>
public sealed record AgendaItemView(
    Guid Id,
    Guid? InitiativeId,
    string Title,
    string? LeadMunicipality,
    long OneOffCents,
    long YearlyCents,
    ItemStatus Status,
    Guid? AssemblyId,
    DateOnly? AssemblyDate,
    Recommendation? BoardRecommendation,
    Recommendation? ServiceDeliveryBoardRecommendation,
    string? Explanation,
    DateTimeOffset ProposedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    int? EntitledWeight,
    int? EntitledMunicipalities,
    ItemOutcome? Outcome,
    VoteResult? Result,
    [property: AllowedValues(
        "Revise",
        "Place",
        "Advise",
        "CoSubmit",
        "Amend",
        "Split",
        "Open",
        "Vote",
        "Close",
        "Acclaim",
        "TakeOver",
        "Declare",
        "Ratify",
        "Hold",
        "Withdraw",
        "AnnulOpening",
        "AnnulClosing",
        "ReopenVote"
    )]
        IReadOnlyList<string> AllowedActions,
    int Version,
    ItemKind Kind,
    int? Number,
    string? Text,
    IReadOnlyList<string> Submitters,
    bool Late,
    string? Reason,
    Guid? PartOfItemId,
    Guid? FollowsItemId,
    RuleSet? RuleSet,
    IReadOnlyList<VoteOption> Options,
    DecisionManner? Manner,
    bool? Binding,
    Tally? Tally,
    ReportedSource? Reported,
    DateTimeOffset? DeclaredAt,
    RatificationView? Ratification,
    IReadOnlyList<Guid> Ratifies,
    DateTimeOffset? AnnulmentEnd,
    DateTimeOffset? DecidesFrom,
    ProposedDecisionView? ProposedDecision,
    string? TakenOverBy,
    Guid? FundProposalId,
    FundProposalKind? FundProposalKind,
    int? FirstYear
);

/// <summary>Where a decision was published that was not counted here.</summary>
/// <param name="Source">Title of the publication.</param>
/// <param name="Url">Its address, if it has one.</param>
/// <param name="Note">What is to be known about it, such as what was not published.</param>
/// <param name="Municipalities">How many voted; null: not published.</param>
/// <param name="EntitledMunicipalities">How many could have voted; null: not published.</param>
public sealed record ReportedSource(string Source, string? Url, string? Note, int? Municipalities, int? EntitledMunicipalities);

/// <summary>The ratification of what a consultation adopted.</summary>
public sealed record RatificationView(Guid ItemId, DateTimeOffset RatifiedAt);

/// <summary>What an item says.</summary>
public abstract record ItemText
{
    /// <summary>5 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>What is proposed or asked for, at most 20,000 characters.</summary>
    [StringLength(20_000)]
    public string? Text { get; init; }
}

/// <summary>What is said of an item that is new here, drafted or reported.</summary>
public abstract record NewItemRequest : ItemText
{
    /// <summary>What it is.</summary>
    [Required]
    public ItemKind? Kind { get; init; }

    /// <summary>
    /// CBS codes of the municipalities that submit it, each once, the first one leading; at most 100. A motion that is drafted here
    /// has at least one. Who isn't the assembly secretary names its own only, and the others add themselves.
    /// </summary>
    [MaxLength(100)]
    public IReadOnlyList<string>? Submitters { get; init; }

    /// <summary>Items that a consultation adopted and that are ratified when this one is adopted, at most 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid>? Ratifies { get; init; }
}

/// <summary>Puts an item on the list of the board. A municipality may submit a motion; the rest is the assembly secretary's.</summary>
public sealed record DraftItemRequest : NewItemRequest
{
    /// <summary>The assembly of a motion that is submitted for its agenda.</summary>
    public Guid? AssemblyId { get; init; }

    /// <summary>An item that ended without a decision and comes back as this one; its initiative and amounts come along.</summary>
    public Guid? FollowsItemId { get; init; }
}

/// <summary>A municipality co-submits a motion or an amendment, as the last one.</summary>
public sealed record AddSubmitterRequest
{
    /// <summary>CBS code.</summary>
    [Required, MunicipalityCode]
    public string? MunicipalityCode { get; init; }
}

/// <summary>Puts title and text of an item right, until its vote opens.</summary>
public sealed record ReviseItemRequest : ItemText;

/// <summary>The board's recommendation (preadvies).</summary>
public sealed record AdviseItemRequest
{
    /// <summary>Adopt, reject or hold.</summary>
    [Required]
    public Recommendation? BoardRecommendation { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    [StringLength(2000)]
    public string? Explanation { get; init; }
}

/// <summary>Why something is held over, withdrawn, annulled or cancelled.</summary>
public sealed record ReasonRequest
{
    /// <summary>5 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>The board takes a motion over: it does what the motion asks, so no vote is needed.</summary>
public sealed record TakeOverItemRequest
{
    /// <summary>The body that takes it over, such as the board or a committee, never a person; 2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)]
    public string? TakenOverBy { get; init; }

    /// <summary>Why, as that body states it; 5 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }

    /// <summary>True: who submitted it agrees that no vote is held.</summary>
    public bool SubmittersAgree { get; init; }
}

/// <summary>One part of an item.</summary>
public sealed record ItemPart
{
    /// <summary>5 to 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>At most 20,000 characters.</summary>
    public string? Text { get; init; }
}

/// <summary>Splits an item into parts that are decided one by one, on the same agenda.</summary>
public sealed record SplitItemRequest
{
    /// <summary>2 to 20 parts, in order.</summary>
    [Required, MaxLength(20)]
    public IReadOnlyList<ItemPart>? Parts { get; init; }
}

/// <summary>An option of a decision as it was published.</summary>
public sealed record ReportedOption
{
    /// <summary>Such as <c>For</c>, or the title of a proposal; 2 to 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it adopts something.</summary>
    public bool Carries { get; init; }

    /// <summary>0 to 100 with two decimals; null: not published.</summary>
    public decimal? Percentage { get; init; }
}

/// <summary>Records a decision that was not counted here, as it was published.</summary>
public sealed record ReportItemRequest : NewItemRequest
{
    /// <summary>The assembly, convened here too.</summary>
    [Required]
    public Guid? AssemblyId { get; init; }

    /// <summary>The item of which it is a part, which was split.</summary>
    public Guid? PartOfItemId { get; init; }

    /// <summary>The decision.</summary>
    [Required]
    public ItemOutcome? Outcome { get; init; }

    /// <summary>Whether it was adopted without a count.</summary>
    public bool Acclamation { get; init; }

    /// <summary>What could be voted for, at most 20; empty: not published.</summary>
    [MaxLength(20)]
    public IReadOnlyList<ReportedOption>? Options { get; init; }

    /// <summary>How many municipalities voted.</summary>
    [Range(0, 2000)]
    public int? Municipalities { get; init; }

    /// <summary>How many could have voted.</summary>
    [Range(1, 2000)]
    public int? EntitledMunicipalities { get; init; }

    /// <summary>Title of the publication, 5 to 300 characters.</summary>
    [Required, StringLength(300, MinimumLength = 5)]
    public string? Source { get; init; }

    /// <summary>Its address, https.</summary>
    [StringLength(1000), RegularExpression("^https://\\S+$")]
    public string? Url { get; init; }

    /// <summary>
    /// What is to be known, at most 2,000 characters; required when the percentages point to another outcome, such as a proposal
    /// that was adopted with half of the votes or fewer for it.
    /// </summary>
    [StringLength(2000)]
    public string? Note { get; init; }
}
