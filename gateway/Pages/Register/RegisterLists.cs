using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Register;

/// <summary>The lists of the register of municipalities as files.</summary>
internal static class RegisterLists
{
    public static void MapRegisterLists(this IEndpointRouteBuilder app)
    {
        app.MapMunicipalLists();
        app.MapList(
            "/gemeenten",
            "gemeenten",
            new Export<MunicipalityView>(
                Service.Municipalities,
                "municipalities",
                [("zoek", "search"), ("provincie", "province"), ("op", "asOf"), ("volgorde", "order")],
                [
                    new("Code", "Code", m => m.Code),
                    new("Gemeente", "Municipality", m => m.Name),
                    new("Provincie", "Province", m => m.Province),
                    new("Inwoners", "Inhabitants", m => m.Inhabitants.Count > 0 ? m.Inhabitants[0].Inhabitants : null),
                    new("Peildatum", "Reference date", m => m.Inhabitants.Count > 0 ? m.Inhabitants[0].ReferenceDate : null),
                    new("Vanaf", "From", m => m.ValidFrom),
                    new("Tot", "Until", m => m.ValidTo),
                    new("OIN", "OIN", m => m.Identifiers.Oin),
                    new("RSIN", "RSIN", m => m.Identifiers.Rsin),
                    new("KvK-nummer", "KvK number", m => m.Identifiers.KvkNumber),
                    new("TOOI", "TOOI", m => m.Identifiers.TooiUri),
                ]
            )
        );
        app.MapList(
            "/herindelingen",
            "herindelingen",
            new Export<ReorganisationView>(
                Service.Municipalities,
                "reorganisations",
                [],
                [
                    new("Ingangsdatum", "Effective date", r => r.EffectiveDate),
                    new("Soort", "Kind", r => Words.Of(r.Kind)),
                    new("Opgeheven", "Abolished", r =>
                        string.Join(
                            "; ",
                            r.Abolished.Select(gone => $"{gone.Code} > {string.Join(" + ", gone.Successors.Select(s => s.Code))}")
                        )
                    ),
                    new("Nieuw", "Established", r => string.Join("; ", r.Established.Select(made => $"{made.Code} {made.Name}"))),
                    new("Gewijzigd", "Changed", r => string.Join("; ", r.Changed.Select(changed => $"{changed.Code} {changed.Name}"))),
                    new("Gemeenten ervoor", "Municipalities before", r => r.MunicipalitiesBefore),
                    new("Gemeenten erna", "Municipalities after", r => r.MunicipalitiesAfter),
                    new("Ingegaan", "Took effect", r => r.TookEffectAt),
                ]
            )
        );
    }
}
