using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// Reads a year of the fund from the kept totals: as many rows as there are lines, years and days of the present one, however many
/// postings there are.
/// </summary>
internal static class YearFigureStore
{
    private sealed record Received
    {
        public long ReceivedCents { get; init; }
        public long OverdueCents { get; init; }
    }

    private const string SelectReceived = """
        SELECT COALESCE(SUM(b.paid_cents), 0) AS ReceivedCents,
               COALESCE(
                   SUM(
                       CASE WHEN i.due_on < @On AND b.status IN ('Open', 'PartlyPaid')
                       THEN i.net_cents + i.vat_cents - b.credited_net_cents - b.credited_vat_cents - b.paid_cents
                       ELSE 0 END
                   ), 0
               ) AS OverdueCents
        FROM invoice i
        JOIN invoice_balance b ON b.invoice_id = i.id
        WHERE i.budget_year = @Year
        """;

    /// <summary>The figures of a year at the end of a day.</summary>
    public static async Task<YearFigures> At(Reading reading, int year, DateOnly on)
    {
        // The newest revision first, also those that no longer count: what was spent by their lines is there.
        var lines = (await BudgetRevisionStore.WithLines(reading, year))
            .SelectMany(one => one.Lines?.Items ?? [])
            .DistinctBy(line => line.Code)
            .ToList();
        var balances = new Dictionary<(string, string), long>();
        var ofYear = await LedgerTotalStore.Balances(reading, YearFigures.OfYear, LedgerSlice.Year, [LedgerTotal.KeyOf(year)], on);
        foreach (var balance in ofYear)
            balances[(balance.Account, YearFigures.Whole)] = balance.CreditCents - balance.DebitCents;
        var keys = lines.ToDictionary(line => LedgerTotal.KeyOf(year, line.Code!), line => line.Code!);
        foreach (var balance in await LedgerTotalStore.Balances(reading, YearFigures.OfLines, LedgerSlice.Line, keys.Keys, on))
            balances[(balance.Account, keys[balance.Key])] = balance.CreditCents - balance.DebitCents;
        return new YearFigures(year, on, lines, balances, await SettleYear.Moved(reading, year, on));
    }

    /// <summary>What municipalities owe for a year, at the end of a day.</summary>
    public static async Task<YearReceivableView> Receivable(Reading reading, int year, DateOnly on)
    {
        var balance = await LedgerTotalStore.Balance(reading, Chart.Receivable, (LedgerSlice.Year, LedgerTotal.KeyOf(year)), on);
        var paid = (await reading.One<Received>(SelectReceived, new { Year = year, On = on }))!;
        var open = balance.DebitCents - balance.CreditCents;
        return new(open + paid.ReceivedCents, paid.ReceivedCents, open, paid.OverdueCents);
    }
}
