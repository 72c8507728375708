using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: who prepared a credit withdraws it before a second person decides on it.</summary>
internal static class WithdrawCredit
{
    public static Task<Ok<CreditProposalView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfCredit(
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
