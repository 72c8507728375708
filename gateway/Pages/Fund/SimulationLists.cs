using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The lists of simulations as files.</summary>
internal static class SimulationLists
{
    public static void MapSimulationLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/fonds/rekenmodellen",
            "rekenmodellen",
            new Export<SimulationView>(
                Service.Funding,
                "contribution-simulations",
                [],
                [
                    new("Jaar", "Year", s => s.Year),
                    new("Titel", "Title", s => s.Title),
                    new("Stand", "Status", s => Words.Of(s.Status)),
                    new("Peildatum", "Reference date", s => s.ReferenceDate),
                    new("Gemeenten", "Municipalities", s => s.Municipalities),
                    new("Inwoners", "Inhabitants", s => s.Inhabitants),
                    new("Alternatieven", "Alternatives", s => s.Alternatives.Count),
                    new("Gemaakt", "Created", s => s.PreparedAt),
                    new("Id", "Id", s => s.Id),
                ]
            )
        );
        app.MapList(
            "/fonds/rekenmodellen/{id:guid}/{number:int}",
            "rekenmodel",
            new Export<SimulatedContributionView>(
                Service.Funding,
                "contribution-simulations/{id}/alternatives/{number}/contributions",
                [],
                [
                    new("Code", "Code", c => c.MunicipalityCode),
                    new("Gemeente", "Municipality", c => c.MunicipalityName),
                    new("Inwoners", "Inhabitants", c => c.Inhabitants),
                    new("Cijfer van een andere dag", "Figure of another day", c => c.CountedOn),
                    new("Bijdrage (euro)", "Contribution (euros)", c => Amount.Euros(c.Cents)),
                    new("Per inwoner (euro)", "Per inhabitant (euros)", c => c.CentsPerInhabitant / 100),
                    new("Jaar ervoor (euro)", "Year before (euros)", c => c.LastYearCents is { } last ? Amount.Euros(last) : null),
                    new("Verschil (euro)", "Difference (euros)", c => c.DifferenceCents is { } more ? Amount.Euros(more) : null),
                    new("Verschil (%)", "Difference (%)", c => c.DifferencePercentage),
                ]
            )
        );
    }
}
