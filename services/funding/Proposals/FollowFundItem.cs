using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// What the assembly does with the item that carries a proposal of the fund, from the municipalities service: steps that decide nothing.
/// </summary>
internal static class FollowFundItem
{
    public static async Task Handle(Work work, ItemDrafted fact, FactContext context)
    {
        if (fact.FundProposalId is not { } id || await FundProposalStore.Get(work, id) is not { } proposal)
            return;
        await Save(work, proposal.CarriedBy(fact.ItemId));
    }

    public static Task Handle(Work work, ItemPlaced fact, FactContext context) => Move(work, fact.ItemId, FundProposalStatus.OnAgenda);

    public static Task Handle(Work work, ItemOpened fact, FactContext context) => Move(work, fact.ItemId, FundProposalStatus.Voting);

    public static Task Handle(Work work, ItemOpeningAnnulled fact, FactContext context) =>
        Move(work, fact.ItemId, FundProposalStatus.OnAgenda);

    public static Task Handle(Work work, ItemHeld fact, FactContext context) => Move(work, fact.ItemId, FundProposalStatus.Submitted);

    public static Task Handle(Work work, ItemWithdrawn fact, FactContext context) => Move(work, fact.ItemId, FundProposalStatus.Draft);

    private static async Task Move(Work work, Guid itemId, FundProposalStatus status)
    {
        await foreach (var proposal in Carried(work, itemId))
            await Save(work, proposal.Moved(status));
    }

    /// <summary>
    /// The proposals of an item, each as it is after what was done with the one before, with the fund held where there are any.
    /// </summary>
    public static async IAsyncEnumerable<FundProposal> Carried(Work work, Guid itemId)
    {
        if ((await FundProposalStore.OfItem(work, itemId)).Count == 0)
            yield break;
        await FundStore.Hold(work);
        foreach (var one in await FundProposalStore.OfItem(work, itemId))
            if (await FundProposalStore.Get(work, one.Id) is { } proposal && proposal.ItemId == itemId)
                yield return proposal;
    }

    /// <summary>Writes the next version.</summary>
    public static async Task Save(Work work, FundProposal proposal)
    {
        if (!await FundProposalStore.Update(work, proposal))
            throw new InvalidOperationException("The proposal was changed meanwhile.");
    }
}
