using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// A budget proposal was adopted: what was handed over becomes the next revision of its year, and coverage is allocated again.
/// </summary>
internal static class AdoptBudget
{
    /// <summary>Returns the number of the revision. The caller holds the fund, and saves the proposal.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="proposal">The proposal, with the version that was handed over.</param>
    /// <param name="on">Day of the assembly.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cause">The fact by which it was adopted; null: it was recorded here.</param>
    public static async Task<int> Handle(Work work, FundProposal proposal, DateOnly on, DateTimeOffset now, FactCause? cause = null)
    {
        var content = (await FundProposalStore.Text(work, proposal, proposal.SubmittedVersion!.Value)).As<BudgetContent>();
        var current = await BudgetStore.Row(work, proposal.Year);
        var budget = Budget.Adopt(proposal, content.Lines, on, current, await BudgetRevisionStore.Last(work, proposal.Year) + 1);
        await BudgetStore.Put(work, budget);
        await BudgetRevisionStore.Insert(work, budget, proposal.SubmittedBy!, now);
        work.Publish(budget.Recorded(), now, cause);
        await PostBudget.Handle(
            work,
            current,
            budget,
            proposal.SubmittedBy!,
            $"Versie {budget.Revision} van de begroting {budget.Year} geldt.",
            now
        );
        await PostObligation.Follow(work, budget.Year, PostBudget.BasisOf(budget), proposal.SubmittedBy!, now, cause);
        return budget.Revision;
    }
}
