using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what invoices to one municipality need, and what of it is missing for a year.</summary>
internal static class GetDebtor
{
    public static async Task<Ok<DebtorView>> Handle(
        string code,
        [Description("The budget year; the present one when absent.")] int? year,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Debtor.MustBeOpenTo(caller, code);
        await using var reading = await database.Read(ct);
        var debtor = await DebtorStore.Get(reading, code) ?? throw Refused.NotFound("municipality");
        caller.Tag(debtor.Version);
        return TypedResults.Ok(debtor.View(year ?? clock.Today().Year, settings.Profile));
    }
}
