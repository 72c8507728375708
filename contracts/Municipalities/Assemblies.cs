using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>A condition with its figures.</summary>
/// <param name="Condition">What was asked for.</param>
/// <param name="Part">What was reached: votes or municipalities.</param>
/// <param name="Whole">Of how many.</param>
/// <param name="Met">Whether it is enough.</param>
public sealed record ReckonedCondition(VoteCondition Condition, int Part, int Whole, bool Met);

/// <summary>The count of a vote: the votes per option, and the conditions as they turned out for the option that came out first.</summary>
/// <param name="Options">In the order in which they were put.</param>
/// <param name="Abstained">Who abstained; its percentage is always null.</param>
/// <param name="Conditions">In the order of the rule set; empty where nothing was counted here.</param>
/// <param name="AdoptedOption">Key of the option that was adopted, if any.</param>
public sealed record Tally(
    IReadOnlyList<OptionResult> Options,
    OptionResult? Abstained,
    IReadOnlyList<ReckonedCondition> Conditions,
    string? AdoptedOption
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

/// <summary>Puts an item on the list of the board. A municipality may submit a motion; the rest is the assembly secretary's.</summary>
public sealed record DraftItemRequest
{
    /// <summary>What it is.</summary>
    [Required]
    public ItemKind? Kind { get; init; }

    /// <summary>5 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>What is proposed or asked for, at most 20,000 characters.</summary>
    [StringLength(20_000)]
    public string? Text { get; init; }

    /// <summary>The municipality that submits it; a motion has one.</summary>
    [MunicipalityCode]
    public string? SubmittedBy { get; init; }

    /// <summary>The assembly of a motion that is submitted for its agenda.</summary>
    public Guid? AssemblyId { get; init; }

    /// <summary>An item that ended without a decision and comes back as this one; its initiative and amounts come along.</summary>
    public Guid? FollowsItemId { get; init; }

    /// <summary>Items that a consultation adopted and that are ratified when this one is adopted, at most 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid>? Ratifies { get; init; }
}

/// <summary>Puts title and text of an item right, until its vote opens.</summary>
public sealed record ReviseItemRequest
{
    /// <summary>5 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>At most 20,000 characters.</summary>
    [StringLength(20_000)]
    public string? Text { get; init; }
}

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

/// <summary>Why an item is held over or withdrawn.</summary>
public sealed record ReasonRequest
{
    /// <summary>5 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
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

/// <summary>Submits an amendment to an item on an agenda.</summary>
public sealed record SubmitAmendmentRequest
{
    /// <summary>5 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>How the item would read, 5 to 20,000 characters.</summary>
    [Required, StringLength(20_000, MinimumLength = 5)]
    public string? Text { get; init; }

    /// <summary>The municipality that submits it.</summary>
    [Required, MunicipalityCode]
    public string? SubmittedBy { get; init; }
}

/// <summary>What is done with an amendment.</summary>
public sealed record DisposeAmendmentRequest
{
    /// <summary>The board takes it over or puts it beside the proposal; who submitted it withdraws it.</summary>
    [Required]
    public AmendmentStatus? Status { get; init; }

    /// <summary>The board's recommendation on one that is put beside.</summary>
    public Recommendation? BoardRecommendation { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    [StringLength(2000)]
    public string? Explanation { get; init; }
}

/// <summary>The amendments of an item in the order in which they are put to the vote, the most far-reaching first.</summary>
public sealed record OrderAmendmentsRequest
{
    /// <summary>Every amendment of the item once.</summary>
    [Required, MaxLength(100)]
    public IReadOnlyList<Guid>? Amendments { get; init; }
}

/// <summary>An amendment to an item.</summary>
public sealed record AmendmentView(
    Guid Id,
    Guid ItemId,
    int Number,
    string Title,
    string Text,
    string SubmittedBy,
    DateTimeOffset SubmittedAt,
    AmendmentStatus Status,
    Recommendation? BoardRecommendation,
    string? Explanation,
    int Version
);

/// <summary>How many have voted on an item, not how. The quorum is null where the rules ask for none.</summary>
public sealed record TurnoutView(
    Guid ItemId,
    ItemStatus Status,
    int Municipalities,
    int EntitledMunicipalities,
    int Weight,
    int EntitledWeight,
    IReadOnlyList<ReckonedCondition> Quorum,
    DateTimeOffset At
);

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
public sealed record ReportItemRequest
{
    /// <summary>The assembly, convened here too.</summary>
    [Required]
    public Guid? AssemblyId { get; init; }

    /// <summary>What it is.</summary>
    [Required]
    public ItemKind? Kind { get; init; }

    /// <summary>5 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>At most 20,000 characters.</summary>
    [StringLength(20_000)]
    public string? Text { get; init; }

    /// <summary>The municipality that submitted it, if any.</summary>
    [MunicipalityCode]
    public string? SubmittedBy { get; init; }

    /// <summary>The item of which it is a part.</summary>
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

    /// <summary>What is to be known, at most 2,000 characters.</summary>
    [StringLength(2000)]
    public string? Note { get; init; }

    /// <summary>Items that a consultation adopted and that this one ratified, at most 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid>? Ratifies { get; init; }
}

/// <summary>A version of the rules of votes.</summary>
public sealed record RuleSetView(RuleSet RuleSet, DateTimeOffset RecordedAt);

/// <summary>Names who carries the card of the municipality in the path; it is handed on within the municipality only.</summary>
public sealed record IssueCardRequest
{
    /// <summary>One of the municipality's representatives, in an office that may vote, on the day of the assembly.</summary>
    [Required]
    public Guid? RepresentativeId { get; init; }
}

/// <summary>Takes a card into use.</summary>
public sealed record TakeCardRequest
{
    /// <summary>The code that was shown when the card was issued; blanks, hyphens and case don't matter.</summary>
    [Required, StringLength(40, MinimumLength = 4)]
    public string? Code { get; init; }
}

/// <summary>Where a voting card stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CardStatus>))]
public enum CardStatus
{
    /// <summary>Nobody has it: who votes first for the municipality takes it.</summary>
    Free,

    /// <summary>Issued to a representative, who has not taken it into use.</summary>
    Issued,

    /// <summary>In use.</summary>
    Taken,
}

/// <summary>The voting card of a municipality in an assembly.</summary>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="MunicipalityCode">The municipality.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="RepresentativeId">Whom the municipality named; null: nobody, or the entry was erased.</param>
/// <param name="IsMine">Whether the caller holds it.</param>
/// <param name="HandedOn">How often it was handed on.</param>
/// <param name="Code">With which the representative takes it into use; only in the answer to issuing it.</param>
/// <param name="Version">For <c>If-Match</c>; 0: nobody has it.</param>
public sealed record VotingCardView(
    Guid AssemblyId,
    string MunicipalityCode,
    CardStatus Status,
    Guid? RepresentativeId,
    bool IsMine,
    int HandedOn,
    string? Code,
    int Version
);

/// <summary>Who carries an adopted motion out, and by when.</summary>
public sealed record AssignMotionRequest
{
    /// <summary>A body, such as the board or a committee, never a person; 2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)]
    public string? Owner { get; init; }

    /// <summary>By when.</summary>
    [Required]
    public DateOnly? DueOn { get; init; }
}

/// <summary>How far the carrying out of a motion is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MotionStatus>))]
public enum MotionStatus
{
    /// <summary>Adopted; nobody was named yet.</summary>
    Unassigned,

    /// <summary>Under way.</summary>
    Open,

    /// <summary>Carried out.</summary>
    Executed,

    /// <summary>Ended without being carried out.</summary>
    Lapsed,
}

/// <summary>A report on the carrying out of a motion.</summary>
public sealed record ReportMotionRequest
{
    /// <summary>5 to 5,000 characters.</summary>
    [Required, StringLength(5000, MinimumLength = 5)]
    public string? Text { get; init; }

    /// <summary><c>Open</c> while it goes on, <c>Executed</c> or <c>Lapsed</c> to end it.</summary>
    [Required]
    public MotionStatus? Status { get; init; }
}

/// <summary>A report, oldest first in its motion.</summary>
public sealed record MotionReportView(int Number, string Text, MotionStatus Status, DateTimeOffset ReportedAt);

/// <summary>An adopted motion on its way to execution.</summary>
public sealed record MotionView(
    Guid ItemId,
    string Title,
    string? SubmittedBy,
    Guid AssemblyId,
    DateOnly AssemblyDate,
    MotionStatus Status,
    string? Owner,
    DateOnly? DueOn,
    bool Overdue,
    DateTimeOffset? SettledAt,
    IReadOnlyList<MotionReportView> Reports,
    int Version
);
