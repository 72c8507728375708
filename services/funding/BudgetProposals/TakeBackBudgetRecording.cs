using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager takes a recording back that was wrong; the budget is again what it was before it.</summary>
internal static class TakeBackBudgetRecording
{
    public static Task<Ok<BudgetProposalView>> Handle(
        Guid id,
        TakeBackBudgetRecordingRequest request,
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
                var draft = current.TakeBack(request.Reason!);
                await AnnulBudget.Handle(work, current, request.Reason!.Trim(), clock.GetUtcNow());
                return draft;
            },
            ct
        );
}
