using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// What the assembly does with the item that carries a budget proposal, from the municipalities service: the steps that decide nothing.
/// </summary>
internal static class FollowBudgetItem
{
    public static async Task Handle(Work work, ItemDrafted fact, FactContext context)
    {
        if (fact.BudgetProposalId is not { } id || await BudgetProposalStore.Get(work, id) is not { } proposal)
            return;
        await Save(work, proposal.CarriedBy(fact.ItemId));
    }

    public static Task Handle(Work work, ItemPlaced fact, FactContext context) => Move(work, fact.ItemId, BudgetProposalStatus.OnAgenda);

    public static Task Handle(Work work, ItemOpened fact, FactContext context) => Move(work, fact.ItemId, BudgetProposalStatus.Voting);

    public static Task Handle(Work work, ItemOpeningAnnulled fact, FactContext context) =>
        Move(work, fact.ItemId, BudgetProposalStatus.OnAgenda);

    public static Task Handle(Work work, ItemHeld fact, FactContext context) => Move(work, fact.ItemId, BudgetProposalStatus.Submitted);

    public static Task Handle(Work work, ItemWithdrawn fact, FactContext context) => Move(work, fact.ItemId, BudgetProposalStatus.Draft);

    private static async Task Move(Work work, Guid itemId, BudgetProposalStatus status)
    {
        foreach (var proposal in await Carried(work, itemId))
            await Save(work, proposal.Moved(status));
    }

    /// <summary>The proposals of an item, with the fund held where there are any: each of these steps may change a budget.</summary>
    public static async Task<IReadOnlyList<BudgetProposal>> Carried(Work work, Guid itemId)
    {
        if ((await BudgetProposalStore.OfItem(work, itemId)).Count == 0)
            return [];
        await FundStore.Hold(work);
        return await BudgetProposalStore.OfItem(work, itemId);
    }

    /// <summary>Writes the next version.</summary>
    public static async Task Save(Work work, BudgetProposal proposal)
    {
        if (!await BudgetProposalStore.Update(work, proposal))
            throw new InvalidOperationException("The budget proposal was changed meanwhile.");
    }
}
