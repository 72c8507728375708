using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Administration;
using Samen.Gateway.Pages.Assemblies;
using Samen.Gateway.Pages.Fund;
using Samen.Gateway.Pages.Initiatives;
using Samen.Gateway.Pages.Kit;
using Samen.Gateway.Pages.Kit.Api;
using Samen.Gateway.Pages.Kit.Lists;
using Samen.Gateway.Pages.Partners;
using Samen.Gateway.Pages.Register;

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
                    new("Van de raad zelf?", "The council's own?", d => Words.Of(d.Subject)),
                    new("Stand", "State", d => Words.Of(d.Status)),
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
                    new("Stand", "State", j => Words.Of(j.Status)),
                    new("Besloten", "Decided", j => j.DecidedOn),
                    new("Bijdrage (euro)", "Contribution (euro)", j => j.ContributionCents is { } cents ? Amount.Euros(cents) : null),
                    new("In de begroting (euro)", "In the budget (euro)", j => j.BudgetedCents is { } cents ? Amount.Euros(cents) : null),
                    new("Verschil (euro)", "Difference (euro)", j => j.DeviationCents is { } cents ? Amount.Euros(cents) : null),
                    new("Programma", "Programme", j => j.Programme),
                    new("Begrotingspost", "Budget line", j => j.BudgetLine),
                ]
            )
        );
    }
}
