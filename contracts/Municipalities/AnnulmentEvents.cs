namespace Samen.Contracts.Municipalities;

/// <summary>The opening of a vote was annulled: its ballots no longer count, and the item is on the agenda as before it.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">What it is.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record ItemOpeningAnnulled(Guid ItemId, ItemKind Kind, Guid? InitiativeId, Guid AssemblyId, string Reason) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>
/// The decision on an item was annulled, with all that followed from it. Whatever was done because of its closing is to be undone.
/// </summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="Outcome">The outcome that no longer holds.</param>
/// <param name="VoteGoesOn">
/// True: the vote is open again, with the ballots that were cast. False: the item is on the agenda, and its ballots no longer count.
/// </param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record ItemClosingAnnulled(
    Guid ItemId,
    ItemKind Kind,
    string Title,
    Guid? InitiativeId,
    Guid AssemblyId,
    ItemOutcome Outcome,
    bool VoteGoesOn,
    string Reason
) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>
/// The item that ratified what a consultation adopted is no longer decided, so the outcome of the consultation no longer binds.
/// </summary>
/// <param name="ItemId">The agenda item that had been ratified.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="RatifyingItemId">The item whose decision was annulled.</param>
public sealed record ItemRatificationAnnulled(Guid ItemId, Guid? InitiativeId, Guid RatifyingItemId) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}
