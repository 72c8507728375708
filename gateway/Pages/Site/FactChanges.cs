using System.Text.Json;
using Samen.Contracts;

namespace Samen.Gateway.Pages.Site;

/// <summary>What the facts of one thing say of each other.</summary>
internal static class FactChanges
{
    /// <summary>What the thing is called in it; null: it doesn't say.</summary>
    public static string? NameIn(HistoryEntryView entry) =>
        new[] { "title", "name" }
            .Select(field => entry.Data.TryGetProperty(field, out var value) ? value : default)
            .Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => value.GetString())
            .FirstOrDefault();

    /// <summary>
    /// Whether two facts can be compared: where both say which benefit, gate, pledge or municipality, of which year or month, it is the
    /// same one.
    /// </summary>
    private static bool IsOfTheSame(HistoryEntryView one, HistoryEntryView other) =>
        other
            .Data.EnumerateObject()
            .Where(field => field.Name.EndsWith("Id", StringComparison.Ordinal) || field.Name is "municipalityCode" or "year" or "month")
            .All(field => !one.Data.TryGetProperty(field.Name, out var value) || value.ToString() == field.Value.ToString());

    /// <summary>The fields that have another value than in the last fact before, of the same thing, that had them; not lists.</summary>
    /// <param name="entries">The facts, oldest first.</param>
    /// <param name="entry">One of them.</param>
    public static IReadOnlyList<(string Field, string Before, string After)> Of(
        IReadOnlyList<HistoryEntryView> entries,
        HistoryEntryView entry
    )
    {
        var known = new Dictionary<string, string>();
        var before = entries.Where(one => one.Number < entry.Number && IsOfTheSame(one, entry));
        foreach (var field in before.SelectMany(one => one.Data.EnumerateObject()))
            known[field.Name] = field.Value.ToString();
        return
        [
            .. entry
                .Data.EnumerateObject()
                .Where(field => field.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null))
                .Where(field => known.TryGetValue(field.Name, out var before) && before is not "" && before != field.Value.ToString())
                .Select(field => (field.Name, known[field.Name], field.Value.ToString())),
        ];
    }
}
