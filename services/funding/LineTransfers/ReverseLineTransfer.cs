using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: prepares the opposite of a transfer that counts, with a reason. It is approved as every transfer is, and done once.
/// </summary>
internal static class ReverseLineTransfer
{
    public static Task<Created<LineTransferView>> Handle(
        Guid id,
        SpendingReasonRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await LineTransferSteps.Held(work, id);
                caller.MustMatch(current.Version);
                var counting = (await BudgetStore.Get(work, current.Year))?.Revision;
                var reversal = current.Reversal(request.Reason!, counting, caller.Id, clock.GetUtcNow());
                if (await LineTransferStore.IsReversed(work, id))
                    throw new RuleViolation("already-reversed", "A transfer that undoes this one counts or waits already.");
                reversal.MustFit(await YearRoom.Of(work, current.Year));
                return await LineTransferSteps.Keep(work, reversal, caller);
            },
            ct
        );
}
