using Samen.Contracts.Initiatives;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Practice;

/// <summary>The lists of people from practice as files.</summary>
internal static class PracticeLists
{
    public static void MapPracticeLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/praktijk",
            "gevraagde-rollen",
            new Export<AskedRoleView>(
                Service.Initiatives,
                "asked-roles",
                [("zoek", "search"), ("rol", "role"), ("initiatief", "initiativeId"), ("open", "open")],
                [
                    new("Initiatief", "Initiative", r => r.InitiativeTitle),
                    new("Rol", "Role", r => Words.Of(r.Role)),
                    new("Wat iemand moet kunnen", "What somebody must be able to do", r => r.Skill),
                    new("Uren per maand", "Hours per month", r => r.HoursPerMonth),
                    new("Eerste maand", "First month", r => r.FirstMonth),
                    new("Laatste maand", "Last month", r => r.LastMonth),
                    new("Gevraagd", "Asked", r => r.Hours.Asked),
                    new("Toegezegd", "Pledged", r => r.Hours.Pledged),
                    new("Gewerkt", "Worked", r => r.Hours.Delivered),
                    new("Bevestigd", "Confirmed", r => r.Hours.Confirmed),
                    new("Nog open", "Still open", r => r.OpenHours),
                    new("Gesloten", "Closed", r => r.ClosedAt),
                    new("Id", "Id", r => r.Id),
                ]
            )
        );
        app.MapList(
            "/praktijk/toezeggingen",
            "toezeggingen",
            new Export<PledgeView>(
                Service.Initiatives,
                "pledges",
                [("gemeente", "municipality"), ("initiatief", "initiativeId"), ("stand", "state")],
                [
                    new("Gemeente", "Municipality", p => p.MunicipalityName),
                    new("Initiatief", "Initiative", p => p.InitiativeTitle),
                    new("Rol", "Role", p => Words.Of(p.Role)),
                    new("Functie bij de gemeente", "Job title", p => p.FunctionTitle),
                    new("Stand", "Status", p => Words.Of(p.State)),
                    new("Uren per maand", "Hours per month", p => p.HoursPerMonth),
                    new("Eerste maand", "First month", p => p.FirstMonth),
                    new("Laatste maand", "Last month", p => p.LastMonth),
                    new("Stopt vanaf", "Stops from", p => p.EndsBefore),
                    new("Toegezegd", "Pledged", p => p.Hours.Pledged),
                    new("Gewerkt", "Worked", p => p.Hours.Delivered),
                    new("Bevestigd", "Confirmed", p => p.Hours.Confirmed),
                    new("Betwist", "Disputed", p => p.Hours.Disputed),
                    new("Betaling", "Payment", p => Words.Of(p.Settlement)),
                    new("Schaal", "Scale", p => p.Scale),
                    new("Reden", "Reason", p => p.Reason),
                    new("Code", "Code", p => p.MunicipalityCode),
                    new("Id", "Id", p => p.Id),
                ]
            )
        );
        app.MapList(
            "/praktijk/uren",
            "uren-per-gemeente",
            new Export<MunicipalHoursView>(
                Service.Initiatives,
                "municipal-hours",
                [("gemeente", "municipality"), ("initiatief", "initiativeId")],
                [
                    new("Initiatief", "Initiative", h => h.InitiativeTitle),
                    new("Gemeente", "Municipality", h => h.MunicipalityName),
                    new("Toegezegd", "Pledged", h => h.Hours.Pledged),
                    new("Toegezegd tot nu", "Pledged so far", h => h.Hours.PledgedSoFar),
                    new("Gewerkt", "Worked", h => h.Hours.Delivered),
                    new("Bevestigd", "Confirmed", h => h.Hours.Confirmed),
                    new("Betwist", "Disputed", h => h.Hours.Disputed),
                    new("Code", "Code", h => h.MunicipalityCode),
                ]
            )
        );
        app.MapList(
            "/initiatieven/{id:guid}/praktijk/verrekening/{year:int}",
            "verrekening",
            new Export<SettlementLine>(
                Service.Initiatives,
                "initiatives/{id}/settlements/{year}/lines",
                [],
                [
                    new("Gemeente", "Municipality", l => l.MunicipalityName),
                    new("Maand", "Month", l => l.Month),
                    new("Rol", "Role", l => Words.Of(l.Role)),
                    new("Schaal", "Scale", l => l.Scale),
                    new("Uren", "Hours", l => l.Hours),
                    new("Uurtarief (euro)", "Hourly rate (euros)", l => Euros(l.CentsPerHour)),
                    new("Bedrag (euro)", "Amount (euros)", l => Euros(l.NetCents)),
                    new("Btw (euro)", "VAT (euros)", l => Euros(l.VatCents)),
                    new("Samen (euro)", "Total including VAT (euros)", l => Euros(l.GrossCents)),
                    new("Code", "Code", l => l.MunicipalityCode),
                ]
            )
        );
    }

    private static decimal? Euros(long? cents) => cents is { } known ? Amount.Euros(known) : null;
}
