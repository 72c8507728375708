using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what invoices to the municipalities of today need, by name in Dutch order, by pages.</summary>
internal static class ListDebtors
{
    public static async Task<Ok<IReadOnlyList<DebtorView>>> Handle(
        [Description("The budget year; the present one when absent.")] int? year,
        [AsParameters] PageQuery page,
        HttpContext context,
        FundingDatabase database,
        InvoiceSettings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var after = page.AfterName();
        var today = clock.Today();
        await using var reading = await database.Read(ct);
        var debtors = await DebtorStore.List(reading, today, after, page.Read);
        return page.Answer(context, [.. debtors.Select(d => d.View(year ?? today.Year, settings.Profile))], d =>
            PageQuery.KeyOf(d.MunicipalityName, d.MunicipalityCode)
        );
    }
}
