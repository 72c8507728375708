using System.Text.Json.Nodes;

namespace Samen.Conventions.Tests;

/// <summary>What in a new schema of a fact breaks those who read facts by the old one, or makes facts of before invalid.</summary>
internal static class FactDiff
{
    /// <summary>What breaks; empty: the new one only adds.</summary>
    public static IReadOnlyList<string> Breaks(JsonObject before, JsonObject after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var added = now.Except(old).ToList();
        return
        [
            .. old.Except(now).Select(line => $"{line}: gone"),
            // A reader with a typed enumeration can't read a name that it doesn't know.
            .. added.Where(line => line.Split(" = ") is [var field, _] && Had(field)).Select(line => $"{line}: new"),
            // Facts of before don't have it.
            .. added.Where(line => line.EndsWith(Required, StringComparison.Ordinal) && Had(HolderOf(line))).Select(line => $"{line}: new"),
        ];

        bool Had(string field) => old.Any(line => line.StartsWith($"{field}: ", StringComparison.Ordinal));

        string HolderOf(string line) => line[..line.LastIndexOf('.')];
    }

    private const string Required = " is always there";

    private static HashSet<string> Lines(JsonObject document) => [.. Of(document, "", document)];

    /// <summary>A line for the type of each field, one for each name of an enumeration, one for each field that is always there.</summary>
    private static IEnumerable<string> Of(JsonNode schema, string field, JsonObject document)
    {
        var (found, nullable) = Resolved(schema, document);
        yield return $"{field}: {TypeOf(found, nullable)}";
        foreach (var name in (found["enum"] as JsonArray ?? []).Select(n => n!.GetValue<string>()))
            yield return $"{field} = {name}";
        foreach (var name in (found["required"] as JsonArray ?? []).Select(n => n!.GetValue<string>()))
            yield return $"{field}.{name}{Required}";
        foreach (var (name, property) in found["properties"] as JsonObject ?? [])
        {
            foreach (var line in Of(property!, $"{field}.{name}", document))
                yield return line;
        }
        if (found["items"] is { } items)
        {
            foreach (var line in Of(items, $"{field}[]", document))
                yield return line;
        }
    }

    private static (JsonNode Schema, bool Nullable) Resolved(JsonNode schema, JsonObject document)
    {
        var nullable = schema["anyOf"] is not null;
        var reference = schema["$ref"] ?? (schema["anyOf"] ?? schema["allOf"])?[0]?["$ref"];
        return reference is null ? (schema, false) : (document["$defs"]![reference.GetValue<string>().Split('/')[^1]]!, nullable);
    }

    private static string TypeOf(JsonNode schema, bool nullable)
    {
        var types = schema["type"] is JsonArray several ? several.Select(t => t!.GetValue<string>()) : [schema["type"]!.GetValue<string>()];
        return string.Join('/', (nullable ? [.. types, "null"] : types).Distinct().Order(StringComparer.Ordinal))
            + (schema["format"] is { } format ? $" ({format})" : "")
            + (schema["pattern"] is { } pattern ? $" {pattern}" : "");
    }
}
