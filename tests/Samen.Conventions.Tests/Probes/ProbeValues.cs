using System.Text.Json.Nodes;

namespace Samen.Conventions.Tests.Probes;

/// <summary>Bodies that a schema doesn't allow, each with the JSON pointers that the refusal must name.</summary>
internal static class ProbeValues
{
    public const string Undocumented = "noSuchField";

    /// <summary>The types that a schema allows.</summary>
    public static IReadOnlyList<string> Types(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray several => [.. several.Select(one => one!.ToString())],
            JsonValue one => [one.ToString()],
            _ => [],
        };

    /// <summary>
    /// Every field has the wrong type or a value that its enum doesn't have, and each object a field that it doesn't know.
    /// </summary>
    public static (JsonNode Body, IReadOnlyList<string> Pointers) Mistyped(ProbedApi api, JsonObject schema)
    {
        var pointers = new List<string>();
        return (Mistyped(api, schema, "", [], pointers)!, pointers);
    }

    /// <summary>The example, in which each field that has a limit is beyond it.</summary>
    public static (JsonNode Body, IReadOnlyList<string> Pointers) Beyond(ProbedApi api, JsonObject schema, JsonNode example)
    {
        var pointers = new List<string>();
        Beyond(api, schema, example, "", pointers);
        return (example, pointers);
    }

    /// <summary>Nothing, or the objects of the example without any of their fields.</summary>
    public static IEnumerable<(JsonNode Body, IReadOnlyList<string> Pointers)> Bare(ProbedApi api, JsonObject schema)
    {
        yield return (new JsonObject(), [.. Required(schema).Select(field => $"/{field}")]);
        var (body, pointers) = (new JsonObject(), new List<string>());
        foreach (var (field, value) in Properties(schema))
        {
            var (inner, isList) = Inner(api, value!);
            if (inner is null)
                continue;
            body[field] = isList ? new JsonArray(new JsonObject()) : new JsonObject();
            pointers.AddRange(Required(inner).Select(one => isList ? $"/{field}/0/{one}" : $"/{field}/{one}"));
        }
        yield return (body, pointers);
    }

    private static JsonNode? Mistyped(
        ProbedApi api,
        JsonObject schema,
        string pointer,
        IReadOnlyList<JsonObject> around,
        List<string> pointers
    )
    {
        // A type that has itself inside ends here.
        if (around.Contains(schema))
            return null;
        around = [.. around, schema];
        if (Properties(schema).Count > 0)
        {
            var wrong = new JsonObject { [Undocumented] = 1 };
            pointers.Add($"{pointer}/{Undocumented}");
            foreach (var (field, value) in Properties(schema))
            {
                if (Mistyped(api, api.Whole(value!), $"{pointer}/{field}", around, pointers) is { } one)
                    wrong[field] = one;
            }
            return wrong;
        }
        if (schema["items"] is { } items && Mistyped(api, api.Whole(items), $"{pointer}/0", around, pointers) is { } entry)
            return new JsonArray(entry);
        if (Types(schema).Count == 0 || Types(schema).Contains("object"))
            return null; // Any JSON will do.
        pointers.Add(pointer);
        return schema["enum"] is not null || !Types(schema).Contains("string") ? "NoSuchValue" : 7;
    }

    private static void Beyond(ProbedApi api, JsonObject schema, JsonNode example, string pointer, List<string> pointers)
    {
        foreach (var (field, property) in Properties(schema))
        {
            var value = api.Whole(property!);
            if (example[field] is JsonObject inner)
                Beyond(api, value, inner, $"{pointer}/{field}", pointers);
            else if (example[field] is JsonArray { Count: > 0 } list && list[0] is JsonObject entry)
                Beyond(api, api.Whole(value["items"]!), entry, $"{pointer}/{field}/0", pointers);
            else if (BeyondLimit(value) is { } beyond)
            {
                example[field] = beyond;
                pointers.Add($"{pointer}/{field}");
            }
        }
    }

    private static JsonNode? BeyondLimit(JsonObject schema) =>
        schema["maximum"] is { } most && long.TryParse(most.ToString(), out var maximum) && maximum < long.MaxValue ? maximum + 1
        : schema["maxLength"] is { } length ? new string('x', length.GetValue<int>() + 1)
        : schema["pattern"] is not null ? "?"
        : null;

    private static (JsonObject? Schema, bool IsList) Inner(ProbedApi api, JsonNode property)
    {
        var schema = api.Whole(property);
        var isList = schema["items"] is not null;
        if (isList)
            schema = api.Whole(schema["items"]!);
        return (Properties(schema).Count > 0 ? schema : null, isList);
    }

    private static JsonObject Properties(JsonNode schema) => schema["properties"] as JsonObject ?? [];

    private static IEnumerable<string> Required(JsonNode schema) =>
        (schema["required"] as JsonArray ?? []).Select(field => field!.ToString());
}
