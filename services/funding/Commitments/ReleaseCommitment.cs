using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// The assembly's decision was annulled, from the municipalities service: its commitment is released, and what it was covered by goes to
/// the later ones. What obligations drew on it was entered into with others and stays.
/// </summary>
internal static class ReleaseCommitment
{
    public static Task Handle(Work work, ItemClosingAnnulled fact, FactContext context) => Release(work, fact.ItemId, context);

    /// <summary>What a consultation adopted no longer binds.</summary>
    public static Task Handle(Work work, ItemRatificationAnnulled fact, FactContext context) => Release(work, fact.ItemId, context);

    private static async Task Release(Work work, Guid itemId, FactContext context)
    {
        await FundStore.Hold(work);
        if (await CommitmentStore.OfItem(work, itemId) is not { } commitment)
            return; // It was rejected, missed its quorum or did not bind.
        var now = context.Envelope.RecordedAt;
        await CommitmentStore.Release(work, commitment.Id, now);
        work.Publish(commitment.Released(), now, context.AsCause);
        await CoverAgain.From(work, commitment, context);
    }
}
