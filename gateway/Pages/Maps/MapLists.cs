using Samen.Gateway.Pages.Kit.Lists;
using Samen.Web;

namespace Samen.Gateway.Pages.Maps;

/// <summary>The map as a file.</summary>
internal static class MapLists
{
    public static void MapMapLists(this IEndpointRouteBuilder app) =>
        app.MapTable(
            "/kaart/lijst",
            context => MapSubject.Of(context.Request.Query["toon"])?.Text ?? "kaart",
            async (context, client, names, language) =>
            {
                var map = await MunicipalMap.Read(
                    client,
                    MapSubject.Of(context.Request.Query["toon"]),
                    FieldParser.Day(context.Request.Query["op"].ToString()),
                    context.RequestServices.GetRequiredService<TimeProvider>().Today()
                );
                IReadOnlyList<Column<MapPlace>> columns =
                [
                    new("Gemeente", "Municipality", p => p.Municipality.Name),
                    new("Code", "Code", p => p.Municipality.Code),
                    new("Provincie", "Province", p => p.Municipality.Province),
                    new("Op de kaart", "On the map", p => p.Class.Name),
                    .. map.Layer is { } layer
                        ? [new(layer.ValueName.Nl, layer.ValueName.En, p => p.Value)]
                        : Array.Empty<Column<MapPlace>>(),
                    new("Oost (km)", "East (km)", p => p.Municipality.Position?.X),
                    new("Noord (km)", "North (km)", p => p.Municipality.Position?.Y),
                ];
                var all = await names.All(client);
                return new Table(Table.Names(columns, language), [.. map.Places.Select(p => Table.Row(p, columns, language, all))]);
            }
        );
}
