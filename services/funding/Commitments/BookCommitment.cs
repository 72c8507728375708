using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// The assembly's decision, from the municipalities service: an adopted initiative becomes a commitment. The decision stands
/// whether or not the budgets cover it.
/// </summary>
internal static class BookCommitment
{
    public static Task Handle(Work work, ItemClosed fact, FactContext context) =>
        fact is { Outcome: ItemOutcome.Adopted, Binding: true, InitiativeId: { } initiative }
            ? Book(work, initiative, fact.ItemId, fact.AssemblyDate, context)
            : Task.CompletedTask;

    /// <summary>What a consultation adopted is binding from the day of its ratification on.</summary>
    public static Task Handle(Work work, ItemRatified fact, FactContext context) =>
        fact.InitiativeId is { } initiative ? Book(work, initiative, fact.ItemId, fact.AssemblyDate, context) : Task.CompletedTask;

    private static async Task Book(Work work, Guid initiative, Guid itemId, DateOnly assemblyDate, FactContext context)
    {
        if (await CommitmentStore.OfItem(work, itemId) is not null)
            return;
        var now = context.Envelope.RecordedAt;
        var number = await FundStore.NextCommitment(work);
        var plan = await EndorsementStore.Get(work, initiative)
            ?? throw new InvalidOperationException($"The endorsement of initiative {initiative} is not known here.");
        var commitment = Commitment.Book(Guid.CreateVersion7(now), number, plan, itemId, assemblyDate, now);
        await CommitmentStore.Insert(work, commitment);

        // It is the last in the order of booking, so the coverage of earlier commitments does not change.
        var first = (await CoverageStore.Cover(work, commitment.FirstYear)).Single().After;
        work.Publish(commitment.Booked(first), now, context.AsCause);
        await PostCoverage.Handle(work, [first], CoverAgain.OfDecision(itemId), now);
        await CoverAgain.After(work, commitment.FirstYear, itemId, context);
    }
}
