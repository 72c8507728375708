using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager or a budget holder prepares a transfer between two cost lines of a programme. Nothing moves until who holds a
/// mandate for both approves it.
/// </summary>
internal static class PrepareLineTransfer
{
    public static Task<Created<LineTransferView>> Handle(
        PrepareLineTransferRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(LineTransfer.FaultsOf(request));
        return database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var room = await YearRoom.Of(work, request.Year!.Value);
                return await LineTransferSteps.Keep(work, LineTransfer.Prepare(request, room, caller.Id, clock.GetUtcNow()), caller);
            },
            ct
        );
    }
}
