using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Councils;

/// <summary>The lists of municipal councils as files.</summary>
internal static class CouncilLists
{
    public static void MapCouncilLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/gemeenten/{code}/raad",
            "raad",
            new Export<CouncilDecisionView>(
                Service.Municipalities,
                "municipalities/{code}/council-decisions",
                [("soort", "kind")],
                [
                    new("Onderwerp", "Subject", d => d.Title),
                    new("Datum", "Date", d => d.DecidedOn),
                    new("Soort", "Kind", d => Words.Of(d.Kind)),
                    new("Van de raad zelf?", "For the council itself?", d => Words.Of(d.Subject)),
                    new("Stand", "Status", d => Words.Of(d.Status)),
                    new("Uitkomst", "Outcome", d => d.Outcome is { } outcome ? Words.Of(outcome) : null),
                    new("Voor", "For", d => d.VotesFor),
                    new("Tegen", "Against", d => d.VotesAgainst),
                    new("Tekst", "Text", d => d.Text),
                    new("Id", "Id", d => d.Id),
                ]
            )
        );
        app.MapList(
            "/raden/{year:int}",
            "raden",
            new Export<JointFacilitiesView>(
                Service.Municipalities,
                "joint-facilities/{year}/municipalities",
                [("stand", "status")],
                [
                    new("Code", "Code", j => j.MunicipalityCode),
                    new("Gemeente", "Municipality", j => j.MunicipalityName),
                    new("Jaar", "Year", j => j.Year),
                    new("Stand", "Status", j => Words.Of(j.Status)),
                    new("Besloten", "Decided", j => j.DecidedOn),
                    new("Bijdrage (euro)", "Contribution (euros)", j => j.ContributionCents is { } cents ? Amount.Euros(cents) : null),
                    new("In de begroting (euro)", "In the budget (euros)", j => j.BudgetedCents is { } cents ? Amount.Euros(cents) : null),
                    new("Verschil (euro)", "Difference (euros)", j => j.DeviationCents is { } cents ? Amount.Euros(cents) : null),
                    new("Programma", "Programme", j => j.Programme),
                    new("Begrotingspost", "Budget line", j => j.BudgetLine),
                ]
            )
        );
    }
}
