using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Samen.Testing;

/// <summary>
/// The published JSON Schemas of events. Every service that a test starts, and every log that it fills, is held against them
/// when it stops: so no test produces an event that its schema does not allow.
/// </summary>
public static class EventSchemas
{
    /// <summary>Of what goes around a fact, below contracts/schemas.</summary>
    public const string EnvelopeFile = "cloud-event.json";

    private static readonly ConcurrentDictionary<string, Lazy<JsonSchema>> Known = new();

    // Seeds publish the same thousand facts.
    private static readonly ConcurrentDictionary<(string, string), string> Held = new();

    /// <summary>Where the schema of an event's data is, below contracts/schemas.</summary>
    /// <param name="type">The wire name.</param>
    /// <param name="thin">Of a thin event.</param>
    public static string FileOf(string type, bool thin)
    {
        var parts = type.Split('.'); // nl.samen.<service>.<fact>.<version>
        return $"{parts[2]}/{parts[3]}.{parts[4]}{(thin ? ".thin" : "")}.json";
    }

    /// <summary>What is wrong with the data of an event of a type; empty: nothing.</summary>
    public static string FaultsOf(string type, string data) => Held.GetOrAdd((type, data), _ => Faults(FileOf(type, thin: false), data));

    /// <summary>What is wrong with a whole CloudEvent; empty: nothing.</summary>
    /// <param name="body">As it is sent.</param>
    /// <param name="thin">Whether its data is only what names things.</param>
    public static string FaultsOf(byte[] body, bool thin)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        return Faults(EnvelopeFile, json.ToJsonString())
            + Faults(FileOf(json["type"]!.GetValue<string>(), thin), json["data"]!.ToJsonString());
    }

    private static string Faults(string file, string json)
    {
        var errors = Known.GetOrAdd(file, name => new Lazy<JsonSchema>(() => Compile(name))).Value.Validate(json);
        return errors.Count == 0 ? "" : $"{file}: {string.Join("; ", errors.Select(e => $"{e.Path} {e.Kind}"))} in {json}\n";
    }

    private static JsonSchema Compile(string file)
    {
        using var stream = typeof(EventSchemas).Assembly.GetManifestResourceStream($"schemas/{file}")
            ?? throw new InvalidOperationException($"There is no contracts/schemas/{file}.");
        var schema = JsonNode.Parse(stream)!.AsObject();
        // To the letter: a field that no schema names is news to readers. Attributes may be added, but not unseen.
        Close(schema);
        // NJsonSchema reads the older words for the same.
        return JsonSchema
            .FromJsonAsync(schema.ToJsonString().Replace("$defs", "definitions", StringComparison.Ordinal))
            .GetAwaiter()
            .GetResult();
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Close(item);
        }
        if (node is not JsonObject schema)
            return;
        foreach (var (_, value) in schema.ToList())
            Close(value);
        if (schema["properties"] is JsonObject)
            schema["additionalProperties"] = false;
        if (schema["const"] is JsonValue value1)
            schema["enum"] = new JsonArray(value1.DeepClone());
    }
}
