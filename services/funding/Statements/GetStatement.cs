using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one bank statement.</summary>
internal static class GetStatement
{
    public static async Task<Ok<StatementView>> Handle(Guid id, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok((await BankStatementStore.Get(reading, id) ?? throw Refused.NotFound("statement")).View());
    }
}
