using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using NJsonSchema;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What a reader, a validator and a generator of clients need of every document.</summary>
public sealed partial class ApiDescriptionTests
{
    public static TheoryData<string> Documents => [.. Repository.Stores];

    [Theory, MemberData(nameof(Documents))]
    public void It_says_how_to_get_in_and_what_each_tag_is(string name)
    {
        var document = Document(name);
        var guide = Text(document["info"]!["description"]);
        foreach (var subject in new[] { "Credentials", "Versions", "Paging", "Idempotency-Key", "Problems" })
            guide.ShouldContain(subject);
        var tags = document["tags"]!.AsArray();
        Operations(document).Select(one => Text(one.Node["tags"]![0])).Except(tags.Select(tag => Text(tag!["name"]))).ShouldBeEmpty();
        tags.Where(tag => Text(tag!["description"]).Length == 0).Select(tag => Text(tag!["name"])).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_operation_says_what_it_does_and_who_may_call_it(string name)
    {
        var wrong = new List<string>();
        foreach (var (where, operation) in Operations(Document(name)))
        {
            if (Text(operation["summary"]).Length is 0 or > 100)
                wrong.Add($"{where}: summary");
            var description = Text(operation["description"]);
            if (!description.Contains("Roles: ", StringComparison.Ordinal) && !description.Contains("everybody", StringComparison.Ordinal))
                wrong.Add($"{where}: who may call it");
            foreach (var parameter in operation["parameters"] as JsonArray ?? [])
            {
                var text = Text(parameter!["description"]);
                var filtersPath = Text(parameter["in"]) == "path" && text.StartsWith("Only ", StringComparison.Ordinal);
                if (text.Length == 0 || filtersPath)
                    wrong.Add($"{where}: parameter {parameter["name"]}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_schema_and_field_has_a_description(string name)
    {
        var schemas = Document(name)["components"]!["schemas"]!.AsObject();
        var wrong = schemas.Where(schema => Text(schema.Value!["description"]).Length == 0).Select(schema => schema.Key).ToList();
        foreach (var (schema, node) in schemas)
        foreach (var (field, value) in node!["properties"] as JsonObject ?? [])
        {
            if (Text(value!["description"]).Length == 0)
                wrong.Add($"{schema}.{field}");
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>A meaning that no document shows, since each record says it itself, would go out of date unseen.</summary>
    [Fact]
    public void Every_meaning_of_a_field_by_its_name_is_shown()
    {
        var shown =
            from name in Repository.Stores
            from schema in Document(name)["components"]!["schemas"]!.AsObject()
            from field in schema.Value!["properties"] as JsonObject ?? []
            select (field.Key, Text(field.Value!["description"]));
        OpenApiFields.Meanings.Select(pair => (pair.Key, pair.Value)).Except(shown).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void Null_matches_once_arrays_say_what_they_hold_and_responses_are_open_to_additions(string name)
    {
        var document = Document(name);
        var schemas = document["components"]!["schemas"]!.AsObject();
        var wrong = new List<string>();
        foreach (var (path, node) in All(document, ""))
        {
            if (node["enum"] is JsonArray names && names.Any(one => one is null))
                wrong.Add($"{path}: null is a name of an enum");
            if (Types(node).Contains("array") && node["items"] is null)
                wrong.Add($"{path}: no items");
            if (node["oneOf"] is JsonArray either && either.Count(one => AllowsNull(one!, schemas)) > 1)
                wrong.Add($"{path}: null matches twice");
        }
        foreach (var schema in Answered(document))
        {
            if (schemas[schema]?["additionalProperties"] is JsonValue closed && !closed.GetValue<bool>())
                wrong.Add($"{schema}: a response is closed to additions");
        }
        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void Refusals_are_named_where_they_can_come(string name)
    {
        var wrong = new List<string>();
        foreach (var (where, operation) in Operations(Document(name)))
        {
            var match = (operation["parameters"] as JsonArray ?? []).FirstOrDefault(parameter => Text(parameter!["name"]) == "If-Match");
            void Only(string status, bool can)
            {
                if (operation["responses"]![status] is not null != can)
                    wrong.Add($"{where}: {status}");
            }
            Only("412", match is not null);
            Only("428", match is not null && Text(match["description"]).Contains("428", StringComparison.Ordinal));
            Only("413", operation["requestBody"] is not null);
            Only("415", operation["requestBody"] is not null);
            Only("409", !where.StartsWith("get ", StringComparison.Ordinal));
            if (where.Contains('{', StringComparison.Ordinal))
                Only("404", true);
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>Each Location that a verb writes is the path of a GET, for those who may call the verb.</summary>
    [Fact]
    public async Task The_location_of_what_was_created_can_be_read_by_whoever_created_it()
    {
        var routes = new List<RouteEndpoint>(await Endpoints.OfGateway());
        foreach (var service in Repository.Services)
            routes.AddRange(await Endpoints.OfService(service));
        var readable = routes
            .Where(route => Endpoints.Methods(route).Contains("GET"))
            .GroupBy(route => Shape(route.RoutePattern.RawText!))
            .ToDictionary(group => group.Key, group => group.First().Metadata.GetMetadata<Access>()!);
        var (wrong, created) = (new List<string>(), 0);
        foreach (var (route, verb, location) in Locations(routes))
        {
            created++;
            if (!readable.TryGetValue(Shape(location), out var access))
                wrong.Add($"{verb}: {location} can't be read");
            else if (access.AllowedRoles.Count > 0 && route.Metadata.GetMetadata<Access>()!.AllowedRoles.Except(access.AllowedRoles).Any())
                wrong.Add($"{verb}: not everybody who may call it may read {location}");
        }
        wrong.ShouldBeEmpty();
        created.ShouldBeGreaterThan(15);
    }

    /// <summary>Each place in a verb's source where a POST says where its result can be read.</summary>
    private static IEnumerable<(RouteEndpoint Route, string Verb, string Location)> Locations(IEnumerable<RouteEndpoint> routes)
    {
        var sources = new[] { "services", "gateway" }
            .SelectMany(folder => Repository.Files(folder, "*.cs"))
            .GroupBy(file => Path.GetFileNameWithoutExtension(file))
            .ToDictionary(group => group.Key, group => string.Concat(group.Select(Repository.Read)));
        return from route in routes
            where Endpoints.Methods(route).Contains("POST")
            let verb = route.Metadata.OfType<System.Reflection.MethodInfo>().LastOrDefault()?.DeclaringType?.Name
            where verb is not null && sources.ContainsKey(verb)
            from System.Text.RegularExpressions.Match location in Location().Matches(sources[verb])
            select (route, verb, location.Groups[1].Value);
    }

    private static string Shape(string path) => System.Text.RegularExpressions.Regex.Replace(path.TrimEnd('/'), @"\{[^}]*\}", "{}");

    [System.Text.RegularExpressions.GeneratedRegex("Created\\(\\s*\\$\"(/[^\"]+)\"")]
    private static partial System.Text.RegularExpressions.Regex Location();

    [Theory]
    [InlineData("initiatives", "InitiativeView", "InitiativeAction")]
    [InlineData("initiatives", "MeetingView", "MeetingAction")]
    [InlineData("municipalities", "AgendaItemView", "ItemAction")]
    [InlineData("municipalities", "CouncilDecisionView", "DecisionAction")]
    [InlineData("municipalities", "CouncilInstructionView", "InstructionAction")]
    [InlineData("partners", "SubscriptionView", "SubscriptionAction")]
    public void Allowed_actions_are_those_of_the_life_cycle(string service, string schema, string actions)
    {
        var name = char.ToUpperInvariant(service[0]) + service[1..];
        var declared = System.Reflection.Assembly.Load($"Samen.{name}").GetType($"Samen.{name}.{actions}")
            ?? typeof(Contracts.IFact).Assembly.GetType($"Samen.Contracts.{name}.{actions}").ShouldNotBeNull();
        var schemas = Document(service)["components"]!["schemas"]!;
        var items = schemas[schema]!["properties"]!["allowedActions"]!["items"]!;
        // An enum of the contracts has a schema of its own.
        (items["enum"] ?? schemas[actions]!["enum"])!.AsArray().Select(Text).ShouldBe(Enum.GetNames(declared));
    }

    /// <summary>As they are, and with null in each field that may be null.</summary>
    [Theory, MemberData(nameof(Documents))]
    public void Every_body_has_an_example(string name)
    {
        var wrong = new List<string>();
        foreach (var (where, operation) in Operations(Document(name)))
        {
            var bodies = (operation["responses"] as JsonObject ?? [])
                .Where(response => response.Key[0] == '2')
                .Select(response => response.Value)
                .Append(operation["requestBody"]);
            foreach (var (type, media) in bodies.SelectMany(body => body?["content"] as JsonObject ?? []))
            {
                if (media!["example"] is null && media["examples"] is null)
                    wrong.Add($"{where}: no example of {type}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task Every_example_is_what_its_schema_allows(string name)
    {
        var document = Document(name);
        var wrong = new List<string>();
        foreach (var (example, node) in document["components"]!["examples"]!.AsObject())
        {
            var list = node!["value"] is JsonArray;
            var schema = await Compiled(document, list ? example[..^"List".Length] : example);
            var value = list ? node["value"]![0]! : node["value"]!;
            wrong.AddRange(schema.Validate(value.ToJsonString()).Select(error => $"{example}: {error.Path} {error.Kind}"));
            foreach (var field in Nullable(document, list ? example[..^"List".Length] : example))
            {
                var empty = value.DeepClone().AsObject();
                empty[field] = null;
                wrong.AddRange(schema.Validate(empty.ToJsonString()).Select(error => $"{example}.{field} null: {error.Path} {error.Kind}"));
            }
        }
        wrong.ShouldBeEmpty();
    }

    private static JsonNode Document(string name) => JsonNode.Parse(Repository.Read($"contracts/openapi/{name}.json"))!;

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    private static IEnumerable<(string Where, JsonNode Node)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key} {path.Key}", operation.Value!);

    private static IReadOnlyList<string> Types(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray several => [.. several.Select(Text)],
            JsonValue one => [Text(one)],
            _ => [],
        };

    private static bool AllowsNull(JsonNode schema, JsonObject schemas) =>
        Types(schema).Contains("null")
        || (schema["$ref"] is { } reference && AllowsNull(schemas[Text(reference).Split('/')[^1]]!, schemas));

    /// <summary>Every object of the document that can be a schema; examples aside.</summary>
    private static IEnumerable<(string Path, JsonObject Node)> All(JsonNode? node, string path)
    {
        if (node is JsonArray array)
        {
            foreach (var found in array.Index().SelectMany(item => All(item.Item, $"{path}/{item.Index}")))
                yield return found;
        }
        if (node is not JsonObject whole)
            yield break;
        yield return (path, whole);
        foreach (var found in whole.Where(m => m.Key is not ("example" or "examples")).SelectMany(m => All(m.Value, $"{path}/{m.Key}")))
            yield return found;
    }

    private static HashSet<string> Answered(JsonNode document)
    {
        var names = new HashSet<string>();
        var waiting = new Queue<JsonNode?>(Operations(document).Select(one => one.Node["responses"]));
        while (waiting.TryDequeue(out var node))
        {
            foreach (var (_, one) in All(node, ""))
            {
                if (one["$ref"] is { } reference && Text(reference).Contains("/schemas/", StringComparison.Ordinal))
                {
                    var schema = Text(reference).Split('/')[^1];
                    if (names.Add(schema))
                        waiting.Enqueue(document["components"]!["schemas"]![schema]);
                }
            }
        }
        return names;
    }

    private static IEnumerable<string> Nullable(JsonNode document, string schema)
    {
        var schemas = document["components"]!["schemas"]!.AsObject();
        return (schemas[schema]!["properties"] as JsonObject ?? [])
            .Where(field =>
                AllowsNull(field.Value!, schemas) || (field.Value!["oneOf"] as JsonArray ?? []).Any(one => AllowsNull(one!, schemas))
            )
            .Select(field => field.Key);
    }

    private static Task<JsonSchema> Compiled(JsonNode document, string name)
    {
        var all = document["components"]!["schemas"]!.DeepClone().AsObject();
        var schema = all[name]!.DeepClone().AsObject();
        schema["definitions"] = all;
        return JsonSchema.FromJsonAsync(schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
    }
}
