using System.Text.Json.Nodes;
using Samen.Contracts;
using Samen.Partners;
using Samen.Testing;

namespace Samen.Conventions.Tests;

/// <summary>The JSON Schemas as files, each self-contained: every fact, full and thin, the envelope, and a test event.</summary>
internal static class SchemaFiles
{
    /// <summary>Where they are.</summary>
    public const string Folder = "contracts/schemas";

    /// <summary>All of them by their path below the folder.</summary>
    public static IReadOnlyDictionary<string, JsonObject> All()
    {
        var files = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (type, fact) in FactType.All)
        {
            var sample = EventSamples.Of(type);
            Add(EventSchemas.FileOf(type, thin: false), FactSchemas.Of(fact), sample.Full["data"]!, FactSchemas.ReferredToBy(fact));
            Add(EventSchemas.FileOf(type, thin: true), FactSchemas.Thin(fact), sample.Thin["data"]!, []);
        }
        Add(EventSchemas.FileOf(TestEvent.Type, thin: false), Envelope.TestData(), new JsonObject(), []);
        Add(EventSchemas.EnvelopeFile, Envelope.Schema(), EventSamples.Of(FactType.NameOf(SampleOfEnvelope)).Thin, []);
        return files;

        void Add(string path, JsonObject schema, JsonNode example, IReadOnlyList<Type> parts)
        {
            schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.Insert(1, "$id", $"/schemas/{path}");
            schema["examples"] = new JsonArray(example.DeepClone());
            if (parts.Count > 0)
                schema["$defs"] = new JsonObject(parts.Select(part => KeyValuePair.Create(part.Name, (JsonNode?)FactSchemas.Of(part))));
            files.Add(path, schema);
        }
    }

    private static Type SampleOfEnvelope => typeof(Contracts.Initiatives.NeedRecorded);
}
