using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>The documents of events are what the code makes of the contract records, and a fact is only ever extended.</summary>
public sealed class EventContractTests
{
    private const string Document = "contracts/asyncapi/samen.yaml";
    private const string Cure = "If that is meant, run the Conventions tests with SAMEN_UPDATE_CONTRACTS=1 and commit what they write.";
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_AsyncAPI_document_is_made_from_the_contracts() => Compare(Document, EventDocument.Write());

    [Fact]
    public void The_schemas_are_made_from_the_contracts()
    {
        var made = SchemaFiles.All();
        var breaks = made.Where(file => Exists(PathOf(file.Key)))
            .SelectMany(file => FactDiff.Breaks(Parse(PathOf(file.Key)), file.Value).Select(what => $"{file.Key}{what}"))
            .Concat(Kept().Where(path => !made.ContainsKey(path)).Select(path => $"{path}: gone"))
            .ToList();
        if (!Repository.IsBeforeOne)
            breaks.ShouldBeEmpty(
                "A fact that others rely on lost or changed something. Put it back; a break is a new record with the suffix V2."
            );
        foreach (var (path, schema) in made)
            Compare(PathOf(path), schema.ToJsonString(Indented) + "\n");
        foreach (var path in Kept().Where(path => !made.ContainsKey(path)))
        {
            if (!Repository.UpdatesContracts)
                Assert.Fail($"{path} is of no fact. {Cure}");
            File.Delete(Path.Combine(Repository.Root, PathOf(path)));
        }
    }

    [Fact]
    public void Every_fact_and_each_of_its_fields_is_described()
    {
        var facts = FactType.All.Values.ToList();
        var types = facts.Concat(facts.SelectMany(FactSchemas.ReferredToBy)).Distinct().ToList();
        var silent = types.Where(type => DocComments.Of(type).Length == 0).Select(type => type.Name);
        var names = types
            .Where(type => type.IsEnum)
            .SelectMany(type =>
                Enum.GetNames(type).Where(name => DocComments.Of(type, name).Length == 0).Select(name => $"{type.Name}.{name}")
            );
        var fields = types
            .Where(type => !type.IsEnum)
            .SelectMany(type =>
                type.GetProperties().Where(field => DocComments.Of(field).Length == 0).Select(field => $"{type.Name}.{field.Name}")
            );
        silent.Concat(names).Concat(fields).ShouldBeEmpty();
    }

    [Fact]
    public void Every_sample_is_what_its_schemas_say()
    {
        Assert.SkipWhen(Repository.UpdatesContracts, "The schemas are only now written; the next build has them.");
        SampleFacts.All.Keys.ShouldBe(FactType.All.Keys, ignoreOrder: true);
        foreach (var type in FactType.All.Keys)
        {
            var sample = EventSamples.Of(type);
            EventSchemas.FaultsOf(sample.Log.Bytes(Contracts.Partners.EventDetail.Full), thin: false).ShouldBeEmpty();
            EventSchemas.FaultsOf(sample.Log.Bytes(Contracts.Partners.EventDetail.Thin), thin: true).ShouldBeEmpty();
        }
        EventSchemas.FaultsOf(EventSamples.Test().Log.Bytes(Contracts.Partners.EventDetail.Full), thin: false).ShouldBeEmpty();
    }

    /// <summary>Each fact's place below its service is a path that the service answers.</summary>
    [Fact]
    public void What_an_event_refers_to_can_be_read()
    {
        var notice = SampleFacts.All.Values.OfType<NoticeGiven>().Single();
        var notices = Enum.GetValues<NoticeKind>().Select(IFact (kind) => notice with { Kind = kind });
        var nowhere =
            from fact in SampleFacts.All.Values.Concat(notices)
            let service = FactType.NameOf(fact.GetType()).Split('.')[2]
            where fact.Resource is not null && !ReadPaths(service).Any(path => path.IsMatch($"/{fact.Resource}"))
            select $"{fact.GetType().Name}: {fact.Resource}";
        nowhere.ShouldBeEmpty();
        ((IFact)(notice with { SubjectId = null })).Resource.ShouldBeNull();
    }

    private static IEnumerable<Regex> ReadPaths(string service) =>
        Parse($"contracts/openapi/{service}.json")["paths"]!
            .AsObject()
            .Where(path => path.Value!["get"] is not null)
            .Select(path => new Regex($"^{Regex.Replace(path.Key, @"\{[^}]*\}", "[^/]+")}$", RegexOptions.ExplicitCapture));

    /// <summary>Our own writer of YAML, read by another's reader: nothing gets lost, and no text becomes a number.</summary>
    [Fact]
    public void The_document_reads_as_it_was_meant_and_refers_to_what_is_there()
    {
        var text = EventDocument.Write();
        var yaml = new YamlDotNet.Serialization.DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .Build()
            .Deserialize(text);
        var document = JsonSerializer.SerializeToNode(yaml)!;
        JsonNode
            .DeepEquals(
                document["components"]!["messages"]!["MotionSettled"]!["examples"]![1]!["payload"],
                EventSamples.Of(FactType.NameOf(typeof(Contracts.Municipalities.MotionSettled))).Full
            )
            .ShouldBeTrue();
        foreach (var reference in References(document))
            At(document, reference).ShouldNotBeNull($"{reference} is nowhere.");
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                member.Key == "$ref" ? [member.Value!.GetValue<string>()] : References(member.Value)
            ),
            JsonArray items => items.SelectMany(References),
            _ => [],
        };

    private static JsonNode? At(JsonNode document, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, name) => node?[name]);

    private static IEnumerable<string> Kept() =>
        Repository.Files(SchemaFiles.Folder, "*.json").Select(path => path[(SchemaFiles.Folder.Length + 1)..]);

    private static string PathOf(string file) => $"{SchemaFiles.Folder}/{file}";

    private static bool Exists(string path) => File.Exists(Path.Combine(Repository.Root, path));

    private static JsonObject Parse(string path) => JsonNode.Parse(Repository.Read(path))!.AsObject();

    private static void Compare(string path, string made)
    {
        if (Repository.UpdatesContracts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Repository.Root, path))!);
            File.WriteAllText(Path.Combine(Repository.Root, path), made);
        }
        Exists(path).ShouldBeTrue($"There is no {path}. {Cure}");
        var kept = Repository.Read(path).ReplaceLineEndings("\n");
        if (kept == made)
            return;
        var line = made.Split('\n').Zip(kept.Split('\n')).TakeWhile(l => l.First == l.Second).Count();
        Assert.Fail($"{path} differs from what the contracts make, from line {line + 1} on. {Cure}");
    }
}
