using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>The linter rules of the API Design Rules (NLGov ADR 2.2), over every operation of every document in contracts.</summary>
public sealed partial class ApiDocumentTests
{
    private static readonly string[] Verbs =
    [
        "get",
        "list",
        "create",
        "make",
        "update",
        "delete",
        "remove",
        "add",
        "set",
        "submit",
        "open",
        "close",
        "cast",
        "advise",
        "place",
        "record",
        "run",
        "retry",
        "discard",
        "register",
        "resume",
        "revoke",
        "end",
        "cosign",
        "convene",
        "start",
        "search",
        "find",
        "do",
    ];
    private static readonly string[] Sensitive = ["bsn", "token", "password", "secret", "apikey", "key", "name", "email"];

    public static TheoryData<string> Documents => [.. Repository.Stores];

    internal sealed record Operation(string Path, string Method, JsonObject Node)
    {
        public string Where => $"{Method} {Path}";

        public IEnumerable<JsonObject> Parameters => (Node["parameters"] as JsonArray ?? []).Select(parameter => parameter!.AsObject());

        public IEnumerable<(string Status, JsonObject Node)> Responses =>
            Node["responses"]!.AsObject().Select(response => (response.Key, Whole(response.Value!.AsObject())));

        /// <summary>What a response refers to, where it is one that many operations share.</summary>
        private JsonObject Whole(JsonObject response) =>
            response["$ref"] is { } shared
                ? Node.Root["components"]!["responses"]![shared.GetValue<string>().Split('/')[^1]]!.AsObject()
                : response;
    }

    [Theory, MemberData(nameof(Documents))]
    public void It_says_what_it_is_who_answers_for_it_and_under_which_major_version_it_lives(string name)
    {
        var document = Document(name);
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.");
        var info = document["info"]!;
        foreach (var field in new[] { "name", "url", "email" })
            info["contact"]![field]!.GetValue<string>().ShouldNotBeEmpty(field); // /core/doc-openapi-contact
        SemVer().IsMatch(info["version"]!.GetValue<string>()).ShouldBeTrue(); // /core/semver
        document["servers"]!.AsArray().Single()!["url"]!.GetValue<string>().ShouldMatch("/v[0-9]+$"); // /core/uri-version
    }

