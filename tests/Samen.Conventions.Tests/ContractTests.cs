using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Contracts;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What others build on is only ever extended, and knowingly.</summary>
public sealed class ContractTests(RunningServices services)
{
    private const string FactsFile = "contracts/facts.json";
    private const string Cure = "If that is meant, run the Conventions tests with SAMEN_UPDATE_CONTRACTS=1 and commit what they write.";
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Documents => [.. Repository.Stores];

    [Fact]
    public void Facts_are_only_ever_extended_and_each_addition_is_recorded()
    {
        var now = FactType.All.OrderBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => Fields(f.Value));
        if (!File.Exists(Path.Combine(Repository.Root, FactsFile)) && Repository.UpdatesContracts)
            Write(now);
        var frozen = JsonSerializer.Deserialize<Dictionary<string, List<string>>>(Repository.Read(FactsFile))!;
        var gone = frozen.SelectMany(f => f.Value.Except(now.GetValueOrDefault(f.Key, [])).Select(field => $"{f.Key}: {field}")).ToList();
        gone.ShouldBeEmpty(
            "A fact that others rely on lost or changed a field. Put it back; a break is a new record with the suffix V2, told beside the old one."
        );
        var added = now.SelectMany(f => f.Value.Except(frozen.GetValueOrDefault(f.Key, [])).Select(field => $"{f.Key}: {field}")).ToList();
        if (added.Count > 0 && Repository.UpdatesContracts)
            Write(now);
        else
            added.ShouldBeEmpty($"{FactsFile} doesn't know these. {Cure}");
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task The_document_in_contracts_is_the_one_that_is_served(string service)
    {
        var path = $"contracts/openapi/{service}.json";
        var served = JsonNode.Parse(await Served(service))!.ToJsonString(Indented) + "\n";
        if (File.Exists(Path.Combine(Repository.Root, path)))
            ApiDiff
                .Breaks(Repository.Read(path), served, mayWiden: Repository.IsBeforeOne)
                .ShouldBeEmpty(
                    "An API that others rely on lost or changed something. Put it back; a break is a new major, /v2, served beside the old one."
                );
        if (Repository.UpdatesContracts)
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, path), served);
        File.Exists(Path.Combine(Repository.Root, path)).ShouldBeTrue($"There is no {path}. {Cure}");
        if (Repository.Read(path).ReplaceLineEndings("\n") != served)
        {
            var kept = Repository.Read(path).Split('\n');
            var line = served.Split('\n').Zip(kept).TakeWhile(l => l.First == l.Second).Count();
            Assert.Fail($"{path} differs from what {service} serves, from line {line + 1} on. {Cure}");
        }
    }

    [Fact]
    public void Every_fact_has_its_entry_in_the_AsyncAPI_document()
    {
        const string path = "contracts/asyncapi/samen.yaml";
        Assert.SkipUnless(File.Exists(Path.Combine(Repository.Root, path)), $"There is no {path} yet.");
        var document = Repository.Read(path);
        FactType.All.Keys.Where(name => !document.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Strictly: each field of the record, and no other, in the schema and in the example; the example's type and subject are what the record says.</summary>
    [Fact]
    public void Every_example_in_the_AsyncAPI_document_is_the_fact_that_it_says()
    {
        var strict = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
        };
        var yaml = new YamlDotNet.Serialization.DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .Build()
            .Deserialize(new StringReader(Repository.Read("contracts/asyncapi/samen.yaml")));
        var components = JsonSerializer.SerializeToNode(yaml)!["components"]!;
        foreach (
            var reference in System
                .Text.RegularExpressions.Regex.Matches(Repository.Read("contracts/asyncapi/samen.yaml"), "#/components/(\\w+)/(\\w+)")
                .Select(m => (m.Groups[1].Value, m.Groups[2].Value))
                .Distinct()
        )
            components[reference.Item1]?[reference.Item2].ShouldNotBeNull($"{reference} is nowhere.");
        foreach (var (name, type) in FactType.All)
        {
            var message = components["messages"]![type.Name].ShouldNotBeNull(type.Name);
            var payload = message["examples"]![0]!["payload"]!;
            payload["type"]!.GetValue<string>().ShouldBe(name);
            var fact = (IFact)payload["data"].Deserialize(type, strict)!;
            payload["subject"]!.GetValue<string>().ShouldBe(fact.Subject, name);
            var fields = type.GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order();
            var schema = components["schemas"]![type.Name]!;
            schema["properties"]!.AsObject().Select(p => p.Key).Order().ShouldBe(fields, name);
            schema["required"]!.AsArray().Select(r => r!.GetValue<string>()).Order().ShouldBe(fields, name);
        }
    }

    [Fact]
    public void A_fact_carries_ids_and_figures_and_is_about_one_subject()
    {
        foreach (var type in FactType.All.Values)
        {
            type.IsSealed.ShouldBeTrue(type.Name);
            type.GetProperties()
                .Select(p => p.Name)
                .ShouldNotContain(
                    name => name.Contains("Email", StringComparison.Ordinal) || name.Contains("Person", StringComparison.Ordinal),
                    type.Name
                );
        }
    }

    private async Task<string> Served(string service)
    {
        if (service == "gateway")
            return await Endpoints.DocumentOfGateway();
        var app = await services.Of(service);
        return await app.Anonymous.GetStringAsync($"/{service}/v1/openapi.json");
    }

    private static void Write(Dictionary<string, List<string>> facts) =>
        File.WriteAllText(
            Path.Combine(Repository.Root, FactsFile),
            JsonSerializer.Serialize(facts, Indented).ReplaceLineEndings("\n") + "\n"
        );

    /// <summary>One line for each field as it is in JSON, and one for each name of an enumeration.</summary>
    private static List<string> Fields(Type fact) => [.. Fields(fact, "").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Fields(Type type, string prefix)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var nullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
            foreach (
                var line in Describe(
                    property.PropertyType,
                    prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                    nullable ? " or null" : ""
                )
            )
                yield return line;
        }
    }

    private static IEnumerable<string> Describe(Type declared, string name, string suffix)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return [$"{name}: array{suffix}", .. Describe(type.GetGenericArguments()[0], $"{name}[]", "")];
        if (type.IsEnum)
            return [$"{name}: string{suffix}", .. Enum.GetNames(type).Select(value => $"{name} = {value}")];
        if (type.Assembly == typeof(IFact).Assembly)
            return [$"{name}: object{suffix}", .. Fields(type, $"{name}.")];
        return [$"{name}: {JsonType(type)}{suffix}"];
    }

    private static string JsonType(Type type) =>
        type switch
        {
            _ when type == typeof(Guid) => "string (uuid)",
            _ when type == typeof(DateOnly) => "string (date)",
            _ when type == typeof(DateTimeOffset) => "string (date-time)",
            _ when type == typeof(string) => "string",
            _ when type == typeof(int) => "integer (32)",
            _ when type == typeof(long) => "integer (64)",
            _ when type == typeof(decimal) => "number",
            _ when type == typeof(bool) => "boolean",
            _ => throw new NotSupportedException($"A fact can't carry a {type}."),
        };
}
