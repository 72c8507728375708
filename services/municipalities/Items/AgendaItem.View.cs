using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <content>The facts and views of an item.</content>
internal sealed partial record AgendaItem
{
    /// <summary>The fact published when the item is added to the list of proposed items.</summary>
    public ItemDrafted Drafted() =>
        new(Id, Kind, Title, OfInitiative, PartOfItemId, FollowsItemId, Submitters, FundProposalId, FundProposalKind);

    /// <summary>The fact published when it is placed on an agenda.</summary>
    public ItemPlaced Placed() =>
        new(Id, Kind, Title, OfInitiative, AssemblyId!.Value, AssemblyDate!.Value, BoardRecommendation, ServiceDeliveryBoardRecommendation);

    /// <summary>The fact published when it is decided.</summary>
    public ItemClosed Told() =>
        new(
            Id,
            Kind,
            Title,
            OfInitiative,
            AssemblyId!.Value,
            AssemblyDate!.Value,
            Manner!.Value,
            Outcome!.Value,
            Tally?.AdoptedOption,
            Binding!.Value,
            RuleSet,
            Result,
            Tally?.Options ?? [],
            Tally?.Missed() ?? [],
            Reported?.Source,
            TakenOverBy,
            TakenOverBy is null ? null : Reason
        );

    /// <summary>The item as it is returned.</summary>
    /// <param name="ratifies">What it is to ratify.</param>
    /// <param name="caller">Who asks; only the assembly secretary sees who proposed a decision.</param>
    /// <param name="amended">Whether an amendment asks for a vote.</param>
    /// <param name="counted">Whether its rules ask for a vote.</param>
    /// <param name="now">The current time, on which what is allowed depends.</param>
    public AgendaItemView View(IReadOnlyList<Guid> ratifies, Caller caller, bool amended, bool counted, DateTimeOffset now) =>
        new(
            Id,
            OfInitiative,
            Title,
            string.IsNullOrWhiteSpace(LeadMunicipality) ? null : LeadMunicipality,
            OneOffCents,
            YearlyCents,
            Status,
            AssemblyId,
            AssemblyDate,
            BoardRecommendation,
            ServiceDeliveryBoardRecommendation,
            Explanation,
            ProposedAt,
            OpenedAt,
            ClosedAt,
            EntitledWeight,
            EntitledMunicipalities,
            Outcome,
            Result,
            [.. LifeCycle.Keys.Where(k => k.Item1 == Status && Allows(k.Item2, amended, counted, now)).Select(k => k.Item2.ToString())],
            Version,
            Kind,
            Number,
            Text,
            Submitters,
            Late,
            Reason,
            PartOfItemId,
            FollowsItemId,
            RuleSet,
            Options,
            Manner,
            Binding,
            Tally,
            Reported,
            DeclaredAt,
            RatifiedBy is { } by ? new RatificationView(by, RatifiedAt!.Value) : null,
            ratifies,
            AnnulmentEnd,
            Reported is null ? DecidesFrom : null,
            ProposedDecision?.View(caller),
            TakenOverBy,
            FundProposalId,
            FundProposalKind,
            AssemblyDate is { } day ? FirstYears.Of(StartYear, day) : StartYear
        );

    /// <summary>Details that the status alone does not tell.</summary>
    private bool Allows(ItemAction action, bool amended, bool counted, DateTimeOffset now) =>
        action switch
        {
            ItemAction.Amend => IsAmendable,
            ItemAction.CoSubmit => Kind == ItemKind.Motion,
            ItemAction.Open => Kind != ItemKind.Information && Decides(now),
            ItemAction.Acclaim => !InWriting && Decides(now) && !amended && !counted,
            ItemAction.TakeOver => Kind == ItemKind.Motion && OfInitiative is null && Decides(now) && !amended,
            ItemAction.Declare => DeclaredAt is null && Decides(now),
            ItemAction.Ratify => Outcome == ItemOutcome.Adopted && Binding == false,
            ItemAction.AnnulOpening => IsAnnullable(now),
            ItemAction.AnnulClosing => Reported is null && IsAnnullable(now),
            ItemAction.ReopenVote => Reported is null && IsAnnullable(now) && VotingMayGoOn(now),
            _ => true,
        };
}
