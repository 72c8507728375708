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
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var current = await BudgetProposalStore.Get(work, id) ?? throw Refused.NotFound("budget proposal");
                caller.MustMatch(current.Version);
                var draft = current.TakeBack(request.Reason!);
                if (!await BudgetProposalStore.Update(work, draft))
                    throw caller.Overtaken();
                await AnnulBudget.Handle(work, current, request.Reason!.Trim(), clock.GetUtcNow());
                caller.Tag(draft.Version);
                return TypedResults.Ok((await BudgetProposalStore.Views(work, caller, draft)).Single());
            },
            ct
        );
}
