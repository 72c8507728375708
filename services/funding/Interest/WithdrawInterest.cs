using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: who prepared a charge of interest withdraws it before a second person decides on it.</summary>
internal static class WithdrawInterest
{
    public static Task<Ok<InterestChargeView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfInterest(
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
