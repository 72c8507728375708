using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// The decision behind a revision no longer holds. The latest revision that stands is the budget of its year; without one the year has
/// none.
/// </summary>
internal static class AnnulBudget
{
    /// <summary>The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="proposal">The proposal; nothing happens when it is no revision.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cause">The fact by which it was annulled; null: the fund manager took it back.</param>
    public static async Task Handle(Work work, FundProposal proposal, string reason, DateTimeOffset now, FactCause? cause = null)
    {
        if (proposal.Revision is not { } revision)
            return;
        await BudgetRevisionStore.Annul(work, proposal.Year, revision, now, reason);
        var current = (await BudgetStore.Row(work, proposal.Year))!;
        var restored = current.RestoredTo(await BudgetRevisionStore.Standing(work, proposal.Year));
        await BudgetStore.Put(work, restored);
        work.Publish(
            new BudgetRevisionAnnulled(
                proposal.Year,
                revision,
                restored.Counts ? restored.Revision : null,
                proposal.Id,
                proposal.ItemId!.Value,
                reason
            ),
            now,
            cause
        );
        if (restored.Revision == current.Revision)
            return;
        var by = proposal.SubmittedBy ?? LedgerEntry.BySamen;
        await PostBudget.Handle(work, current, restored, by, reason, now);
        // By the decision that no longer holds, also where the year has no budget any more.
        await PostObligation.Follow(work, restored.Year, PostBudget.BasisOf(current), by, now, cause);
    }
}
