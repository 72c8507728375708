using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: who prepared a transfer between lines withdraws it before it is approved.</summary>
internal static class WithdrawLineTransfer
{
    public static Task<Ok<LineTransferView>> Handle(
        Guid id,
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
                return Task.FromResult(current.Withdraw(caller.Id, clock.GetUtcNow()));
            },
            ct
        );
}
