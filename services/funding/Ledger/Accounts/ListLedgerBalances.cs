using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the balances of an account at the end of a day by budget year, line or municipality, by pages; lines and municipalities of one
/// year with it. By partner or document they are for the fund manager and auditors only.
/// </summary>
internal static class ListLedgerBalances
{
    /// <summary>After every key.</summary>
    private const string Last = "~";

    public static async Task<Ok<IReadOnlyList<LedgerBalanceView>>> Handle(
        string account,
        LedgerDimension by,
        DateOnly? on,
        int? year,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (by is LedgerDimension.Partner or LedgerDimension.Document)
            LedgerReader.Of(caller).MustSeeAll();
        if (year is not null && by is not (LedgerDimension.Line or LedgerDimension.Municipality))
            throw Refused.Invalid("year", "combination", "Only lines and municipalities are kept by year.");
        var start = year is { } of && by != LedgerDimension.Year ? LedgerTotal.KeyOf(of, "") : "";
        var after = page.After(1) is [var key] ? key : "";
        await using var reading = await database.Read(ct);
        if (await LedgerAccountStore.Get(reading, account) is null)
            throw Refused.NotFound("account");
        var parts = await LedgerTotalStore.Parts(
            reading,
            account,
            SliceOf(by, year),
            (start + after, start + Last),
            on ?? clock.Today(),
            page.Read
        );
        return page.Answer(
            context,
            [
                .. parts.Select(part => new LedgerBalanceView(
                    part.Key[start.Length..],
                    part.DebitCents,
                    part.CreditCents,
                    part.DebitCents - part.CreditCents
                )),
            ],
            part => [part.Key]
        );
    }

    private static LedgerSlice SliceOf(LedgerDimension by, int? year) =>
        by switch
        {
            LedgerDimension.Year => LedgerSlice.Year,
            LedgerDimension.Line => LedgerSlice.Line,
            LedgerDimension.Municipality => year is null ? LedgerSlice.Municipality : LedgerSlice.YearMunicipality,
            LedgerDimension.Partner => LedgerSlice.Partner,
            _ => LedgerSlice.Document,
        };
}
