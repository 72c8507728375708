using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Samen.Conventions.Tests.Probes;

/// <summary>The document of an API, as what requests and expectations are made from.</summary>
internal sealed class ProbedApi
{
    private static readonly ConcurrentDictionary<string, ProbedApi> Known = new();
    private readonly ConcurrentDictionary<string, Task<JsonSchema>> compiled = new();
    private readonly string definitions;

    private ProbedApi(string name)
    {
        Document = JsonNode.Parse(Repository.Read($"contracts/openapi/{name}.json"))!;
        definitions = Document["components"]!["schemas"]!.ToJsonString();
        Operations =
        [
            .. from path in Document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select new ProbedOperation(this, operation.Key.ToUpperInvariant(), $"/{name}/v1{path.Key}", operation.Value!.AsObject()),
        ];
    }

    public JsonNode Document { get; }

    public IReadOnlyList<ProbedOperation> Operations { get; }

    public static ProbedApi Of(string name) => Known.GetOrAdd(name, one => new ProbedApi(one));

    /// <summary>What a reference leads to, and what else than null may stand there.</summary>
    public JsonObject Whole(JsonNode node)
    {
        if (node["$ref"] is { } reference)
        {
            JsonNode found = Document;
            foreach (var step in reference.GetValue<string>().Split('/').Skip(1))
                found = found[step]!;
            return Whole(found);
        }
        return node["oneOf"] is JsonArray either ? Whole(either.First(one => one!["type"]?.ToString() != "null")!) : node.AsObject();
    }

    /// <summary>What is wrong with a value by a schema of the document; empty: nothing.</summary>
    public async Task<IReadOnlyList<string>> Faults(JsonNode schema, string json)
    {
        var text = schema.ToJsonString();
        var validator = await compiled.GetOrAdd(text, Compile);
        return [.. validator.Validate(json).Select(error => $"{error.Path} {error.Kind}")];
    }

    private Task<JsonSchema> Compile(string schema) =>
        JsonSchema.FromJsonAsync(
            $$"""{"allOf":[{{schema}}],"definitions":{{definitions}}}""".Replace(
                "#/components/schemas/",
                "#/definitions/",
                StringComparison.Ordinal
            )
        );
}
