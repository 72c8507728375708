using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one line of a bank statement, with the invoices that it is for.</summary>
internal static class GetStatementLine
{
    public static async Task<Ok<StatementLineView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var line = await StatementLineStore.Get(reading, id) ?? throw Refused.NotFound("statement line");
        caller.Tag(line.Version);
        return TypedResults.Ok((await LineSteps.Views(reading, caller, [line])).Single());
    }
}
