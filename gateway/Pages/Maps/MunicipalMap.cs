using Samen.Contracts.Municipalities;
using Samen.Texts;

namespace Samen.Gateway.Pages.Maps;

/// <summary>A map: the municipalities of a day, by name, with what they are.</summary>
/// <param name="Day">The day.</param>
/// <param name="Places">The municipalities of that day.</param>
/// <param name="Classes">How many there are of each, in the order of the key.</param>
/// <param name="Layer">What it is coloured by; null: by nothing.</param>
/// <param name="Elsewhere">How many something is known of that did not exist on that day.</param>
public sealed record MunicipalMap(
    DateOnly Day,
    IReadOnlyList<MapPlace> Places,
    IReadOnlyList<(MapClass Class, int Count)> Classes,
    MapLayer? Layer,
    int Elsewhere
)
{
    /// <summary>Those of which it is not known where they are.</summary>
    public IReadOnlyList<MapPlace> Unplaced => [.. Places.Where(place => place.Municipality.Position is null)];

    /// <summary>Reads one.</summary>
    /// <exception cref="ApiProblem">What the services say: 400 for a day, 404 for a subject.</exception>
    internal static async Task<MunicipalMap> Read(ApiClient api, MapSubject? subject, DateOnly? asOf, DateOnly today)
    {
        var layer = subject is null ? null : await new MapLayers(api, today).Read(subject, asOf);
        var day = asOf ?? layer?.Day ?? today;
        return Of(day, await api.MunicipalitiesOn(day), layer);
    }

    /// <summary>Colours the municipalities of a day.</summary>
    public static MunicipalMap Of(DateOnly day, IEnumerable<MunicipalityView> municipalities, MapLayer? layer)
    {
        var places = municipalities.ByName(m => m.Name).Select(m => Placed(m, layer)).ToList();
        IReadOnlyList<MapClass> classes = layer is null ? [MapClasses.Municipality] : [.. layer.Classes, layer.Rest];
        var counts = classes.Select(one => (one, places.Count(place => place.Class == one)));
        return new MunicipalMap(
            day,
            places,
            [.. counts.Where(one => one.Item2 > 0 || one.one != layer?.Rest)],
            layer,
            layer is null ? 0 : layer.Values.Keys.Except(places.Select(place => place.Municipality.Code)).Count()
        );
    }

    private static MapPlace Placed(MunicipalityView municipality, MapLayer? layer) =>
        layer is null ? new MapPlace(municipality, MapClasses.Municipality, null)
        : layer.Values.TryGetValue(municipality.Code, out var known) ? new MapPlace(municipality, known.Class, known.Value)
        : new MapPlace(municipality, layer.Rest, null);
}