    [Theory, MemberData(nameof(Documents))]
    public void Paths_and_parameters_are_named_by_the_rules(string name)
    {
        var wrong = new List<string>();
        foreach (var operation in Operations(name))
        {
            if (operation.Method is not ("get" or "post" or "put" or "patch" or "delete"))
                wrong.Add($"{operation.Where}: /core/http-methods");
            if (!KebabPath().IsMatch(operation.Path) || operation.Path.EndsWith('/'))
                wrong.Add($"{operation.Where}: /core/path-segments-kebab-case, /core/no-trailing-slash");
            foreach (var segment in operation.Path.Split('/').Where(Verbs.Contains))
                wrong.Add($"{operation.Where}: /core/naming-resources: {segment}");
            foreach (var parameter in operation.Parameters)
            {
                var key = parameter["name"]!.GetValue<string>();
                if (parameter["in"]!.GetValue<string>() == "query" && !CamelCaseKey().IsMatch(key))
                    wrong.Add($"{operation.Where}: /core/query-keys-camel-case: {key}");
                if (Sensitive.Contains(key.ToLowerInvariant()))
                    wrong.Add($"{operation.Where}: /core/transport/no-sensitive-uris: {key}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>Else the gateway refuses a document that is larger than other requests.</summary>
    [Fact]
    public void The_gateway_lets_documents_in_wherever_a_service_takes_them()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        var routes = JsonNode.Parse(Repository.Read("gateway/appsettings.json"), documentOptions: options)!["ReverseProxy"]!["Routes"]!;
        var uploads = routes
            .AsObject()
            .Select(route => route.Value!)
            .Where(route => route["Metadata"]?["Uploads"] is not null)
            .Select(route => route["Match"]!["Path"]!.GetValue<string>());
        var taken =
            from service in Repository.Services
            from operation in Operations(service)
            where operation.Node["requestBody"]?["content"]?["multipart/form-data"] is not null
            select $"/{service}/v1{operation.Path}";
        // The file of a bank goes as text, in JSON.
        uploads.Order().ShouldBe(taken.Append("/funding/v1/statements").Order());
    }

    [Theory, MemberData(nameof(Documents))]
    public void Schemas_are_named_by_the_rules(string name)
    {
        var wrong = new List<string>();
        foreach (var (schema, node) in Schemas(name))
        {
            if (!PascalCase().IsMatch(schema))
                wrong.Add($"schema {schema}");
            foreach (var (property, _) in node["properties"] as JsonObject ?? [])
            {
                if (!CamelCaseKey().IsMatch(property))
                    wrong.Add($"property {schema}.{property}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_operation_has_a_name_of_its_own_a_tag_and_its_refusals(string name)
    {
        var wrong = new List<string>();
        var operations = Operations(name).ToList();
        operations.Count.ShouldBeGreaterThan(2);
        operations.Select(operation => operation.Node["operationId"]?.GetValue<string>()).ShouldBeUnique();
        foreach (var operation in operations)
        {
            if (operation.Node["operationId"] is null || operation.Node["tags"] is not JsonArray { Count: 1 })
                wrong.Add($"{operation.Where}: operationId, tags");
            var takesInput = operation.Method != "get" || operation.Parameters.Any();
            if (takesInput && operation.Responses.All(response => response.Status != "400"))
                wrong.Add($"{operation.Where}: /core/error-handling/invalid-input");
            foreach (var (status, response) in operation.Responses)
            {
                if (response["headers"]?["API-Version"] is null)
                    wrong.Add($"{operation.Where} {status}: /core/version-header");
                if (status[0] is '4' or '5' && response["content"]?["application/problem+json"] is null)
                    wrong.Add($"{operation.Where} {status}: /core/error-handling/problem-details");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void Dates_and_times_are_told_apart_and_every_reference_leads_somewhere(string name)
    {
        var wrong = new List<string>();
        foreach (var (schema, node) in Schemas(name))
        {
            foreach (var (property, value) in node["properties"] as JsonObject ?? [])
            {
                var format = value?["format"]?.GetValue<string>();
                if (property.EndsWith("Date", StringComparison.Ordinal) && format != "date")
                    wrong.Add($"{schema}.{property}: /core/date-time/date-omit-time-portion");
                if (property.EndsWith("At", StringComparison.Ordinal) && format != "date-time")
                    wrong.Add($"{schema}.{property}: date-time");
                if (format == "time")
                    wrong.Add($"{schema}.{property}: /core/date-time/format wants time-local");
            }
        }
        var text = Document(name).ToJsonString();
        foreach (Match reference in Reference().Matches(text))
        {
            if (Document(name)["components"]?["schemas"]?[reference.Groups[1].Value] is null)
                wrong.Add(reference.Value);
        }
        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void It_knows_every_operation_of_the_access_table_and_no_other(string name)
    {
        var document = Document(name);
        var root = document["servers"]![0]!["url"]!.GetValue<string>();
        AccessTests
            .Table()
            .Where(row => row.Service == name)
            .Select(row => $"{row.Method} {row.Path}")
            .Order()
            .ShouldBe(Operations(name).Select(operation => $"{operation.Method.ToUpperInvariant()} {root}{operation.Path}").Order());
    }

    private static JsonNode Document(string name) => JsonNode.Parse(Repository.Read($"contracts/openapi/{name}.json"))!;

    private static IEnumerable<Operation> Operations(string name) =>
        from path in Document(name)["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select new Operation(path.Key, operation.Key, operation.Value!.AsObject());

    private static IEnumerable<(string, JsonObject)> Schemas(string name) =>
        (Document(name)["components"]?["schemas"] as JsonObject ?? []).Select(schema => (schema.Key, schema.Value!.AsObject()));

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex SemVer();

    [GeneratedRegex(@"^(/([a-z0-9-]+|\{[a-zA-Z]+\}))+$")]
    private static partial Regex KebabPath();

    [GeneratedRegex("^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$")]
    private static partial Regex CamelCaseKey();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex PascalCase();

    [GeneratedRegex("\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex Reference();
}
