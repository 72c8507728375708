using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: another person refuses a transfer between lines, with a reason. It can be prepared anew.</summary>
internal static class RefuseLineTransfer
{
    public static Task<Ok<LineTransferView>> Handle(
        Guid id,
        SpendingReasonRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfTransfer(
            id,
            caller,
            (_, current) =>
            {
                caller.MustMatch(current.Version);
                return Task.FromResult(current.Refuse(request.Reason!, caller.Id, clock.GetUtcNow()));
            },
            ct
        );
}
