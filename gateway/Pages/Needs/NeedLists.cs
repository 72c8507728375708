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
                    ("gemeente", "municipality"),
                    ("stand", "status"),
                    ("gedeeld", "sharedBy"),
                    ("volgorde", "order"),
                ],
                [
                    new("Behoefte", "Need", n => n.Title),
                    new("Omschrijving", "Description", n => n.Description),
                    new("Thema's", "Themes", n => string.Join("; ", n.ThemeKeys)),
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
    }
}
