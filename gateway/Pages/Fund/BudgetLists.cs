using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The lists of budget proposals and of the lines of a budget as files.</summary>
internal static class BudgetLists
{
    public static void MapBudgetLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/fonds/voorstellen",
            "begrotingsvoorstellen",
            new Export<BudgetProposalView>(
                Service.Funding,
                "budget-proposals",
                [],
                [
                    new("Jaar", "Year", p => p.Year),
                    new("Titel", "Title", p => p.Title),
                    new("Stand", "Status", p => Words.Of(p.Status)),
                    new("Wijzigt versie", "Changes revision", p => p.OfRevision),
                    new("Bijdragen (euro)", "Contributions (euros)", p => Amount.Euros(p.ContributionsCents)),
                    new("Totaal (euro)", "Total (euros)", p => Amount.Euros(p.TotalCents)),
                    new("Besloten", "Decided", p => p.DecidedOn),
                    new("Werd versie", "Became revision", p => p.Revision),
                    new("Id", "Id", p => p.Id),
                ]
            )
        );
        app.MapList(
            "/fonds/stukken",
            "stukken-van-het-fonds",
            new Export<FundProposalView>(
                Service.Funding,
                "fund-proposals",
                [("soort", "kind"), ("jaar", "year"), ("stand", "status")],
                [
                    new("Soort", "Kind", p => Words.Of(p.Kind)),
                    new("Jaar", "Year", p => p.Year),
                    new("Titel", "Title", p => p.Title),
                    new("Stand", "Status", p => Words.Of(p.Status)),
                    new("Besloten", "Decided", p => p.DecidedOn),
                    new("Id", "Id", p => p.Id),
                ]
            )
        );
        app.MapList(
            "/fonds/jaarrekeningen/{id:guid}/regels",
            "regels-van-de-jaarrekening",
            new Export<AccountsLine>(
                Service.Funding,
                "annual-accounts/{id}/lines",
                [],
                [
                    new("Code", "Code", l => l.Code),
                    new("Omschrijving", "Description", l => l.Title),
                    new("Programma", "Programme", l => l.Programme),
                    new("Soort", "Kind", l => l.Kind is { } kind ? Words.Of(kind) : null),
                    new("Eerste begroting (euro)", "First budget (euros)", l => Amount.Euros(l.FirstCents)),
                    new("Wijzigingen (euro)", "Changes (euros)", l => Amount.Euros(l.ChangesCents)),
                    new("Verschoven (euro)", "Moved (euros)", l => Amount.Euros(l.TransferredCents)),
                    new("Begroot (euro)", "Budget (euros)", l => Amount.Euros(l.CurrentCents)),
                    new("Werkelijk (euro)", "Actual (euros)", l => Amount.Euros(l.RealisedCents)),
                    new("Verschil (euro)", "Difference (euros)", l => Amount.Euros(l.DifferenceCents)),
                ]
            )
        );
        app.MapList(
            "/fonds/begroting/{year:int}/regels",
            "begrotingsregels",
            new Export<BudgetLineView>(
                Service.Funding,
                "budgets/{year}/lines",
                [],
                [
                    new("Versie", "Version", l => l.Revision),
                    new("Code", "Code", l => l.Code),
                    new("Omschrijving", "Description", l => l.Title),
                    new("Programma", "Programme", l => l.Programme),
                    new("Soort", "Kind", l => Words.Of(l.Kind)),
                    new("Begroot (euro)", "Budget (euros)", l => Amount.Euros(l.AmountCents)),
                    new("Eerste begroting (euro)", "First budget (euros)", l => Amount.Euros(l.FirstCents)),
                    new("Verschoven (euro)", "Moved (euros)", l => Amount.Euros(l.TransferredCents)),
                    new("Over (euro)", "Left (euros)", l => Amount.Euros(l.LeftCents)),
                    new("Tekort (euro)", "Short (euros)", l => Amount.Euros(l.ShortCents)),
                ]
            )
        );
    }
}
