using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Samen.Audit;

namespace Samen.Web;

/// <summary>The document of a service's API, as served; contracts/openapi holds it and a test compares the two.</summary>
internal static class OpenApi
{
    public const string Version = "0.1.0";
    private const string Problem = "Problem",
        VersionHeader = "API-Version";

    public static void Describe(OpenApiOptions options, string name)
    {
        options.ShouldInclude = description => description.GroupName == name;
        options.AddDocumentTransformer(
            (document, context, _) =>
            {
                var configuration = context.ApplicationServices.GetRequiredService<IConfiguration>();
                document.Info = new OpenApiInfo
                {
                    Title = $"Samen: {CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name)}",
                    Version = Version,
                    License = new OpenApiLicense
                    {
                        Name = "EUPL-1.2",
                        Url = new Uri("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"),
                    },
                    Contact = new OpenApiContact
                    {
                        Name = configuration["Samen:Contact:Name"] ?? "Samen",
                        Url = new Uri(configuration["Samen:Contact:Url"] ?? "https://example.org/samen"),
                        Email = configuration["Samen:Contact:Email"] ?? "samen@example.org",
                    },
                };
                var root = $"/{name}/v1";
                document.Servers = [new OpenApiServer { Url = $"{configuration["Samen:PublicUrl"]?.TrimEnd('/')}{root}" }];
                var paths = new OpenApiPaths();
                foreach (var (path, item) in document.Paths)
                    paths[path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path] = item;
                document.Paths = paths;
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                document.Components.SecuritySchemes["apiKey"] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "An API key of the gateway, as Authorization: Bearer samen_...",
                };
                document.Components.SecuritySchemes["oauth2"] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.OAuth2,
                    Description = "An access token of the gateway, by private_key_jwt (RFC 7523).",
                    Flows = new OpenApiOAuthFlows
                    {
                        ClientCredentials = new OpenApiOAuthFlow
                        {
                            TokenUrl = new Uri($"{configuration["Samen:PublicUrl"]?.TrimEnd('/')}/oauth/token", UriKind.RelativeOrAbsolute),
                            Scopes = Scopes.All.ToDictionary(
                                scope => scope,
                                scope =>
                                    scope.EndsWith(".read", StringComparison.Ordinal)
                                        ? $"See {scope.Split('.')[0]}."
                                        : $"Change {scope.Split('.')[0]}."
                            ),
                        },
                    },
                };
                document.AddComponent(Problem, ProblemSchema());
                foreach (var status in Meaning.Keys)
                    document.AddComponent(Problem + status, Answer(status, document));
                foreach (var (schema, request) in document.Components.Schemas ?? new Dictionary<string, IOpenApiSchema>())
                {
                    if (schema.EndsWith("Request", StringComparison.Ordinal))
                        WithoutNullWhereRequired(request);
                }
                foreach (var path in document.Paths.Values)
                {
                    // Where a change names the version that was read, reading answers it.
                    if (
                        path.Operations?.GetValueOrDefault(HttpMethod.Get) is { } get
                        && path.Operations.Values.Any(o => o.Parameters?.Any(p => p.Name == "If-Match") == true)
                    )
                        Answers(get, "200", "ETag", "The version, for If-Match.");
                }
                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                // The framework doesn't look into our converters, StrictEnums and UtcTimes.
                var type = context.JsonTypeInfo.Type;
                var underlying = Nullable.GetUnderlyingType(type);
                if ((underlying ?? type) is { IsEnum: true } choice)
                {
                    schema.Enum = [.. Enum.GetNames(choice)];
                    if (underlying is not null)
                        schema.Enum.Add(JsonNullSentinel.JsonNull);
                }
                else if ((underlying ?? type) == typeof(DateTimeOffset))
                    schema.Format = "date-time";
                else
                    return Task.CompletedTask;
                schema.Type = underlying is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                var access = context.Description.ActionDescriptor.EndpointMetadata.OfType<Access>().LastOrDefault();
                if (access is { AllowedRoles.Count: > 0 })
                {
                    operation.Description =
                        $"{operation.Description}\n\nScope: {access.Scope}. Roles: {string.Join(", ", access.AllowedRoles)}.".Trim();
                    operation.Security =
                    [
                        new OpenApiSecurityRequirement
                        {
                            [new OpenApiSecuritySchemeReference("apiKey", context.Document)] = [access.Scope!],
                        },
                        new OpenApiSecurityRequirement
                        {
                            [new OpenApiSecuritySchemeReference("oauth2", context.Document)] = [access.Scope!],
                        },
                    ];
                }
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Deprecation>().LastOrDefault() is { } deprecation)
                {
                    operation.Deprecated = true;
                    operation.Description =
                        $"{operation.Description}\n\nDeprecated since {deprecation.On:yyyy-MM-dd}, may be gone from {deprecation.Sunset:yyyy-MM-dd} on. Instead: {deprecation.Replacement}".Trim();
                }
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesUpload>().Any())
                    operation.RequestBody = Upload();
                operation.OperationId ??= OperationName.Of(context.Description.ActionDescriptor.EndpointMetadata);
                foreach (
                    var parameter in operation
                        .Parameters?.OfType<OpenApiParameter>()
                        .Where(parameter => parameter.In == ParameterLocation.Query)
                        ?? []
                )
                    parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
                foreach (
                    var header in Headers(
                        access,
                        context.Description.HttpMethod,
                        context.Description.ActionDescriptor.EndpointMetadata.OfType<Versioned>().Any()
                    )
                )
                    (operation.Parameters ??= []).Add(header);
                operation.Responses ??= [];
                if (operation.Parameters?.Any(p => p.Name == "cursor") == true)
                    Answers(operation, "200", "Link", "The next page as rel=\"next\", while there is one.");
                Answers(operation, "201", "Location", "Where it is.");
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Versioned>().Any())
                    Answers(operation, "200", "ETag", "The new version, for If-Match.");
                foreach (
                    var status in ProblemsOf(
                        access,
                        context.Description.HttpMethod,
                        operation.RequestBody is not null,
                        context.Description.ActionDescriptor.EndpointMetadata.OfType<Goes>().Any()
                    )
                )
                    operation.Responses.TryAdd(status, new OpenApiResponseReference(Problem + status, context.Document));
                foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>())
                {
                    response.Headers ??= new Dictionary<string, IOpenApiHeader>();
                    response.Headers[VersionHeader] = ApiVersion();
                }
                return Task.CompletedTask;
            }
        );
    }

    private static IEnumerable<OpenApiParameter> Headers(Access? access, string? method, bool versioned)
    {
        if (method == "POST")
            yield return Header(
                "Idempotency-Key",
                "1 to 255 visible ASCII characters of your choice. A repeat within 24 hours changes nothing and gets the same answer."
            );
        if (versioned)
            yield return Header(
                "If-Match",
                "The ETag that you read; when it was changed since, the answer is 412 and nothing happens. Absent: any version."
            );
        if (method != "GET" && access?.AllowedRoles.Contains(Roles.MunicipalityOfficer) == true)
            yield return Header(
                AccessExtensions.ActingHeader,
                "CBS code of the municipality for which you act by its mandate; a partner or vendor only."
            );
    }

    private static OpenApiParameter Header(string name, string description) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static void Answers(OpenApiOperation operation, string status, string header, string description)
    {
        if (operation.Responses?.GetValueOrDefault(status) is not OpenApiResponse response)
            return;
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers[header] = new OpenApiHeader
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
    }

    /// <summary>What each status of a problem means, the same for every operation.</summary>
    private static readonly Dictionary<string, string> Meaning = new()
    {
        ["400"] = "The request is not valid.",
        ["401"] = "No valid credential.",
        ["403"] = "Not allowed.",
        ["404"] = "There is nothing here.",
        ["409"] = "A rule or a simultaneous change forbids it.",
        ["410"] = "What comes after the cursor is no longer kept.",
        ["412"] = "If-Match names another version.",
        ["413"] = "The body is too large.",
        ["415"] = "The body is of another media type.",
        ["422"] = "This Idempotency-Key came with another request before.",
        ["429"] = "Too many requests; wait as long as Retry-After says.",
        ["500"] = "Something went wrong on our side.",
        ["503"] = "The service is away, or something that it needs; try again later.",
    };

    private static IEnumerable<string> ProblemsOf(Access? access, string? method, bool hasBody, bool goes)
    {
        yield return "400";
        if (access is { AllowedRoles.Count: > 0 })
        {
            yield return "401";
            yield return "403";
        }
        yield return "404";
        if (method is not ("GET" or "HEAD"))
        {
            yield return "409";
            yield return "412";
        }
        if (goes)
            yield return "410";
        if (hasBody)
        {
            yield return "413";
            yield return "415";
        }
        if (method == "POST")
            yield return "422";
        yield return "429";
        yield return "500";
        yield return "503";
    }

    private static OpenApiResponse Answer(string status, OpenApiDocument document) =>
        new()
        {
            Description = Meaning[status],
            Headers = new Dictionary<string, IOpenApiHeader> { [VersionHeader] = ApiVersion() },
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) },
            },
        };

    private static OpenApiHeader ApiVersion() =>
        new()
        {
            Description = "Version of this API, as in info.version.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    /// <summary>A request's properties are nullable so that it can be said which ones are missing; whoever sends it may not leave them null.</summary>
    private static void WithoutNullWhereRequired(IOpenApiSchema request)
    {
        foreach (var name in request.Required ?? new HashSet<string>())
        {
            if (request.Properties is not { } properties || properties[name] is not OpenApiSchema property)
                continue;
            if (property.OneOf is { Count: 2 } either && either.FirstOrDefault(s => s.Type != JsonSchemaType.Null) is { } only)
                properties[name] = only;
            else
                property.Type &= ~JsonSchemaType.Null;
        }
    }

    private static OpenApiSchema ProblemSchema() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "Problem details (RFC 9457).",
            Required = new HashSet<string> { "type", "title", "status", "detail", "code" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("Kind of problem, by its HTTP status."),
                ["title"] = Text("Name of the status."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["detail"] = Text("One sentence for people."),
                ["code"] = Text("Stable, in kebab case: for programs."),
                ["traceId"] = Text("Under which it was logged."),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "The fields that are wrong, if it lies with them.",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "field", "code", "message" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["field"] = Text("JSON pointer into the body (empty: all of it), or the name of a parameter."),
                            ["code"] = Text("Stable, in kebab case."),
                            ["message"] = Text("One sentence."),
                        },
                    },
                },
            },
        };

    private static OpenApiRequestBody Upload() =>
        new()
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "file" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["file"] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.String,
                                Format = "binary",
                                Description = "The document, with the name of its file.",
                            },
                        },
                    },
                },
            },
        };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
