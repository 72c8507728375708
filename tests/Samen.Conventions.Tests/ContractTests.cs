using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Contracts;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What others build on is only ever extended, and knowingly.</summary>
public sealed class ContractTests(RunningServices services)
{
    private const string Cure = "If that is meant, run the Conventions tests with SAMEN_UPDATE_CONTRACTS=1 and commit what they write.";
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Documents => [.. Repository.Stores];

    [Theory, MemberData(nameof(Documents))]
    public async Task The_document_in_contracts_is_the_one_that_is_served(string service)
    {
        var path = $"contracts/openapi/{service}.json";
        var served = JsonNode.Parse(await Served(service))!.ToJsonString(Indented) + "\n";
        // Nothing is released before 1.0: what is wrong is changed, knowingly.
        if (File.Exists(Path.Combine(Repository.Root, path)) && !(Repository.IsBeforeOne && Repository.UpdatesContracts))
            ApiDiff
                .Breaks(Repository.Read(path), served, mayWiden: Repository.IsBeforeOne)
                .ShouldBeEmpty(
                    "An API that others rely on lost or changed something. Put it back; "
                        + "a break is a new major, /v2, served beside the old one."
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
}
