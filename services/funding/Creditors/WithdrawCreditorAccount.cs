using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: who proposed bank details withdraws them before a second person decides.</summary>
internal static class WithdrawCreditorAccount
{
    public static Task<Ok<CreditorAccountView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfCreditor(
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
