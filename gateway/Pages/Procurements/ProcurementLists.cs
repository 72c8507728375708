using Samen.Contracts.Initiatives;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Procurements;

/// <summary>Joint procurements, and who takes part, as files.</summary>
internal static class ProcurementLists
{
    public static void MapProcurementLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/voorzieningen/inkoop",
            "gezamenlijke-inkoop",
            new Export<ProcurementView>(
                Service.Initiatives,
                "procurements",
                [("voorziening", "facilityId"), ("stand", "state"), ("gemeente", "municipality")],
                [
                    new("Inkoop", "Procurement", p => p.Title),
                    new("Voorziening", "Facility", p => p.FacilityName),
                    new("Stand", "Status", p => Words.Of(p.State)),
                    new("Wie inkoopt", "Buyer", p => p.LeadName),
                    new("Procedure", "Procedure", p => Words.Of(p.Procedure)),
                    new("Aankondiging", "Announcement", p => p.AnnouncedOn ?? p.AnnouncementOn),
                    new("Gunning", "Award", p => p.AwardedOn ?? p.AwardOn),
                    new("Contract vanaf", "Contract from", p => p.ContractFrom),
                    new("Contract tot en met", "Contract until", p => p.ContractUntil),
                    new("Geschatte waarde (euro)", "Estimated value (euros)", p =>
                        p.EstimatedCents is { } cents ? Amount.Euros(cents) : null
                    ),
                    new("Deelnemers", "Participants", p => p.Participants),
                    new("TenderNed", "TenderNed", p => p.Reference),
                    new("Id", "Id", p => p.Id),
                ]
            )
        );
        app.MapList(
            "/voorzieningen/inkoop/{id:guid}",
            "deelnemers-aan-inkoop",
            new Export<ParticipationView>(
                Service.Initiatives,
                "procurements/{id}/participants",
                [],
                [
                    new("Gemeente", "Municipality", p => p.MunicipalityName),
                    new("Inwoners", "Inhabitants", p => p.Inhabitants),
                    new("Instapmoment", "Entry moment", p => p.EntryMoment),
                    new("Aangemeld op", "Registered on", p => p.RegisteredAt),
                    new("Stand bij de voorziening", "Status with the facility", p => p.AdoptionState is { } state ? Words.Of(state) : null),
                    new("Code", "Code", p => p.MunicipalityCode),
                ],
                IsWhole: true
            )
        );
    }
}
