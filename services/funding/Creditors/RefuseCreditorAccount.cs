using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager refuses proposed bank details, with a reason.</summary>
internal static class RefuseCreditorAccount
{
    public static Task<Ok<CreditorAccountView>> Handle(
        Guid id,
        RefuseCreditorAccountRequest request,
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
                return Task.FromResult(current.Refuse(request.Reason!, caller.Id, clock.GetUtcNow()));
            },
            ct
        );
}
