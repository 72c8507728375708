namespace Samen.Gateway.Pages.Maps;

/// <summary>What a map is coloured by, as the services say it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Page">The page of that.</param>
/// <param name="Day">The day whose municipalities it is about.</param>
/// <param name="Classes">What municipalities can be, the most telling first.</param>
/// <param name="Rest">What those are of which nothing is known.</param>
/// <param name="Values">What is known, by CBS code.</param>
/// <param name="ValueName">What the values are called.</param>
/// <param name="Source">The list that it was read from, in the API.</param>
public sealed record MapLayer(
    string Name,
    string Page,
    DateOnly Day,
    IReadOnlyList<MapClass> Classes,
    MapClass Rest,
    IReadOnlyDictionary<string, (MapClass Class, object? Value)> Values,
    Word ValueName,
    string Source
);
