using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: from the first budget of a year over its changes to the one that counts, line by line.</summary>
internal static class GetBridge
{
    public static async Task<Ok<BudgetBridgeView>> Handle(int year, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var budget = await BudgetStore.Get(reading, year) ?? throw Refused.NotFound("budget");
        var standing = (await BudgetRevisionStore.WithLines(reading, year)).Where(one => one.Revision.AnnulledAt is null).Reverse();
        var transfers = await LineTransferStore.Of(reading, year, budget.Revision);
        return TypedResults.Ok(
            BudgetBridge.Of(year, [.. standing.Select(one => (one.Revision.Revision, one.Lines ?? new([])))], transfers)
        );
    }
}
