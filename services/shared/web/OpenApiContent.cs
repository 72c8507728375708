using Microsoft.OpenApi;

namespace Samen.Web;

/// <summary>The schemas of responses that are not plain JSON: CloudEvents, text and downloads.</summary>
internal static class OpenApiContent
{
    public const string CloudEvent = "CloudEvent";
    private const string Event = "application/cloudevents+json",
        Batch = "application/cloudevents-batch+json";

    public static bool HasEvents(OpenApiOperation operation) =>
        operation.Responses?.GetValueOrDefault("200")?.Content?.Keys.Any(type => type is Event or Batch) == true;

    /// <summary>Gives each media type of a route its schema; a route with several serves files.</summary>
    public static void Type(OpenApiOperation operation, Answers? answers, OpenApiDocument? document)
    {
        if (answers is null || operation.Responses?.GetValueOrDefault("200") is not OpenApiResponse { Content: { } content })
            return;
        foreach (var (type, media) in content)
            media.Schema = type switch
            {
                Event => new OpenApiSchemaReference(CloudEvent, document),
                Batch => new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(CloudEvent, document) },
                _ when content.Count == 1 && type.StartsWith("text/", StringComparison.Ordinal) => new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                },
                _ => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            };
    }

    public static OpenApiSchema CloudEventSchema() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "An event: CloudEvents 1.0 in structured JSON, by the NL GOV profile.",
            Required = new HashSet<string> { "specversion", "id", "source", "type", "subject", "time", "sequence", "data" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["specversion"] = Text("Always 1.0.", "1.0"),
                ["id"] = Text("Unique; the same for each delivery of the event.", "01907a3e-0000-7000-8000-00000000000a"),
                ["source"] = Text(
                    "The service that published it, as a URN with the OIN of who runs Samen.",
                    "urn:nld:oin:00000001821002193000:systeem:samen:municipalities"
                ),
                ["type"] = Text("What happened; see the AsyncAPI document.", "nl.samen.municipalities.inhabitants-recorded"),
                ["subject"] = Text("What it is about, as collection/id.", "municipalities/GM0363"),
                ["municipality"] = Text(
                    "CBS code of the municipality that it is about; absent when it is about none or several.",
                    "GM0363"
                ),
                ["time"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Format = "date-time",
                    Description = "When it happened, UTC.",
                    Examples = ["2026-03-02T09:30:00Z"],
                },
                ["datacontenttype"] = Text("Always application/json.", "application/json"),
                ["dataref"] = Text(
                    "Where the current state of the subject can be read.",
                    "https://samen.example.org/municipalities/v1/municipalities/GM0363"
                ),
                ["sequence"] = Text("Place in the log: the cursor of this event.", "0000000000000000042"),
                ["data"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "The fact: only what identifies things (`detail=Thin`) or all of it (`detail=Full`).",
                    AdditionalProperties = new OpenApiSchema { Description = "A field of the fact; see the AsyncAPI document." },
                },
            },
        };

    private static OpenApiSchema Text(string description, string example) =>
        new()
        {
            Type = JsonSchemaType.String,
            Description = description,
            Examples = [example],
        };
}
