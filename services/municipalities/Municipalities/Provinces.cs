using Samen.Texts;

namespace Samen.Municipalities;

/// <summary>The provinces, as Statistics Netherlands writes them.</summary>
internal static class Provinces
{
    private const string Frisian = "Fryslân",
        Friesland = "friesland";

    public static readonly IReadOnlyList<string> All =
    [
        "Drenthe",
        "Flevoland",
        Frisian,
        "Gelderland",
        "Groningen",
        "Limburg",
        "Noord-Brabant",
        "Noord-Holland",
        "Overijssel",
        "Utrecht",
        "Zeeland",
        "Zuid-Holland",
    ];

    /// <summary>What a province is called, its name first.</summary>
    public static IEnumerable<string> NamesOf(string province) => province == Frisian ? [Frisian, "Friesland"] : [province];

    /// <summary>Finds a province by any spelling of its name. Null: there is none of that name.</summary>
    public static string? Named(string text)
    {
        var plain = Folding.Plain(text);
        return plain == Friesland ? Frisian : All.FirstOrDefault(province => Folding.Plain(province) == plain);
    }
}
