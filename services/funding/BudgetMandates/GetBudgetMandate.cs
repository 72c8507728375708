using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one budget mandate.</summary>
internal static class GetBudgetMandate
{
    public static async Task<Ok<BudgetMandateView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var mandate = await BudgetMandateStore.Get(reading, id) ?? throw Refused.NotFound("budget mandate");
        caller.Tag(mandate.Version);
        return TypedResults.Ok(mandate.View(clock.Today(), caller));
    }
}
