using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The assembly decided the item that carries a proposal of the fund: a binding adoption takes effect.</summary>
internal static class DecideFundProposal
{
    /// <summary>What was decided elsewhere is kept too, and may correct what was recorded with it.</summary>
    public static async Task Handle(Work work, ItemClosed fact, FactContext context)
    {
        if (fact.Source is not null)
            await ReportedDecisionStore.Keep(work, ReportedDecision.Of(fact));
        await foreach (var proposal in FollowFundItem.Carried(work, fact.ItemId))
        {
            switch (fact)
            {
                case { Outcome: ItemOutcome.Adopted, Binding: true }:
                    await Adopt(work, proposal, fact.AssemblyDate, context);
                    break;
                case { Outcome: ItemOutcome.Adopted }:
                    await Decide(work, proposal, FundProposalStatus.AwaitsRatification, fact.AssemblyDate, context);
                    break;
                case { Outcome: ItemOutcome.NoQuorum }:
                    await FollowFundItem.Save(work, proposal.Moved(FundProposalStatus.Draft));
                    break;
                default:
                    await Decide(work, proposal, FundProposalStatus.Rejected, fact.AssemblyDate, context);
                    break;
            }
        }
    }

    /// <summary>What a consultation adopted binds from its ratification on.</summary>
    public static async Task Handle(Work work, ItemRatified fact, FactContext context)
    {
        if (await ReportedDecisionStore.Get(work, fact.ItemId) is { } decision)
            await ReportedDecisionStore.Keep(work, decision with { Binding = true, DecidedOn = fact.AssemblyDate });
        await foreach (var proposal in FollowFundItem.Carried(work, fact.ItemId))
            await Adopt(work, proposal, fact.AssemblyDate, context);
    }

    private static async Task Adopt(Work work, FundProposal proposal, DateOnly on, FactContext context)
    {
        if (proposal.Status == FundProposalStatus.Adopted)
            return;
        await FollowFundItem.Save(
            work,
            await ProposalKind.Of(proposal).Adopt(work, proposal.Adopted(on), context.Envelope.RecordedAt, context.AsCause)
        );
    }

    private static async Task Decide(Work work, FundProposal proposal, FundProposalStatus status, DateOnly on, FactContext context)
    {
        await ProposalKind
            .Of(proposal)
            .Annul(work, proposal, "The report of the decision was corrected.", context.Envelope.RecordedAt, context.AsCause);
        await FollowFundItem.Save(work, proposal.Decided(status, on));
    }
}
