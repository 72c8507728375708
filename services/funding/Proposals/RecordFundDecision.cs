using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a fund manager who did not make the text records what an assembly decided outside this system; with the decision that the
/// municipalities service reported.
/// </summary>
internal static class RecordFundDecision
{
    public static Task<Ok<FundProposalView>> Handle(
        Guid id,
        RecordFundDecisionRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var (kind, now) = (ProposalKind.Of(current), clock.GetUtcNow());
                var decision = await ReportedDecisionStore.Get(work, request.ItemId!.Value)
                    ?? throw Refused.Invalid("/itemId", "unknown", "No decision was reported under this id.");
                Faults.MustBeNone([.. decision.Faults(clock.Today()), .. kind.FaultsOf(decision, current.Year)]);
                var text = await FundProposalStore.Text(work, current, current.TextVersion);
                var recorded = current.Record(decision, text, caller.Id);
                await kind.MustBeRecordable(work, current, text, decision, now);
                await SubmitFundProposal.MustBeOnly(work, current);
                await MustBeUnused(work, current, decision);
                return decision.IsAdopted ? await kind.Adopt(work, recorded, now, null) : recorded;
            },
            ct
        );

    private static async Task MustBeUnused(Work work, FundProposal proposal, ReportedDecision decision)
    {
        if (
            (await FundProposalStore.OfItem(work, decision.ItemId)).Any(other => (other.Kind, other.Year) == (proposal.Kind, proposal.Year))
        )
            throw new RuleViolation("decision-used", $"What this decided for {proposal.Year} is recorded already.");
    }
}
