using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The assembly decided the item that carries a budget proposal: a binding adoption makes it the budget.</summary>
internal static class DecideBudgetProposal
{
    /// <summary>What was decided elsewhere is kept too, and may correct what was recorded with it.</summary>
    public static async Task Handle(Work work, ItemClosed fact, FactContext context)
    {
        if (fact.Source is not null)
            await ReportedDecisionStore.Keep(work, ReportedDecision.Of(fact));
        foreach (var proposal in await FollowBudgetItem.Carried(work, fact.ItemId))
        {
            switch (fact)
            {
                case { Outcome: ItemOutcome.Adopted, Binding: true }:
                    await Adopt(work, proposal, fact.AssemblyDate, context);
                    break;
                case { Outcome: ItemOutcome.Adopted }:
                    await Decide(work, proposal, BudgetProposalStatus.AwaitsRatification, fact.AssemblyDate, context);
                    break;
                case { Outcome: ItemOutcome.NoQuorum }:
                    await FollowBudgetItem.Save(work, proposal.Moved(BudgetProposalStatus.Draft));
                    break;
                default:
                    await Decide(work, proposal, BudgetProposalStatus.Rejected, fact.AssemblyDate, context);
                    break;
            }
        }
    }

    /// <summary>What a consultation adopted binds from its ratification on.</summary>
    public static async Task Handle(Work work, ItemRatified fact, FactContext context)
    {
        if (await ReportedDecisionStore.Get(work, fact.ItemId) is { } decision)
            await ReportedDecisionStore.Keep(work, decision with { Binding = true, DecidedOn = fact.AssemblyDate });
        foreach (var proposal in await FollowBudgetItem.Carried(work, fact.ItemId))
            await Adopt(work, proposal, fact.AssemblyDate, context);
    }

    private static async Task Adopt(Work work, BudgetProposal proposal, DateOnly on, FactContext context)
    {
        if (proposal.Status == BudgetProposalStatus.Adopted)
            return;
        var revision = await AdoptBudget.Handle(work, proposal, on, context.Envelope.RecordedAt, context.AsCause);
        await FollowBudgetItem.Save(work, proposal.Adopted(on, revision));
    }

    private static async Task Decide(Work work, BudgetProposal proposal, BudgetProposalStatus status, DateOnly on, FactContext context)
    {
        await AnnulBudget.Handle(work, proposal, "The report of the decision was corrected.", context.Envelope.RecordedAt, context.AsCause);
        await FollowBudgetItem.Save(work, proposal.Decided(status, on));
    }
}
