using Samen.Contracts.Initiatives;
using Samen.Gateway.Pages.Kit.Lists;

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
                [
                    ("zoek", "search"),
                    ("status", "status"),
                    ("spoor", "track"),
                    ("fase", "phase"),
                    ("component", "component"),
                    ("gemeente", "municipality"),
                    ("volgorde", "order"),
                ],
                [
                    new("Initiatief", "Initiative", i => i.Plan.Title),
                    new("Stand", "Status", i => Words.Of(i.Status)),
                    new("Spoor", "Track", i => Words.Of(i.Plan.Track!.Value)),
                    new("Fase", "Phase", i => i.Phase is { } phase ? Words.Of(phase) : null),
                    new("Volgende beslismoment", "Next gate", i => i.NextGateOn),
                    new("Trekker", "Lead", i => i.Lead.MunicipalityName),
                    new("Eigenaren", "Owners", i => string.Join("; ", i.Owners.Select(o => o.MunicipalityName))),
                    new("Maatschappelijk doel", "Societal goal", i => i.Plan.SocietalGoal),
                    new("Referentiecomponenten", "Reference components", i => string.Join("; ", i.Plan.ComponentKeys ?? [])),
                    new("Uren per jaar bespaard", "Hours saved per year", i => i.Plan.BenefitHoursPerYear),
                    new("Baten per jaar (euro)", "Benefit per year (euros)", i => Amount.Euros(i.Plan.BenefitCentsPerYear!.Value)),
                    new("Eenmalig (euro)", "One-off (euros)", i => Amount.Euros(i.OneOffCents)),
                    new("Per jaar (euro)", "Per year (euros)", i => Amount.Euros(i.YearlyCents)),
                    new("Begonnen", "Started", i => i.StartedAt),
                    new("Ingediend", "Submitted", i => i.SubmittedAt),
                    new("Id", "Id", i => i.Id),
                ]
            )
        );
    }
}
