using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <content>The facts and views of an item.</content>
internal sealed partial record AgendaItem
{
    /// <summary>The fact published when the item is added to the list of proposed items.</summary>
    public ItemDrafted Drafted() => new(Id, Kind, Title, OfInitiative, PartOfItemId, FollowsItemId);

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
            Reported?.Source
        );

    public AgendaItemView View(IReadOnlyList<Guid> ratifies) =>
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
            [.. LifeCycle.Keys.Where(k => k.Item1 == Status && Allows(k.Item2)).Select(k => k.Item2.ToString())],
            Version,
            Kind,
            Number,
            Text,
            SubmittedBy,
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
            ratifies
        );

    /// <summary>Details that the status alone does not tell.</summary>
    private bool Allows(ItemAction action) =>
        action switch
        {
            ItemAction.Amend => IsAmendable,
            ItemAction.Declare => DeclaredAt is null,
            ItemAction.Ratify => Outcome == ItemOutcome.Adopted && Binding == false,
            _ => true,
        };
}
