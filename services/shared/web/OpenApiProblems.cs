using Microsoft.OpenApi;

namespace Samen.Web;

/// <summary>The problems that an operation can answer with: one shared response per status.</summary>
internal static class OpenApiProblems
{
    public const string Name = "Problem";
    public const string VersionHeader = "API-Version";

    private static readonly Dictionary<string, string> Meaning = new()
    {
        ["400"] = "The request is not valid; `errors` names each field that is wrong.",
        ["401"] = "No valid credential.",
        ["403"] = "The credential does not allow this.",
        ["404"] = "What the path or the request names does not exist.",
        ["409"] = "A rule or a simultaneous change forbids it; `code` says which.",
        ["410"] = "The events after this cursor are no longer kept.",
        ["412"] = "If-Match names another version than the current one.",
        ["413"] = "The body is too large.",
        ["415"] = "The body has another media type than the operation accepts.",
        ["422"] = "This Idempotency-Key was used for another request.",
        ["428"] = "If-Match is required to replace what others may have changed.",
        ["429"] = "Too many requests; wait for the seconds in Retry-After.",
        ["500"] = "Something went wrong on our side.",
        ["503"] = "The service, or something it needs, is not available; retry later.",
    };

    public static IEnumerable<string> Statuses => Meaning.Keys;

    /// <summary>The statuses that can come, in order.</summary>
    public static IEnumerable<string> Of(Access? access, string? method, bool hasBody, bool names, bool goes, Versioned? versioned)
    {
        var restricted = access is { AllowedRoles.Count: > 0 };
        var changes = method is not ("GET" or "HEAD");
        return Meaning.Keys.Where(status =>
            status switch
            {
                "401" or "403" => restricted,
                "404" => names,
                "409" => changes,
                "410" => goes,
                "412" => versioned is not null,
                "413" or "415" => hasBody,
                "422" => method == "POST",
                "428" => versioned is { Required: true },
                _ => true,
            }
        );
    }

    public static OpenApiResponse Answer(string status, OpenApiDocument document) =>
        new()
        {
            Description = Meaning[status],
            Headers = new Dictionary<string, IOpenApiHeader> { [VersionHeader] = ApiVersion() },
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Name, document) },
            },
        };

    public static OpenApiHeader ApiVersion() =>
        new()
        {
            Description = "Version of this API, as in info.version.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    public static OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "Problem details (RFC 9457).",
            Required = new HashSet<string> { "type", "title", "status", "detail", "code" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("Kind of problem, by its HTTP status."),
                ["title"] = Text("Name of the status."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
                ["detail"] = Text("One sentence for people."),
                ["code"] = Text("Stable, in kebab case: for programs."),
                ["traceId"] = Text("The trace under which it was logged."),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "The fields that are wrong, if any.",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Description = "One wrong field.",
                        Required = new HashSet<string> { "field", "code", "message" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["field"] = Text("JSON pointer into the body (empty: the whole body), or the name of a parameter."),
                            ["code"] = Text("Stable, in kebab case."),
                            ["message"] = Text("One sentence."),
                        },
                    },
                },
            },
        };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
