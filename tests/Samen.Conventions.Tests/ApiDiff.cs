using System.Text.Json.Nodes;

namespace Samen.Conventions.Tests;

/// <summary>What in a new OpenAPI document breaks clients that were written by the old one. Additions break nobody.</summary>
internal static class ApiDiff
{
    /// <summary>What breaks.</summary>
    /// <param name="before">The old document.</param>
    /// <param name="after">The new one.</param>
    /// <param name="mayWiden">Whether a response may hold what it never held: another name of an enum, or null.</param>
    public static IReadOnlyList<string> Breaks(string before, string after, bool mayWiden = false)
    {
        var (old, now) = (JsonNode.Parse(before)!, JsonNode.Parse(after)!);
        var breaks = new List<string>();
        if (Root(old) != Root(now))
            breaks.Add($"servers: {Root(old)} became {Root(now)}");
        foreach (var (path, item) in old["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
                Operation($"{method.ToUpperInvariant()} {path}", operation!, now["paths"]![path]?[method], old, now, breaks);
        }
        return
        [
            .. breaks
                .Distinct()
                .Where(b => !mayWiden || !b.EndsWith(Widened, StringComparison.Ordinal))
                .Select(b => b.Replace(Widened, "", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Marks a break that only widens a response.</summary>
    private const string Widened = "\u200B";

    private static void Operation(
        string where,
        JsonNode old,
        JsonNode? now,
        JsonNode oldDocument,
        JsonNode nowDocument,
        List<string> breaks
    )
    {
        if (now is null)
        {
            breaks.Add($"{where}: gone");
            return;
        }
        if (Text(old["operationId"]) != Text(now["operationId"]))
            breaks.Add($"{where}: operationId {Text(old["operationId"])} became {Text(now["operationId"])}");
        var (before, after) = (Parameters(old), Parameters(now));
        foreach (var (name, parameter) in before)
        {
            if (!after.TryGetValue(name, out var same))
                breaks.Add($"{where}: parameter {name} is gone");
            else
            {
                if (Is(same["required"]) && !Is(parameter["required"]))
                    breaks.Add($"{where}: parameter {name} is required now");
                Schema($"{where} {name}", parameter["schema"], same["schema"], request: true, oldDocument, nowDocument, breaks, []);
            }
        }
        breaks.AddRange(
            after
                .Where(parameter => !before.ContainsKey(parameter.Key) && Is(parameter.Value["required"]))
                .Select(parameter => $"{where}: parameter {parameter.Key} is new and required")
        );
        if (old["requestBody"] is null && Is(now["requestBody"]?["required"]))
            breaks.Add($"{where}: a body is required now");
        Schema(
            $"{where} body",
            Content(old["requestBody"]),
            Content(now["requestBody"]),
            request: true,
            oldDocument,
            nowDocument,
            breaks,
            []
        );
        foreach (var (status, response) in old["responses"]!.AsObject().Where(response => response.Key[0] == '2'))
        {
            if (now["responses"]![status] is not { } same)
                breaks.Add($"{where}: {status} is gone");
            else
                Schema($"{where} {status}", Content(response), Content(same), request: false, oldDocument, nowDocument, breaks, []);
        }
        // Whoever could call it must be able to go on: no scope may come in place of another.
        if ((now["security"] as JsonArray)?.Count > 0 && old["security"] is null)
            breaks.Add($"{where}: needs a credential now");
        if (Scope(old) is { } scope && Scope(now) != scope)
            breaks.Add($"{where}: scope {scope} became {Scope(now)}");
    }

    private static void Schema(
        string where,
        JsonNode? old,
        JsonNode? now,
        bool request,
        JsonNode oldDocument,
        JsonNode nowDocument,
        List<string> breaks,
        HashSet<string> seen
    )
    {
        if (old is null)
            return;
        if (now is null)
        {
            breaks.Add($"{where}: gone");
            return;
        }
        if (Reference(old) is { } reference && !seen.Add(reference))
            return; // A type that holds itself.
        (old, now) = (Resolved(old, oldDocument), Resolved(now, nowDocument));
        if (
            Types(old) is var types
            && Types(now) is var typesNow
            && (request ? types.Except(typesNow).Any() : typesNow.Except(types).Any())
        )
            breaks.Add(
                $"{where}: type {string.Join('/', types)} became {string.Join('/', typesNow)}"
                    + (!request && typesNow.Except(types).SequenceEqual(["null"]) && !types.Except(typesNow).Any() ? Widened : "")
            );
        if (Text(old["format"]) != Text(now["format"]))
            breaks.Add($"{where}: format {Text(old["format"])} became {Text(now["format"])}");
        var (names, namesNow) = (Names(old), Names(now));
        // What may be sent must stay so; what may come must not grow, for who reads it knows no other.
        foreach (var name in request ? names.Except(namesNow) : namesNow.Except(names))
            breaks.Add($"{where}: {name} is {(request ? "gone" : $"new{Widened}")}");
        Schema($"{where}[]", old["items"], now["items"], request, oldDocument, nowDocument, breaks, seen);
        foreach (var (property, schema) in old["properties"] as JsonObject ?? [])
        {
            if (now["properties"]?[property] is { } same)
                Schema($"{where}.{property}", schema, same, request, oldDocument, nowDocument, breaks, [.. seen]);
            else
                breaks.Add($"{where}.{property}: gone");
        }
        var (required, requiredNow) = (Required(old), Required(now));
        foreach (var property in request ? requiredNow.Except(required) : required.Except(requiredNow))
            breaks.Add($"{where}.{property}: {(request ? "required now" : "may be absent now")}");
        if (request && Is(old["additionalProperties"] ?? true) && now["additionalProperties"] is JsonValue closed && !Is(closed))
            breaks.Add($"{where}: other fields are refused now");
    }

    private static JsonNode Resolved(JsonNode schema, JsonNode document) =>
        Reference(schema) is { } reference ? document["components"]!["schemas"]![reference.Split('/')[^1]]! : schema;

    /// <summary>The type that a schema refers to. Null or something: the something decides.</summary>
    private static string? Reference(JsonNode schema) =>
        Text(schema["$ref"] ?? (schema["oneOf"] as JsonArray)?.FirstOrDefault(one => one!["$ref"] is not null)?["$ref"]);

    private static Dictionary<string, JsonNode> Parameters(JsonNode operation) =>
        (operation["parameters"] as JsonArray ?? []).ToDictionary(parameter => $"{Text(parameter!["name"])}", parameter => parameter!);

    private static JsonNode? Content(JsonNode? holder) => holder?["content"]?["application/json"]?["schema"];

    private static string? Scope(JsonNode operation) =>
        Text((operation["security"] as JsonArray)?.FirstOrDefault()?.AsObject().FirstOrDefault().Value?.AsArray().FirstOrDefault());

    private static string? Root(JsonNode document) => Text(document["servers"]?[0]?["url"]);

    private static IReadOnlyList<string> Types(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray several => [.. several.Select(type => Text(type)!).Order(StringComparer.Ordinal)],
            JsonValue one => [Text(one)!],
            _ => [],
        };

    private static IReadOnlyList<string> Names(JsonNode schema) =>
        [.. (schema["enum"] as JsonArray ?? []).Select(name => Text(name)).OfType<string>()];

    private static IReadOnlyList<string> Required(JsonNode schema) =>
        [.. (schema["required"] as JsonArray ?? []).Select(name => Text(name)!)];

    private static string? Text(JsonNode? node) => node?.ToString();

    private static bool Is(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var yes) && yes;
}
