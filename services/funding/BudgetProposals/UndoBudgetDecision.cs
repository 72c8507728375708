using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The decision on a budget proposal no longer holds, or no longer binds: the budget is what it was before.</summary>
internal static class UndoBudgetDecision
{
    public static async Task Handle(Work work, ItemRatificationAnnulled fact, FactContext context)
    {
        if (await ReportedDecisionStore.Get(work, fact.ItemId) is { } decision)
            await ReportedDecisionStore.Keep(work, decision with { Binding = false });
        foreach (var proposal in await FollowBudgetItem.Carried(work, fact.ItemId))
            await Undo(work, proposal, BudgetProposalStatus.AwaitsRatification, "Its ratification was annulled.", context);
    }

    public static async Task Handle(Work work, ItemClosingAnnulled fact, FactContext context)
    {
        var back = fact.VoteGoesOn ? BudgetProposalStatus.Voting : BudgetProposalStatus.OnAgenda;
        foreach (var proposal in await FollowBudgetItem.Carried(work, fact.ItemId))
            await Undo(work, proposal, back, fact.Reason, context);
    }

    private static async Task Undo(Work work, BudgetProposal proposal, BudgetProposalStatus status, string reason, FactContext context)
    {
        await AnnulBudget.Handle(work, proposal, reason, context.Envelope.RecordedAt, context.AsCause);
        await FollowBudgetItem.Save(work, proposal.Undecided(status, reason));
    }
}
