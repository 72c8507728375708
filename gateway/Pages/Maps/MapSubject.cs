namespace Samen.Gateway.Pages.Maps;

/// <summary>What a map is coloured by, as it stands in the address.</summary>
/// <param name="Topic">The kind of thing.</param>
/// <param name="Id">Which one: an id, or a year.</param>
public sealed record MapSubject(MapTopic Topic, string Id)
{
    private static readonly Dictionary<MapTopic, string> Names = new()
    {
        [MapTopic.Facility] = "voorziening",
        [MapTopic.Item] = "stemming",
        [MapTopic.Year] = "bijdrage",
        [MapTopic.Need] = "behoefte",
    };

    /// <summary>As in the address.</summary>
    public string Text => $"{Names[Topic]}-{Id}";

    /// <summary>The page with this map.</summary>
    public string Path => $"/kaart?toon={Text}";

    /// <summary>What an address says; null: nothing that there can be a map of.</summary>
    internal static MapSubject? Of(string? text)
    {
        if (
            text?.Split('-', 2) is not [var name, var id]
            || Names.FirstOrDefault(one => one.Value == name) is not { Value: not null } known
        )
            return null;
        return known.Key == MapTopic.Year
            ? FundYearText.Of(id) is { } year
                ? new MapSubject(MapTopic.Year, $"{year}")
                : null
            : Guid.TryParse(id, out var guid)
                ? new MapSubject(known.Key, $"{guid}")
                : null;
    }
}
