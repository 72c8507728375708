using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the accounts of the ledger with their balances at the end of a day, by their codes, by pages.</summary>
internal static class ListLedgerAccounts
{
    public static async Task<Ok<IReadOnlyList<LedgerAccountView>>> Handle(
        DateOnly? on,
        int? year,
        [AsParameters] PageQuery page,
        HttpContext context,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var after = page.After(1) is [var code] ? code : "";
        var day = on ?? clock.Today();
        await using var reading = await database.Read(ct);
        var accounts = await LedgerAccountStore.List(reading, after, page.Read);
        var part = new LedgerFilter { Year = year }
            .Part!
            .Value;
        var balances = await LedgerTotalStore.Balances(reading, accounts.Select(account => account.Code), part, day);
        return page.Answer(
            context,
            [.. accounts.Select(account => account.View(day, balances.GetValueOrDefault(account.Code) ?? new LedgerBalance()))],
            account => [account.Code]
        );
    }
}
