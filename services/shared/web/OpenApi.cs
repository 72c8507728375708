using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Samen.Audit;

namespace Samen.Web;

/// <summary>The document of a service's API, as served; contracts/openapi holds it and a test compares the two.</summary>
internal static class OpenApi
{
    /// <summary>
    /// Version of the APIs, as in API-Version and info.version; its major is the v1 of the paths. Not that of the program.
    /// </summary>
    public const string Version = "1.0.0";

    public static void Describe(OpenApiOptions options, string name)
    {
        options.ShouldInclude = description => description.GroupName == name;
        var types = new ConcurrentDictionary<string, Type>();
        options.AddDocumentTransformer(
            (document, context, _) =>
            {
                var configuration = context.ApplicationServices.GetRequiredService<IConfiguration>();
                document.Info = new OpenApiInfo
                {
                    Title = $"Samen: {CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name)}",
                    Version = Version,
                    Description = OpenApiWords.HowToGetIn,
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
                document.AddComponent(OpenApiProblems.Name, OpenApiProblems.Schema());
                foreach (var status in OpenApiProblems.Statuses)
                    document.AddComponent(OpenApiProblems.Name + status, OpenApiProblems.Answer(status, document));
                foreach (var path in document.Paths.Values)
                {
                    // If a change names the version that was read, reading returns it.
                    if (
                        path.Operations?.GetValueOrDefault(HttpMethod.Get) is { } get
                        && path.Operations.Values.Any(o => o.Parameters?.Any(p => p.Name == "If-Match") == true)
                    )
                        Answers(get, "200", "ETag", "The version, for If-Match.");
                }
                if (document.Paths.Values.Any(path => path.Operations?.Values.Any(OpenApiContent.HasEvents) == true))
                    document.AddComponent(OpenApiContent.CloudEvent, OpenApiContent.CloudEventSchema());
                document.Tags = OpenApiWords.TagsOf(document);
                OpenApiSchemas.Finish(document, types);
                OpenApiExamples.Add(document);
                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                OpenApiSchemas.Describe(schema, context.JsonTypeInfo.Type, types);
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                var metadata = context.Description.ActionDescriptor.EndpointMetadata;
                var access = metadata.OfType<Access>().LastOrDefault();
                OpenApiWords.Describe(operation, metadata, access);
                if (access is { AllowedRoles.Count: > 0 })
                {
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
                if (metadata.OfType<Deprecation>().LastOrDefault() is { } deprecation)
                {
                    operation.Deprecated = true;
                    var text =
                        $"Deprecated since {deprecation.On:yyyy-MM-dd}, may be gone from {deprecation.Sunset:yyyy-MM-dd} on. "
                        + $"Instead: {deprecation.Replacement}";
                    operation.Description = $"{operation.Description}\n\n{text}".Trim();
                }
                if (metadata.OfType<TakesUpload>().Any())
                    operation.RequestBody = Upload();
                operation.OperationId ??= OperationName.Of(metadata);
                OpenApiWords.DescribeParameters(operation, metadata);
                var versioned = metadata.OfType<Versioned>().LastOrDefault();
                foreach (var header in Headers(access, context.Description.HttpMethod, versioned))
                    (operation.Parameters ??= []).Add(header);
                operation.Responses ??= [];
                if (operation.Parameters?.Any(p => p.Name == "cursor") == true)
                    Answers(operation, "200", "Link", "The next page as rel=\"next\", while there is one.");
                Answers(operation, "201", "Location", "Where it is.");
                OpenApiContent.Type(operation, metadata.OfType<Answers>().LastOrDefault(), context.Document);
                if (versioned is not null)
                    Answers(operation, "200", "ETag", "The new version, for If-Match.");
                var refusals = OpenApiProblems.Of(
                    access,
                    context.Description.HttpMethod,
                    operation.RequestBody is not null,
                    operation.Parameters?.Any(p => p.In == ParameterLocation.Path) == true || metadata.OfType<NotThere>().Any(),
                    metadata.OfType<Goes>().Any(),
                    versioned
                );
                foreach (var status in refusals)
                    operation.Responses.TryAdd(status, new OpenApiResponseReference(OpenApiProblems.Name + status, context.Document));
                foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>())
                {
                    response.Headers ??= new Dictionary<string, IOpenApiHeader>();
                    response.Headers[OpenApiProblems.VersionHeader] = OpenApiProblems.ApiVersion();
                }
                return Task.CompletedTask;
            }
        );
    }

    private static IEnumerable<OpenApiParameter> Headers(Access? access, string? method, Versioned? versioned)
    {
        if (method == "POST")
            yield return Header(
                "Idempotency-Key",
                "1 to 255 visible ASCII characters of your choice. A repeat within 24 hours changes nothing and gets the same response."
            );
        if (versioned is { Required: true })
            yield return Header(
                "If-Match",
                "The ETag that you read, or * for any version. If it has changed since, the response is 412; "
                    + "without the header, what exists is not replaced: 428."
            );
        else if (versioned is not null)
            yield return Header(
                "If-Match",
                "The ETag that you read; if it has changed since, the response is 412 and nothing happens. Absent: any version."
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
}
