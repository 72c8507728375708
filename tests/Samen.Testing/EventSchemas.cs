using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using Samen.Contracts;
using YamlDotNet.Serialization;

namespace Samen.Testing;

/// <summary>
/// The JSON Schemas of the published AsyncAPI document. Every service that a test starts, and every log that it fills, is
/// held against them when it stops: so no test produces an event that its schema does not allow.
/// </summary>
public static class EventSchemas
{
    private static readonly Lazy<JsonObject> Schemas = new(Read);
    private static readonly ConcurrentDictionary<(string Name, bool Thin), Lazy<JsonSchema>> Known = new();

    // Seeds tell the same thousand times.
    private static readonly ConcurrentDictionary<(string, string), string> Held = new();

    /// <summary>What is wrong with the data of an event of a type; empty: nothing.</summary>
    public static string FaultsOf(string type, string data) => Held.GetOrAdd((type, data), _ => Faults(NameOf(type), data, thin: false));

    /// <summary>What is wrong with a whole CloudEvent; empty: nothing.</summary>
    /// <param name="body">As it is sent.</param>
    /// <param name="thin">Whether members of the data may be left out; none may be added.</param>
    public static string FaultsOf(byte[] body, bool thin)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        return Faults("CloudEvent", json.ToJsonString(), thin: false)
            + Faults(NameOf(json["type"]!.GetValue<string>()), json["data"]!.ToJsonString(), thin);
    }

    private static string NameOf(string type) =>
        FactType.All.TryGetValue(type, out var fact) ? fact.Name : throw new InvalidOperationException($"There is no fact {type}.");

    private static string Faults(string name, string json, bool thin)
    {
        var errors = Known.GetOrAdd((name, thin), key => new Lazy<JsonSchema>(() => Compile(key.Name, key.Thin))).Value.Validate(json);
        return errors.Count == 0 ? "" : $"{name}: {string.Join("; ", errors.Select(e => $"{e.Path} {e.Kind}"))} in {json}\n";
    }

    private static JsonSchema Compile(string name, bool thin)
    {
        var all = Schemas.Value.DeepClone().AsObject();
        var schema = all[name]?.DeepClone().AsObject()
            ?? throw new InvalidOperationException($"The AsyncAPI document has no schema {name}.");
        if (thin)
            schema.Remove("required");
        // To the letter: a field that the document does not name is news to its readers.
        if (name != "CloudEvent")
            schema["additionalProperties"] = false;
        schema["definitions"] = all;
        return JsonSchema
            .FromJsonAsync(schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal))
            .GetAwaiter()
            .GetResult();
    }

    private static JsonObject Read()
    {
        using var reader = new StreamReader(typeof(EventSchemas).Assembly.GetManifestResourceStream("samen.yaml")!);
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(reader);
        return JsonSerializer.SerializeToNode(yaml)!["components"]!["schemas"]!.AsObject();
    }
}
