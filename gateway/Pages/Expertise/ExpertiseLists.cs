using Samen.Contracts.Initiatives;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Expertise;

/// <summary>The lists of expertise and questions as files.</summary>
internal static class ExpertiseLists
{
    public static void MapExpertiseLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/vragen",
            "vragen",
            new Export<QuestionView>(
                Service.Initiatives,
                "questions",
                [("zoek", "search"), ("stand", "state"), ("aan", "audience"), ("thema", "theme"), ("beantwoord", "answered")],
                [
                    new("Vraag", "Question", q => q.Title),
                    new("Gemeente", "Municipality", q => q.MunicipalityName),
                    new("Gevraagd aan", "Asked of", q => Words.Of(q.Audience)),
                    new("Thema", "Theme", q => q.ThemeKey),
                    new("Voorziening", "Facility", q => q.FacilityName),
                    new("Stand", "Status", q => Words.Of(q.State)),
                    new("Vragen het ook", "Also asked by", q => q.AlsoAskedBy.Count),
                    new("Antwoorden", "Answers", q => q.Answers),
                    new("Aanbiedingen", "Offers", q => q.Offers),
                    new("Gesteld op", "Asked on", q => q.AskedAt),
                    new("Uren tot het eerste antwoord", "Hours to the first answer", q => q.HoursToFirstAnswer),
                    new("Id", "Id", q => q.Id),
                ]
            )
        );
        app.MapList(
            "/deskundigheid",
            "deskundigheid",
            new Export<ExpertiseView>(
                Service.Initiatives,
                "expertise",
                [("thema", "theme"), ("voorziening", "facilityId"), ("rol", "role"), ("gemeente", "municipality")],
                [
                    new("Gemeente", "Municipality", e => e.MunicipalityName),
                    new("Functie bij de gemeente", "Job title", e => e.FunctionTitle),
                    new("Thema's", "Themes", e => string.Join("; ", e.ThemeKeys)),
                    new("Aantal voorzieningen", "Number of facilities", e => e.FacilityIds.Count),
                    new("Aantal rollen", "Number of roles", e => e.Roles.Count),
                    new("Toestemming tot en met", "Consent until", e => e.ConsentUntil),
                    new("Code", "Code", e => e.MunicipalityCode),
                ]
            )
        );
    }
}
