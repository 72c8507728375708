using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>An item before the general assembly, from the board's list to a decision.</summary>
[Audited]
internal sealed partial record AgendaItem
{
    /// <summary>The life cycle; transitions not in the table are refused.</summary>
    public static readonly IReadOnlyDictionary<(ItemStatus, ItemAction), ItemStatus> LifeCycle = new Dictionary<
        (ItemStatus, ItemAction),
        ItemStatus
    >
    {
        [(ItemStatus.Proposed, ItemAction.Revise)] = ItemStatus.Proposed,
        [(ItemStatus.Proposed, ItemAction.CoSubmit)] = ItemStatus.Proposed,
        [(ItemStatus.Proposed, ItemAction.Place)] = ItemStatus.Placed,
        [(ItemStatus.Proposed, ItemAction.Withdraw)] = ItemStatus.Withdrawn,
        [(ItemStatus.Placed, ItemAction.Revise)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.CoSubmit)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Place)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Advise)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Amend)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Split)] = ItemStatus.Split,
        [(ItemStatus.Placed, ItemAction.Open)] = ItemStatus.Open,
        [(ItemStatus.Placed, ItemAction.Acclaim)] = ItemStatus.Closed,
        [(ItemStatus.Placed, ItemAction.TakeOver)] = ItemStatus.Closed,
        [(ItemStatus.Placed, ItemAction.Hold)] = ItemStatus.Held,
        [(ItemStatus.Placed, ItemAction.Withdraw)] = ItemStatus.Withdrawn,
        [(ItemStatus.Open, ItemAction.Vote)] = ItemStatus.Open,
        [(ItemStatus.Open, ItemAction.Close)] = ItemStatus.Closed,
        [(ItemStatus.Closed, ItemAction.Declare)] = ItemStatus.Closed,
        [(ItemStatus.Closed, ItemAction.Ratify)] = ItemStatus.Closed,
        [(ItemStatus.Open, ItemAction.AnnulOpening)] = ItemStatus.Placed,
        [(ItemStatus.Closed, ItemAction.AnnulClosing)] = ItemStatus.Placed,
        [(ItemStatus.Closed, ItemAction.ReopenVote)] = ItemStatus.Open,
        [(ItemStatus.Held, ItemAction.Place)] = ItemStatus.Placed,
        [(ItemStatus.Held, ItemAction.Withdraw)] = ItemStatus.Withdrawn,
    };

    public Guid Id { get; init; }

    /// <summary>The endorsed initiative; empty: none.</summary>
    public Guid InitiativeId { get; init; }
    public ItemKind Kind { get; init; }
    public string Title { get; init; } = "";
    public string? Text { get; init; }
    public string LeadMunicipality { get; init; } = "";

    /// <summary>The municipalities that submit it, the first one leading; none: it comes from the board.</summary>
    public IReadOnlyList<string> Submitters { get; init; } = [];
    public long OneOffCents { get; init; }
    public long YearlyCents { get; init; }
    public ItemStatus Status { get; init; }
    public Guid? AssemblyId { get; init; }
    public DateOnly? AssemblyDate { get; init; }
    public AssemblyKind? AssemblyKind { get; init; }

    /// <summary>From when its assembly decides, see <see cref="DeadlineSettings.DecidesFrom"/>; null: it is on no agenda.</summary>
    public DateTimeOffset? DecidesFrom { get; init; }
    public int? Number { get; init; }

    /// <summary>Whether it was submitted after the deadline; a motion is handled all the same.</summary>
    public bool Late { get; init; }
    public Recommendation? BoardRecommendation { get; init; }
    public Recommendation? ServiceDeliveryBoardRecommendation { get; init; }
    public string? Explanation { get; init; }

    /// <summary>Why it was held over, withdrawn or taken over.</summary>
    public string? Reason { get; init; }

    /// <summary>The body that took it over.</summary>
    public string? TakenOverBy { get; init; }
    public Guid? PartOfItemId { get; init; }
    public Guid? FollowsItemId { get; init; }

    /// <summary>The proposal of the fund that it carries.</summary>
    public Guid? FundProposalId { get; init; }
    public FundProposalKind? FundProposalKind { get; init; }

    /// <summary>The year of that proposal, or in which the plan of the initiative begins; null: neither says one.</summary>
    public int? StartYear { get; init; }
    public DateTimeOffset ProposedAt { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public DateTimeOffset? DeclaredAt { get; init; }

    /// <summary>From when its opening or decision, whichever came last, can no longer be annulled; null: it has neither.</summary>
    public DateTimeOffset? AnnulmentEnd { get; init; }

    /// <summary>Name of the rule set for the vote; null: the assembly's usual one.</summary>
    public string? RuleSetName { get; init; }

    /// <summary>The rules, frozen when it opened.</summary>
    public RuleSet? RuleSet { get; init; }
    public OptionList? OptionList { get; init; }
    public int? EntitledWeight { get; init; }
    public int? EntitledMunicipalities { get; init; }
    public DecisionManner? Manner { get; init; }
    public ItemOutcome? Outcome { get; init; }
    public VoteResult? Result { get; init; }
    public Tally? Tally { get; init; }
    public ReportedSource? Reported { get; init; }

    /// <summary>A decision that waits for a second person.</summary>
    public ProposedDecision? ProposedDecision { get; init; }
    public Guid? RatifiedBy { get; init; }
    public DateTimeOffset? RatifiedAt { get; init; }
    public int Version { get; init; }

    /// <summary>What can be voted for, once it is open.</summary>
    public IReadOnlyList<VoteOption> Options => OptionList?.Items ?? [];

    /// <summary>
    /// Whether the outcome is a decision by itself, or was ratified; null: there is no outcome yet. What the board takes over binds the
    /// board, also in writing.
    /// </summary>
    public bool? Binding =>
        Outcome is null ? null : Outcome == ItemOutcome.TakenOver || RatifiedBy is not null || (RuleSet?.Binding ?? !InWriting);

    /// <summary>Whether it is a motion to be carried out: adopted with effect, or taken over.</summary>
    public bool IsToBeExecuted => Binding == true && AsksExecution(Kind, Outcome);

    /// <summary>Whether an item of this kind is carried out when it ends like this and binds.</summary>
    public static bool AsksExecution(ItemKind? kind, ItemOutcome? outcome) =>
        kind == ItemKind.Motion && outcome is ItemOutcome.Adopted or ItemOutcome.TakenOver;

    /// <summary>Name of the rule set by which it is voted on.</summary>
    public string NameOfRules => RuleSetName ?? (InWriting ? RuleSetNames.Consultation : RuleSetNames.Ordinary);

    private bool InWriting => AssemblyKind == Contracts.Municipalities.AssemblyKind.Consultation;

    private bool IsAmendable => Kind is ItemKind.Proposal or ItemKind.Budget or ItemKind.Motion && FundProposalId is null;

    private Guid? OfInitiative => InitiativeId == Guid.Empty ? null : InitiativeId;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private AgendaItem After(ItemAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                // Whoever proposed a decision saw another item.
                ProposedDecision = null,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"An item that is {Status} can't take the step {action}.");
}
