using Samen.Contracts.Partners;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Partners;

/// <summary>The lists of partners, their products and subscriptions as files.</summary>
internal static class PartnerLists
{
    public static void MapPartnerLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/producten",
            "producten",
            new Export<ProductView>(
                Service.Partners,
                "products",
                [("zoek", "search")],
                [
                    new("Product", "Product", p => p.Name),
                    new("Van", "By", p => p.PartnerName),
                    new("Omschrijving", "Description", p => p.Description),
                    new("Licentie", "Licence", p => p.Licence),
                    new("Aanbod", "Hosting", p => p.Hosting is { } hosting ? Words.Of(hosting) : null),
                    new("Broncode", "Source code", p => p.Repository),
                    new("Standaarden", "Standards", p =>
                        string.Join("; ", p.Standards.Where(s => s.Compliant == true).Select(s => s.Standard))
                    ),
                    new("Versies", "Versions", p => string.Join("; ", p.Versions.Select(v => v.Label))),
                    new("Id", "Id", p => p.Id),
                ]
            )
        );
        app.MapList(
            "/producten/gebruik",
            "gebruik",
            new Export<ProductUsageView>(
                Service.Partners,
                "usages",
                [("gemeente", "municipality"), ("voor", "endsBefore"), ("product", "productId")],
                [
                    new("Gemeente", "Municipality", u => new InMunicipality(u.MunicipalityCode)),
                    new("Product", "Product", u => u.ProductName),
                    new("Van", "By", u => u.PartnerName),
                    new("Versie", "Version", u => u.Label),
                    new("Stand", "Status", u => Words.Of(u.Status)),
                    new("Eindigt op", "Ends on", u => u.EndsOn),
                    new("Verwerving", "Acquiring", u => u.AcquiringFrom),
                    new("Gepland", "Planned", u => u.PlannedFrom),
                    new("In productie", "In production", u => u.InProductionFrom),
                    new("Wordt uitgefaseerd", "Phasing out", u => u.PhasingOutFrom),
                    new("Uitgefaseerd", "Phased out", u => u.PhasedOutFrom),
                    new("Opmerking", "Note", u => u.Note),
                ]
            )
        );
        app.MapList(
            "/partners",
            "partners",
            new Export<PartnerView>(
                Service.Partners,
                "partners",
                [("soort", "kind"), ("zoek", "search")],
                [
                    new("Naam", "Name", p => p.Name),
                    new("Soort", "Kind", p => Words.Of(p.Kind)),
                    new("Toelating", "Admission", p => Words.Of(p.Admission)),
                    new("OIN", "OIN", p => p.Oin),
                    new("KvK-nummer", "KvK number", p => p.KvkNumber),
                    new("Site", "Site", p => p.Website),
                    new("Sinds", "Since", p => p.RegisteredAt),
                    new("Id", "Id", p => p.Id),
                ]
            )
        );
    }
}
