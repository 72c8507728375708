using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: bank statements, the latest day first, by pages.</summary>
internal static class ListStatements
{
    public static async Task<Ok<IReadOnlyList<StatementView>>> Handle(
        [AsParameters] PageQuery page,
        HttpContext context,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterDate();
        await using var reading = await database.Read(ct);
        var statements = await BankStatementStore.List(reading, before, page.Read);
        return page.Answer(context, [.. statements.Select(s => s.View())], s => PageQuery.KeyOf(s.ClosedOn, s.Id));
    }
}
