using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

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

/// <summary>An endorsed initiative was added to the list of proposed items.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
public sealed record ItemProposed(Guid ItemId, Guid InitiativeId, string Title) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

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
public sealed record ItemDrafted(Guid ItemId, ItemKind Kind, string Title, Guid? InitiativeId, Guid? PartOfItemId, Guid? FollowsItemId)
    : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An item was placed on the agenda of an assembly, or moved to that of another.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Day of the assembly.</param>
/// <param name="BoardRecommendation">What the board recommends; null: nothing.</param>
/// <param name="ServiceDeliveryBoardRecommendation">What the service delivery board recommends; null: nothing.</param>
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
