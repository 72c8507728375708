using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the municipalities that pay in a year and can't be invoiced for it, by name. With the fields that are missing.</summary>
internal static class ListIncompleteDebtors
{
    /// <summary>More than there ever were.</summary>
    private const int Most = 2000;

    public static async Task<Ok<IReadOnlyList<MissingDebtorView>>> Handle(
        [Description("The budget year; the present one when absent.")] int? year,
        FundingDatabase database,
        InvoiceSettings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var of = year ?? clock.Today().Year;
        if (!BudgetYears.Include(of))
            throw Refused.Invalid("year", "range", BudgetYears.Range);
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(Of(await Payers(reading, of), of, settings.Profile));
    }

    /// <summary>Those that contribute by the run that counts; without one, the municipalities of the first day of the year.</summary>
    public static async Task<IReadOnlyList<Debtor>> Payers(Reading reading, int year) =>
        await ContributionRunStore.Current(reading, year) is { } run
            ? await DebtorStore.OfRun(reading, run.Id)
            : await DebtorStore.List(reading, ContributionRun.PayersOn(year, new DateOnly(year, 1, 1)), null, Most);

    /// <summary>Those of which something is missing.</summary>
    public static IReadOnlyList<MissingDebtorView> Of(IEnumerable<Debtor> debtors, int year, InvoiceProfile profile) =>
        [
            .. debtors
                .Select(d => new MissingDebtorView(d.MunicipalityCode, d.MunicipalityName, d.MissingFor(year, profile)))
                .Where(d => d.Missing.Count > 0),
        ];
}
