using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The decision on a proposal of the fund no longer holds, or no longer binds: all is what it was before.</summary>
internal static class UndoFundDecision
{
    public static async Task Handle(Work work, ItemRatificationAnnulled fact, FactContext context)
    {
        if (await ReportedDecisionStore.Get(work, fact.ItemId) is { } decision)
            await ReportedDecisionStore.Keep(work, decision with { Binding = false });
        await foreach (var proposal in FollowFundItem.Carried(work, fact.ItemId))
            await Undo(work, proposal, FundProposalStatus.AwaitsRatification, "Its ratification was annulled.", context);
    }

    public static async Task Handle(Work work, ItemClosingAnnulled fact, FactContext context)
    {
        var back = fact.VoteGoesOn ? FundProposalStatus.Voting : FundProposalStatus.OnAgenda;
        await foreach (var proposal in FollowFundItem.Carried(work, fact.ItemId))
            await Undo(work, proposal, back, fact.Reason, context);
    }

    private static async Task Undo(Work work, FundProposal proposal, FundProposalStatus status, string reason, FactContext context)
    {
        await ProposalKind.Of(proposal).Annul(work, proposal, reason, context.Envelope.RecordedAt, context.AsCause);
        await FollowFundItem.Save(work, proposal.Undecided(status, reason));
    }
}
