using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What is published of a vote, and whether others can check it.</summary>
public class ResultTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task The_bundle_is_there_with_the_closing_and_recomputes_from_its_files_alone(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var bundle = await Closed(samen);
        bundle.Result.Votes.Count.ShouldBe(355);
        bundle
            .Result.Votes.Where(v => v.Option is not null)
            .Select(v => (v.MunicipalityCode, v.Option, v.Weight))
            .ShouldBe([("GM0088", "Against", 1), ("GM0363", "For", 75)]);
        bundle.Result.Votes.Single(v => v.MunicipalityCode == "GM0363").Inhabitants.ShouldBe(872_757);
        var keys = await samen.Get<ResultKeySet>("/municipalities/v1/result-keys");
        ResultBundles.IsSigned(bundle, keys.Keys).ShouldBeTrue();
        (await Verify(bundle, keys)).ShouldSatisfyAllConditions(
            v => v.Code.ShouldBe(0),
            v => v.Text.ShouldContain("right: Verhuisbalie, Adopted, 355 municipalities; signature checked")
        );
        // The same key signs another result, and is there after a restart.
        ResultBundles.IsSigned(await Closed(samen), keys.Keys).ShouldBeTrue();
        await samen.App.Restart();
        (await samen.App.Anonymous.Fetch<ResultKeySet>("/municipalities/v1/result-keys")).Keys.ShouldBe(keys.Keys);
    }

    private static readonly (string Name, Action<JsonObject> Change, string Expected)[] Forgeries =
    [
        ("a ballot", b => Amsterdam(b)["option"] = "Against", "The ballots give"),
        ("a weight", b => Amsterdam(b)["weight"] = 76, "GM0363 has 76 votes"),
        ("a figure", b => Amsterdam(b)["inhabitants"] = 1, "1 inhabitants give 1"),
        ("a municipality twice", b => b["votes"]!.AsArray().Add(Amsterdam(b).DeepClone()), "stands there twice"),
        ("a municipality less", b => b["votes"]!.AsArray().RemoveAt(0), "The ballots give"),
        ("the outcome", b => b["outcome"] = "Rejected", "The rules give Adopted"),
        ("the option", b => b["adoptedOption"] = "Against", "The rules give Adopted (For)"),
        ("a figure of an option", b => b["tally"]!["options"]![0]!["weight"] = 76, "The ballots give other figures"),
        ("a ballot for nothing", b => Amsterdam(b)["option"] = "Maybe", "which is no option"),
        ("the rules", b => b["ruleSet"]!["conditions"]![0]!["numerator"] = 1_000, "The rules give Rejected"),
        ("the title", b => b["title"] = "Iets anders", "The signature is not"),
    ];

    [Fact]
    public async Task Whatever_is_changed_in_the_payload_is_found()
    {
        var samen = await shared.On();
        var (bundle, keys) = (await Closed(samen), await Keys(samen));
        foreach (var (name, change, expected) in Forgeries)
        {
            var payload = JsonNode.Parse(Base64Url.DecodeFromChars(bundle.Payload))!.AsObject();
            change(payload);
            var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.ToJsonString()));
            var (code, text) = await Verify(bundle with { Payload = forged }, keys);
            code.ShouldBe(1, name);
            text.ShouldContain(expected, Case.Sensitive, name);
            text.ShouldContain("The signature is not of one of the keys", Case.Sensitive, name);
        }
    }

    [Fact]
    public async Task Whatever_is_changed_around_the_payload_is_found()
    {
        var samen = await shared.On();
        var (bundle, keys) = (await Closed(samen), await Keys(samen));
        (await Verify(bundle with { Protected = Base64Url.EncodeToString("""{"alg":"none","kid":"x"}"""u8) }, keys)).Code.ShouldBe(1);
        (await Verify(bundle with { Signature = "" }, keys)).Code.ShouldBe(1);
        (await Verify(bundle with { Result = bundle.Result with { Title = "Iets anders" } }, keys)).Text.ShouldContain(
            "not what the payload says"
        );
        (await Verify(bundle with { Sha256 = new string('0', 64) }, keys)).Text.ShouldContain("The hash is not that of the payload");
        (await Verify(bundle with { Payload = "%" }, keys)).Code.ShouldBe(2);
    }

    [Theory]
    [InlineData("--verify-result", "/bestaat/niet")]
    [InlineData("--verify-result")]
    public async Task Without_a_file_nothing_is_verified(params string[] args)
    {
        using var output = new StringWriter();
        (await MunicipalitiesService.VerifyResult(args, output)).ShouldBe(2);
    }

    [Fact]
    public async Task An_open_vote_has_no_bundle()
    {
        await using var samen = await Start();
        var opened = await samen.Opened();
        await samen.Cast(opened.Id, "GM0363", Vote.For);
        await samen.Everybody.GetAsync($"{Items}/{opened.Id}/result-bundle").ShouldRefuse(404, "not-found");
        (await samen.Get<ResultKeySet>("/municipalities/v1/result-keys")).Keys.ShouldBeEmpty();
    }

    private static Task<ResultKeySet> Keys(MunicipalitiesApp samen) => samen.Get<ResultKeySet>("/municipalities/v1/result-keys");

    private static JsonNode Amsterdam(JsonObject bundle) =>
        bundle["votes"]!.AsArray().First(v => v!["municipalityCode"]!.GetValue<string>() == "GM0363")!;

    private static async Task<ResultBundleView> Closed(MunicipalitiesApp samen)
    {
        var opened = await samen.Opened();
        await samen.Cast(opened.Id, "GM0363", Vote.For);
        await samen.Cast(opened.Id, "GM0088", Vote.Against);
        await samen.Close(opened.Id);
        return await samen.Get<ResultBundleView>($"{Items}/{opened.Id}/result-bundle");
    }

    private static async Task<(int Code, string Text)> Verify(ResultBundleView bundle, ResultKeySet keys)
    {
        var folder = Directory.CreateTempSubdirectory("samen-test-").FullName;
        try
        {
            var (file, set) = (Path.Combine(folder, "bundle.json"), Path.Combine(folder, "keys.json"));
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(bundle, ServiceApp.Json));
            await File.WriteAllTextAsync(set, JsonSerializer.Serialize(keys, ServiceApp.Json));
            using var output = new StringWriter();
            return (await MunicipalitiesService.VerifyResult(["--verify-result", file, "--result-keys", set], output), output.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
