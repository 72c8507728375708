using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The lists of the fund as files.</summary>
internal static class FundLists
{
    public static void MapFundLists(this IEndpointRouteBuilder app)
    {
        app.MapYearLists();
        app.MapBudgetLists();
        app.MapSimulationLists();
        app.MapInvoiceLists();
        app.MapFundFiles();
        app.MapReminderLists();
        app.MapPaymentLists();
        app.MapSpendingLists();
        app.MapLedgerLists();
        app.MapList(
            "/fonds/begrotingen",
            "begrotingen",
            new Export<BudgetView>(
                Service.Funding,
                "budgets",
                [],
                [
                    new("Jaar", "Year", b => b.Year),
                    new("Versie", "Version", b => b.Revision),
                    new("Bijdragen (euro)", "Contributions (euros)", b => Amount.Euros(b.ContributionsCents)),
                    new("Overige inkomsten (euro)", "Other income (euros)", b => Amount.Euros(b.OtherIncomeCents)),
                    new("Totaal (euro)", "Total (euros)", b => Amount.Euros(b.TotalCents)),
                    new("Gedekt (euro)", "Covered (euros)", b => Amount.Euros(b.CoveredCents)),
                    new("Ongedekt (euro)", "Uncovered (euros)", b => Amount.Euros(b.UncoveredCents)),
                    new("Vrij (euro)", "Free (euros)", b => Amount.Euros(b.FreeCents)),
                    new("Vastgesteld", "Adopted", b => b.AdoptedOn),
                ]
            )
        );
        app.MapList(
            "/fonds/verplichtingen",
            "verplichtingen",
            new Export<CommitmentView>(
                Service.Funding,
                "commitments",
                [],
                [
                    new("Initiatief", "Initiative", c => c.Title),
                    new("Vanaf", "From", c => c.Year),
                    new("Eenmalig (euro)", "One-off (euros)", c => Amount.Euros(c.OneOffCents)),
                    new("Per jaar (euro)", "Per year (euros)", c => Amount.Euros(c.YearlyCents)),
                    new("Ongedekt (euro)", "Uncovered (euros)", c => Amount.Euros(c.Coverage.Sum(year => year.UncoveredCents))),
                    new("Geboekt", "Booked", c => c.BookedAt),
                    new("Vrijgevallen", "Released", c => c.ReleasedAt),
                    new("Id", "Id", c => c.Id),
                ]
            )
        );
        app.MapList(
            "/fonds/verdelingen",
            "verdelingen",
            new Export<ContributionRunView>(
                Service.Funding,
                "contribution-runs",
                [],
                [
                    new("Jaar", "Year", r => r.Year),
                    new("Peildatum", "Reference date", r => r.ReferenceDate),
                    new("Gemeenten", "Municipalities", r => r.Municipalities),
                    new("Inwoners", "Inhabitants", r => r.Inhabitants),
                    new("Bijdragen (euro)", "Contributions (euros)", r => Amount.Euros(r.NetCents)),
                    new("Btw (%)", "VAT (%)", r => r.VatPercentage),
                    new("Btw (euro)", "VAT (euros)", r => Amount.Euros(r.VatCents)),
                    new("Samen (euro)", "Total including VAT (euros)", r => Amount.Euros(r.GrossCents)),
                    new("Verdeeld", "Divided", r => r.RunAt),
                    new("Past niet bij begroting versie", "Does not fit budget revision", r => r.Stale?.BudgetRevision),
                    new("Verschil met begroting (euro)", "Difference from budget (euros)", r =>
                        r.Stale is null ? null : Amount.Euros(r.Stale.DifferenceCents)
                    ),
                    new("Stand", "Status", r => Words.Of(r)),
                ]
            )
        );
        app.MapList(
            "/fonds/bijdragen/{id:guid}",
            "bijdragen",
            new Export<ContributionView>(
                Service.Funding,
                "contribution-runs/{id}/contributions",
                [],
                [
                    new("Code", "Code", c => c.MunicipalityCode),
                    new("Gemeente", "Municipality", c => c.MunicipalityName),
                    new("Inwoners", "Inhabitants", c => c.Inhabitants),
                    new("Peildatum", "Reference date", c => c.ReferenceDate),
                    new("Bijdrage (euro)", "Contribution (euros)", c => Amount.Euros(c.NetCents)),
                    new("Btw (euro)", "VAT (euros)", c => Amount.Euros(c.VatCents)),
                    new("Samen (euro)", "Total including VAT (euros)", c => Amount.Euros(c.GrossCents)),
                ]
            )
        );
    }
}
