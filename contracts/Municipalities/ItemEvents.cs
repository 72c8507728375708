using Samen.Contracts.Funding;

namespace Samen.Contracts.Municipalities;

/// <summary>An endorsed initiative was added to the list of proposed items.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
public sealed record ItemProposed(Guid ItemId, Guid InitiativeId, string Title) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>
/// An item was added to the list of proposed items, other than by an endorsed initiative, or as the follow-up of an item without a
/// decision.
/// </summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="PartOfItemId">The item that it is a part of; null: none.</param>
/// <param name="FollowsItemId">The item without a decision that it follows; null: none.</param>
/// <param name="Submitters">CBS codes of the municipalities that submit it, the first one leading; empty: it comes from the board.</param>
/// <param name="FundProposalId">The proposal of the fund that it carries; null: none.</param>
/// <param name="FundProposalKind">What that is; null: it carries none.</param>
public sealed record ItemDrafted(
    Guid ItemId,
    ItemKind Kind,
    string Title,
    Guid? InitiativeId,
    Guid? PartOfItemId,
    Guid? FollowsItemId,
    IReadOnlyList<string> Submitters,
    Guid? FundProposalId,
    FundProposalKind? FundProposalKind
) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";

    string? IFact.Municipality => Submitters.FirstOrDefault();
}

/// <summary>A municipality co-submits a motion from now on, or no longer.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Submitters">CBS codes of all municipalities that submit it now, the first one leading.</param>
public sealed record ItemCoSubmitted(Guid ItemId, IReadOnlyList<string> Submitters) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";

    string? IFact.Municipality => Submitters[0];
}

/// <summary>An item was placed on the agenda of an assembly, or moved to that of another.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Day of the assembly.</param>
/// <param name="BoardRecommendation">What the board recommends; null: nothing.</param>
/// <param name="ServiceDeliveryBoardRecommendation">What the Service Delivery Board recommends; null: nothing.</param>
public sealed record ItemPlaced(
    Guid ItemId,
    ItemKind Kind,
    string Title,
    Guid? InitiativeId,
    Guid AssemblyId,
    DateOnly AssemblyDate,
    Recommendation? BoardRecommendation,
    Recommendation? ServiceDeliveryBoardRecommendation
) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>The assembly held an item over. It can return on a later agenda.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
public sealed record ItemHeld(Guid ItemId, Guid? InitiativeId, Guid AssemblyId) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An item was withdrawn. Nothing is decided on it.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
public sealed record ItemWithdrawn(Guid ItemId, Guid? InitiativeId) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An item was split into parts, each decided separately.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="PartItemIds">The parts.</param>
public sealed record ItemSplit(Guid ItemId, IReadOnlyList<Guid> PartItemIds) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}
