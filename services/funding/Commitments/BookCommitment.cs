using Samen.Contracts.Municipalities;
using Samen.Funding.Budgets;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding.Commitments;

/// <summary>
/// The municipalities service told the assembly's decision: an adopted initiative becomes a commitment. The decision
/// stands whether or not the budgets hold it.
/// </summary>
internal static class BookCommitment
{
    public static async Task Handle(Work work, ItemClosed fact, FactContext context)
    {
        if (fact.Outcome != Outcome.Adopted) return;
        var now = context.Fact.RecordedAt;
        var number = await FundStore.NextCommitment(work);
        var plan = await CommitmentStore.Endorsed(work, fact.InitiativeId)
            ?? throw new InvalidOperationException($"The endorsement of initiative {fact.InitiativeId} is not known here.");
        var commitment = Commitment.Book(Guid.CreateVersion7(now), number, plan, fact.ItemId, fact.AssemblyDate, now);
        await CommitmentStore.Insert(work, commitment);

        // Last in the order of booking, so nobody else's coverage moves.
        var budget = await BudgetStore.Get(work, commitment.FirstYear);
        var first = (await CoverageStore.Cover(work, commitment.FirstYear, budget?.TotalCents ?? 0)).Single();
        work.Publish(commitment.Booked(first), now, context.AsCause);
        foreach (var later in await BudgetStore.After(work, commitment.FirstYear))
        {
            foreach (var claim in await CoverageStore.Cover(work, later.Year, later.TotalCents)) work.Publish(claim.Changed(), now, context.AsCause);
        }
    }
}
