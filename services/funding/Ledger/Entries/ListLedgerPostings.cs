using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the statement of an account: its postings with their entries, newest first, by pages. Who acts for a municipality sees those about
/// that one.
/// </summary>
internal static class ListLedgerPostings
{
    public static async Task<Ok<IReadOnlyList<LedgerStatementLineView>>> Handle(
        string account,
        int? year,
        string? line,
        string? municipality,
        Guid? partner,
        string? document,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var filter = LedgerReader
            .Of(caller)
            .Within(
                new LedgerFilter
                {
                    Year = year,
                    Line = line,
                    Municipality = municipality,
                    Partner = partner,
                    Document = document,
                }
            );
        (long, long)? before = page.AfterNumbers(2) is [var number, var position] ? (number, position) : null;
        await using var reading = await database.Read(ct);
        if (await LedgerAccountStore.Get(reading, account) is null)
            throw Refused.NotFound("account");
        var rows = await LedgerStatementStore.List(reading, account, filter, before, page.Read);
        return page.Answer(context, rows, row => PageQuery.KeyOf(row.Number, row.Position));
    }
}
