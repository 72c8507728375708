using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the lines of a bank statement, in the order of the bank, by pages.</summary>
internal static class ListLinesOfStatement
{
    public static async Task<Ok<IReadOnlyList<StatementLineView>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var after = page.AfterNumbers(1)?[0];
        await using var reading = await database.Read(ct);
        if (await BankStatementStore.Get(reading, id) is null)
            throw Refused.NotFound("statement");
        var lines = await StatementLineStore.OfStatement(reading, id, after, page.Read);
        return page.Answer(context, await LineSteps.Views(reading, caller, lines), l => PageQuery.KeyOf((long)l.Number));
    }
}
