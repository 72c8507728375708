using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>What the assembly does with an item: an initiative may become a commitment, a budget proposal the budget.</summary>
internal static class ItemFacts
{
    public static FactHandlers FollowItems(this FactHandlers facts) =>
        facts
            .On<ItemDrafted>(FollowBudgetItem.Handle)
            .On<ItemPlaced>(FollowBudgetItem.Handle)
            .On<ItemOpened>(FollowBudgetItem.Handle)
            .On<ItemOpeningAnnulled>(FollowBudgetItem.Handle)
            .On<ItemHeld>(FollowBudgetItem.Handle)
            .On<ItemWithdrawn>(FollowBudgetItem.Handle)
            .On<ItemClosed>(Both<ItemClosed>(DecideBudgetProposal.Handle, BookCommitment.Handle))
            .On<ItemRatified>(Both<ItemRatified>(DecideBudgetProposal.Handle, BookCommitment.Handle))
            .On<ItemClosingAnnulled>(Both<ItemClosingAnnulled>(UndoBudgetDecision.Handle, ReleaseCommitment.Handle))
            .On<ItemRatificationAnnulled>(Both<ItemRatificationAnnulled>(UndoBudgetDecision.Handle, ReleaseCommitment.Handle));

    private static Func<Work, T, FactContext, Task> Both<T>(
        Func<Work, T, FactContext, Task> first,
        Func<Work, T, FactContext, Task> second
    ) =>
        async (work, fact, context) =>
        {
            await first(work, fact, context);
            await second(work, fact, context);
        };
}
