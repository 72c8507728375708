using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the municipalities of today that can't be invoiced for a year, by name. With the fields that are missing.</summary>
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
        var today = clock.Today();
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(Of(await DebtorStore.List(reading, today, null, Most), year ?? today.Year, settings.Profile));
    }

    /// <summary>Those of which something is missing.</summary>
    public static IReadOnlyList<MissingDebtorView> Of(IEnumerable<Debtor> debtors, int year, InvoiceProfile profile) =>
        [
            .. debtors
                .Select(d => new MissingDebtorView(d.MunicipalityCode, d.MunicipalityName, d.MissingFor(year, profile)))
                .Where(d => d.Missing.Count > 0),
        ];
}
