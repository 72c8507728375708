using Samen.Contracts.Initiatives;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Needs;

/// <summary>The lists of needs as files.</summary>
internal static class NeedLists
{
    public static void MapNeedLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/behoeften",
            "behoeften",
            new Export<NeedView>(
                Service.Initiatives,
                "needs",
                [
                    ("zoek", "search"),
                    ("thema", "theme"),
                    ("component", "component"),
                    ("gemeente", "municipality"),
                    ("stand", "status"),
                    ("gedeeld", "sharedBy"),
                    ("volgorde", "order"),
                ],
                [
                    new("Behoefte", "Need", n => n.Title),
                    new("Omschrijving", "Description", n => n.Description),
                    new("Thema's", "Themes", n => string.Join("; ", n.ThemeKeys)),
                    new("Referentiecomponenten", "Reference components", n => string.Join("; ", n.ComponentKeys)),
                    new("Versie", "Version", n => n.Version),
                    new("Stand", "Status", n => Words.Of(n.Status)),
                    new("Vastgelegd door", "Recorded by", n => n.MunicipalityName),
                    new("Functie", "Office", n => Words.Of(n.Office)),
                    new("Gemeenten", "Municipalities", n => n.Municipalities),
                    new("Inwoners", "Inhabitants", n => n.Inhabitants),
                    new("Peildatum", "Reference date", n => n.ReferenceDate),
                    new("Sinds", "Since", n => n.RecordedAt),
                    new("Id", "Id", n => n.Id),
                ]
            )
        );
        app.MapList(
            "/behoeften/concepten",
            "concepten-van-behoeften",
            new Export<NeedDraftView>(
                Service.Initiatives,
                "need-drafts",
                [],
                [
                    new("Concept", "Draft", d => d.Title),
                    new("Omschrijving", "Description", d => d.Description),
                    new("Thema's", "Themes", d => string.Join("; ", d.ThemeKeys)),
                    new("Referentiecomponenten", "Reference components", d => string.Join("; ", d.ComponentKeys)),
                    new("Laatst bewaard door", "Last saved by", d => Words.Of(d.Office)),
                    new("Bewaard op", "Saved on", d => d.SavedAt),
                    new("Begonnen op", "Begun on", d => d.DraftedAt),
                    new("Id", "Id", d => d.Id),
                ]
            )
        );
    }
}
