using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// HTTP: what must always hold of the ledger, and whether it did when it was last looked at: once a day, or when asked to.
/// </summary>
internal static class ListLedgerChecks
{
    public static async Task<Ok<IReadOnlyList<LedgerCheckView>>> Handle(FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok<IReadOnlyList<LedgerCheckView>>([
            .. (await LedgerCheckStore.All(reading)).OrderBy(check => check.Kind).Select(check => check.View()),
        ]);
    }
}
