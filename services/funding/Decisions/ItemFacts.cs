using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>What the assembly does with an item: an initiative may become a commitment, and what the fund submitted takes effect.</summary>
internal static class ItemFacts
{
    public static FactHandlers FollowItems(this FactHandlers facts) =>
        facts
            .On<ItemDrafted>(FollowFundItem.Handle)
            .On<ItemPlaced>(FollowFundItem.Handle)
            .On<ItemOpened>(FollowFundItem.Handle)
            .On<ItemOpeningAnnulled>(FollowFundItem.Handle)
            .On<ItemHeld>(FollowFundItem.Handle)
            .On<ItemWithdrawn>(FollowFundItem.Handle)
            .On<ItemClosed>(Both<ItemClosed>(DecideFundProposal.Handle, BookCommitment.Handle))
            .On<ItemRatified>(Both<ItemRatified>(DecideFundProposal.Handle, BookCommitment.Handle))
            .On<ItemClosingAnnulled>(Both<ItemClosingAnnulled>(UndoFundDecision.Handle, ReleaseCommitment.Handle))
            .On<ItemRatificationAnnulled>(Both<ItemRatificationAnnulled>(UndoFundDecision.Handle, ReleaseCommitment.Handle));

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
