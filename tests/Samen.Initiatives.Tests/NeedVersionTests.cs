using System.Net;
using System.Net.Http.Json;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Who recorded a need can word it anew; what it said before is kept, and so is who signed which version.</summary>
public sealed class NeedVersionTests
{
    [Theory, EveryDatabase]
    public async Task Each_version_is_kept_with_who_saved_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        using var response = await app.PutNeed(need.Id, "\"1\"", Worded("  Twee loketten ", "privacy", "dienstverlening", "privacy"));
        response.Headers.ETag!.Tag.ShouldBe("\"2\"");
        var revised = await Task.FromResult(response).Read<NeedView>();
        (revised.Title, revised.Office, revised.Version).ShouldBe(("Twee loketten", Office.MunicipalSecretary, 2));
        revised.ThemeKeys.ShouldBe(["dienstverlening", "privacy"]);
        (await app.GetNeed(need.Id)).ShouldBeEquivalentTo(revised);

        var versions = await app.NeedVersions(need.Id);
        versions
            .Select(v => (v.Version, v.Title, v.MunicipalityCode, v.Office))
            .ShouldBe([(2, "Twee loketten", Utrecht, Office.HeadOfIct), (1, "Eén loket", Utrecht, Office.MunicipalSecretary)]);
        versions[0].ThemeKeys.ShouldBe(revised.ThemeKeys);
        (versions[1].SavedAt, versions[1].ThemeKeys.Count).ShouldBe((need.RecordedAt, 0));
        (await app.App.Facts<NeedRevised>())
            .Select(f => (f.NeedId, f.MunicipalityCode, f.Office, f.Title, f.Version))
            .ShouldBe([(need.Id, Utrecht, Office.HeadOfIct, "Twee loketten", 2)]);
    }

    [Theory, EveryDatabase]
    public async Task A_need_is_recorded_with_its_themes(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/needs", Need(Utrecht) with { ThemeKeys = ["openheid"] })
            .Read<NeedView>(HttpStatusCode.Created);
        need.ThemeKeys.ShouldBe(["openheid"]);
        await app.PutNeed(need.Id, "\"1\"", Worded("Zonder thema")).Read<NeedView>();
        (await app.GetNeed(need.Id)).ThemeKeys.ShouldBeEmpty();
        (await app.NeedVersions(need.Id))[^1].ThemeKeys.ShouldBe(["openheid"]);
    }

    [Theory, EveryDatabase]
    public async Task A_signature_is_for_the_version_that_was_signed(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.PostCosign(need.Id, Groningen).Read<NeedView>();
        await app.PutNeed(need.Id, "\"1\"").Read<NeedView>();
        var shared = await app.PostCosign(need.Id, Almere).Read<NeedView>();
        shared.CoSigners.Select(s => (s.MunicipalityCode, s.SignedVersion)).ShouldBe([(Groningen, 1), (Almere, 2)]);
        (shared.Municipalities, shared.Version).ShouldBe((3, 2));
    }

    [Theory, EveryDatabase]
    public async Task Who_signed_an_earlier_version_signs_the_new_one_and_counts_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.PostCosign(need.Id, Delft).Read<NeedView>();
        await app.PostCosign(need.Id, Delft).ShouldRefuse(409, "already-signed");
        await app.PutNeed(need.Id, "\"1\"", Worded("Twee loketten")).Read<NeedView>();
        var signed = await app.PostCosign(need.Id, Delft).Read<NeedView>();
        (signed.Municipalities, signed.CoSigners.ShouldHaveSingleItem().SignedVersion).ShouldBe((2, 2));
        await app.PostCosign(need.Id, Delft).ShouldRefuse(409, "already-signed");
    }

    [Theory, EveryDatabase]
    public async Task Only_the_version_that_was_read_is_replaced(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        using var without = new HttpRequestMessage(HttpMethod.Put, $"/initiatives/v1/needs/{need.Id}");
        without.Headers.Add(ServiceApp.WithoutIfMatch, "yes");
        without.Content = JsonContent.Create(Worded(), options: ServiceApp.Json);
        await app.Officer(Utrecht).SendAsync(without).ShouldRefuse(428, "precondition-required");
        await app.PutNeed(need.Id, "\"2\"").ShouldRefuse(412, "stale-version");
        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => app.PutNeed(need.Id, "\"1\"", Worded($"Versie {i}"))));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(4);
        (await app.NeedVersions(need.Id)).Count.ShouldBe(2);
        (await app.App.Facts<NeedRevised>()).ShouldHaveSingleItem();
    }
}
