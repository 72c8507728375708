using Samen.Contracts.Initiatives;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Facilities;

/// <summary>The lists of joint facilities, adoption and explanations as files.</summary>
internal static class FacilityLists
{
    public static void MapFacilityLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/voorzieningen",
            "voorzieningen",
            new Export<FacilityView>(
                Service.Initiatives,
                "facilities",
                [
                    ("zoek", "search"),
                    ("soort", "kind"),
                    ("fase", "phase"),
                    ("mate", "level"),
                    ("component", "component"),
                    ("volgorde", "order"),
                ],
                [
                    new("Voorziening", "Facility", f => f.Name),
                    new("Soort", "Kind", f => Words.Of(f.Kind)),
                    new("Verantwoordelijk", "Responsible", f => f.OwnerOrganisation),
                    new("Fase", "Phase", f => Words.Of(f.Phase)),
                    new("Verbindendheid", "Binding level", f => f.BindingLevel is { } level ? Words.Of(level) : null),
                    new("Gemeenten die het gebruiken", "Municipalities that use it", f => f.Users),
                    new("Kosten per jaar (euro)", "Cost per year (euros)", f => f.YearlyCents is { } cents ? Amount.Euros(cents) : null),
                    new("Referentiecomponenten", "Reference components", f => string.Join("; ", f.ComponentKeys)),
                    new("Producten", "Products", f => string.Join("; ", f.Products.Select(p => p.Name))),
                    new("Id", "Id", f => f.Id),
                ]
            )
        );
        app.MapList(
            "/voorzieningen/gebruik",
            "gebruik-van-voorzieningen",
            new Export<AdoptionView>(
                Service.Initiatives,
                "adoptions",
                [("voorziening", "facilityId"), ("gemeente", "municipality"), ("stand", "state")],
                [
                    new("Gemeente", "Municipality", a => a.MunicipalityName),
                    new("Voorziening", "Facility", a => a.FacilityName),
                    new("Stand", "Status", a => a.State is { } state ? Words.Of(state) : null),
                    new("Sinds", "Since", a => a.Since),
                    new("In gebruik vanaf", "In use from", a => a.LiveOn),
                    new("Gepland op", "Planned for", a => a.PlannedLiveOn),
                    new("Vervangt", "Replaces", a => a.Replaces),
                    new("Samenwerkingsverband", "Partnership", a => a.PartnershipName),
                    new("Inwoners", "Inhabitants", a => a.Inhabitants),
                    new("Code", "Code", a => a.MunicipalityCode),
                ]
            )
        );
        app.MapList(
            "/voorzieningen/uitleg",
            "uitleg-bij-standaarden",
            new Export<ExplanationView>(
                Service.Initiatives,
                "explanations",
                [("voorziening", "facilityId"), ("gemeente", "municipality")],
                [
                    new("Gemeente", "Municipality", e => e.MunicipalityName),
                    new("Standaard", "Standard", e => e.FacilityName),
                    new("Uitleg", "Explanation", e => e.Reason),
                    new("Verantwoordelijk", "Responsible", e => Words.Of(e.Owner)),
                    new("Vervalt op", "Lapses on", e => e.ReviewOn),
                    new("Vastgelegd op", "Recorded on", e => e.ExplainedAt),
                    new("Niet meer geldig sinds", "No longer valid since", e => e.EndedAt),
                ]
            )
        );
        app.MapList(
            "/voorzieningen/oproepen/{id:guid}",
            "antwoorden-op-oproep",
            new Export<CallAnswerView>(
                Service.Initiatives,
                "adoption-calls/{id}/answers",
                [],
                [
                    new("Gemeente", "Municipality", a => a.MunicipalityName),
                    new("Inwoners", "Inhabitants", a => a.Inhabitants),
                    new("Wat de gemeente antwoordt", "What the municipality answers", a =>
                        a.Answer is { } answer ? Words.Of(answer) : null
                    ),
                    new("Vanaf", "From", a => a.LaterFrom),
                    new("Reden", "Reason", a => a.Reason),
                    new("Beantwoord op", "Answered on", a => a.AnsweredAt),
                    new("Code", "Code", a => a.MunicipalityCode),
                ],
                IsWhole: true
            )
        );
    }
}
