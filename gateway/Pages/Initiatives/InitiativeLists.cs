using Samen.Contracts.Initiatives;
using Samen.Gateway.Pages.Administration;
using Samen.Gateway.Pages.Assemblies;
using Samen.Gateway.Pages.Councils;
using Samen.Gateway.Pages.Fund;
using Samen.Gateway.Pages.Kit;
using Samen.Gateway.Pages.Kit.Api;
using Samen.Gateway.Pages.Kit.Lists;
using Samen.Gateway.Pages.Partners;
using Samen.Gateway.Pages.Register;

namespace Samen.Gateway.Pages.Initiatives;

/// <summary>The lists of initiatives as files.</summary>
internal static class InitiativeLists
{
    public static void MapInitiativeLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/initiatieven",
            "initiatieven",
            new Export<InitiativeView>(
                Service.Initiatives,
                "initiatives",
                [("status", "status")],
                [
                    new("Initiatief", "Initiative", i => i.Title),
                    new("Stand", "State", i => Words.Of(i.Status)),
                    new("Aanpak", "Track", i => Words.Of(i.Track)),
                    new("Trekker", "Lead", i => i.Owners.FirstOrDefault(o => o.Leads)?.MunicipalityName),
                    new("Eigenaren", "Owners", i => string.Join("; ", i.Owners.Select(o => o.MunicipalityName))),
                    new("Maatschappelijk doel", "Societal goal", i => i.SocietalGoal),
                    new("Uren per jaar bespaard", "Hours a year saved", i => i.BenefitHoursPerYear),
                    new("Baten per jaar (euro)", "Benefit a year (euro)", i => Amount.Euros(i.BenefitCentsPerYear)),
                    new("Eenmalig (euro)", "One-off (euro)", i => Amount.Euros(i.OneOffCents)),
                    new("Per jaar (euro)", "A year (euro)", i => Amount.Euros(i.YearlyCents)),
                    new("Begonnen", "Started", i => i.StartedAt),
                    new("Id", "Id", i => i.Id),
                ]
            )
        );
    }
}
