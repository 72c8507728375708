using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager refuses a credit, with a reason.</summary>
internal static class RefuseCredit
{
    public static Task<Ok<CreditProposalView>> Handle(
        Guid id,
        RefuseCreditRequest request,
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
                return Task.FromResult(current.Refuse(request.Reason!, caller.Id, clock.GetUtcNow()));
            },
            ct
        );
}
