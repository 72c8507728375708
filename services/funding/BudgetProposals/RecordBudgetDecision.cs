using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager records what an assembly decided outside this system; with the decision that the municipalities service
/// reported.
/// </summary>
internal static class RecordBudgetDecision
{
    public static Task<Ok<BudgetProposalView>> Handle(
        Guid id,
        RecordBudgetDecisionRequest request,
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
                var decision = await ReportedDecisionStore.Get(work, request.ItemId!.Value)
                    ?? throw Refused.Invalid("/itemId", "unknown", "No decision was reported under this id.");
                Faults.MustBeNone(decision.FaultsFor(current.Year, clock.Today()));
                var recorded = current.Record(decision, await BudgetStore.Get(work, current.Year), caller.Id);
                await SubmitBudgetProposal.MustBeOnly(work, current);
                await MustBeUnused(work, current, decision);
                await CarriedAlternative.MustStand(work, current);
                return decision.IsAdopted
                    ? recorded.As(await AdoptBudget.Handle(work, recorded, decision.DecidedOn, clock.GetUtcNow()))
                    : recorded;
            },
            ct
        );

    private static async Task MustBeUnused(Work work, BudgetProposal proposal, ReportedDecision decision)
    {
        if ((await BudgetProposalStore.OfItem(work, decision.ItemId)).Any(other => other.Year == proposal.Year))
            throw new RuleViolation("decision-used", $"The budget of {proposal.Year} that this decided is recorded already.");
    }
}
