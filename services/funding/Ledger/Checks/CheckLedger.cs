using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: checks now that what must always hold of the ledger does. It reads all of it, which takes a while with many entries.
/// </summary>
internal static class CheckLedger
{
    public static async Task<Ok<IReadOnlyList<LedgerCheckView>>> Handle(
        LedgerChecks checks,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var found = await checks.Run(ct);
        return await database.Write(
            caller,
            _ => Task.FromResult(TypedResults.Ok<IReadOnlyList<LedgerCheckView>>([.. found.Select(check => check.View())])),
            ct
        );
    }
}
