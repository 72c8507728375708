using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Reads the account of a municipality: kept totals of the ledger, its contributions, and what was paid of its invoices.</summary>
internal static class MunicipalityAccountStore
{
    private sealed record Contributed
    {
        public int Year { get; init; }
        public long Cents { get; init; }
    }

    private sealed record Paid
    {
        public int Year { get; init; }
        public long ReceivedCents { get; init; }
        public long OverdueCents { get; init; }
    }

    private const string SelectContributions = """
        SELECT r.budget_year AS Year,
               c.net_cents AS Cents
        FROM contribution_run r
        JOIN contribution c ON c.run_id = r.id AND c.municipality_code = @Code
        WHERE r.status = 'Final'
          AND NOT EXISTS (SELECT 1 FROM contribution_run n WHERE n.replaces_run_id = r.id AND n.status = 'Final')
        """;

    private const string SelectPaid = """
        SELECT i.budget_year AS Year,
               SUM(b.paid_cents) AS ReceivedCents,
               SUM(
                   CASE WHEN i.due_on < @On AND b.status IN ('Open', 'PartlyPaid')
                   THEN i.net_cents + i.vat_cents - b.credited_net_cents - b.credited_vat_cents - b.paid_cents
                   ELSE 0 END
               ) AS OverdueCents
        FROM invoice i
        JOIN invoice_balance b ON b.invoice_id = i.id
        WHERE i.municipality_code = @Code
        GROUP BY i.budget_year
        """;

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<MunicipalityAccountYearView>> Years(Reading reading, string code, DateOnly on)
    {
        var years = Enumerable.Range(BudgetYears.First, BudgetYears.Last - BudgetYears.First + 1).ToList();
        var keys = years.Select(year => LedgerTotal.KeyOf(year, code)).ToList();
        var owed = (await LedgerTotalStore.Balances(reading, [Chart.Receivable], LedgerSlice.YearMunicipality, keys, on)).ToDictionary(
            balance => balance.Key,
            balance => balance.DebitCents - balance.CreditCents
        );
        var paid = (await reading.Many<Paid>(SelectPaid, new { Code = code, On = on })).ToDictionary(one => one.Year);
        var contributed = (await reading.Many<Contributed>(SelectContributions, new { Code = code })).ToDictionary(one => one.Year);
        return
        [
            .. from year in years
            let contribution = contributed.GetValueOrDefault(year)
            let received = paid.GetValueOrDefault(year) ?? new Paid()
            let open = owed.GetValueOrDefault(LedgerTotal.KeyOf(year, code))
            where contribution is not null || received.ReceivedCents != 0 || owed.ContainsKey(LedgerTotal.KeyOf(year, code))
            orderby year descending
            select new MunicipalityAccountYearView(
                year,
                contribution?.Cents,
                open + received.ReceivedCents,
                received.ReceivedCents,
                open,
                received.OverdueCents
            ),
        ];
    }
}
