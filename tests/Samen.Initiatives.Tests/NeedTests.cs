using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>A need is recorded by one municipality and co-signed by others, each once.</summary>
public sealed class NeedTests
{
    [Theory, EveryDatabase]
    public async Task A_recorded_need_counts_its_own_municipality(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var response = await app.Officer(Utrecht, Office.HeadOfOperations)
            .SendBody("POST", "/initiatives/v1/needs", Need(Utrecht, "  Eén loket "));
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var need = await app.Anybody.GetAsync(response.Headers.Location).Read<NeedView>();
        (need.MunicipalityCode, need.MunicipalityName, need.Office, need.Title).ShouldBe(
            (Utrecht, "Gemeente GM0344", Office.HeadOfOperations, "Eén loket")
        );
        (need.Municipalities, need.Inhabitants).ShouldBe((1, 357_597));
        need.CoSigners.ShouldBeEmpty();
        (await Task.FromResult(response).Read<NeedView>(HttpStatusCode.Created)).ShouldBeEquivalentTo(need);
        (await app.App.Facts<NeedRecorded>())
            .Select(f => (f.NeedId, f.MunicipalityCode, f.Office, f.Title, f.ComponentKeys.Count))
            .ShouldBe([(need.Id, Utrecht, Office.HeadOfOperations, "Eén loket", 0)]);
    }

    [Theory, EveryDatabase]
    public async Task A_co_signature_adds_the_municipality_and_its_inhabitants(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.PostCosign(need.Id, Groningen, Office.HeadOfIct).Read<NeedView>();
        var shared = await app.PostCosign(need.Id, Schiermonnikoog, Office.HeadOfOperations).Read<NeedView>();
        (shared.Municipalities, shared.Inhabitants).ShouldBe((3, 357_597 + 232_874 + 947));
        shared
            .CoSigners.Select(s => (s.MunicipalityCode, s.MunicipalityName, s.Office))
            .ShouldBe([(Groningen, "Gemeente GM0014", Office.HeadOfIct), (Schiermonnikoog, "Gemeente GM0088", Office.HeadOfOperations)]);
        (await app.GetNeed(need.Id)).ShouldBeEquivalentTo(shared);
        (await app.App.Facts<NeedCosigned>()).ShouldBe([
            new NeedCosigned(need.Id, Groningen, Office.HeadOfIct, 2, 357_597 + 232_874),
            new NeedCosigned(need.Id, Schiermonnikoog, Office.HeadOfOperations, 3, 357_597 + 232_874 + 947),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_municipality_signs_once_from_whatever_office(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.PostCosign(need.Id, Groningen).Read<NeedView>();
        var before = await app.Snapshot();
        await app.PostCosign(need.Id, Groningen).ShouldRefuse(409, "already-signed");
        await app.PostCosign(need.Id, Groningen, Office.MunicipalSecretary).ShouldRefuse(409, "already-signed");
        (await app.Snapshot()).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task The_municipality_that_recorded_it_already_counts(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.PostCosign(need.Id, Utrecht).ShouldRefuse(409, "own-need");
        (await app.GetNeed(need.Id)).Municipalities.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Co_signatures_at_the_same_moment_are_counted_one_after_the_other(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        // Each of five municipalities signs three times at once.
        var signers = Inhabitants.Keys.Where(code => code != Utrecht).ToList();
        var answers = await Task.WhenAll(
            signers.SelectMany(code => Enumerable.Repeat(code, 3)).Select(code => app.PostCosign(need.Id, code))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(5);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(10);

        var shared = await app.GetNeed(need.Id);
        (shared.Municipalities, shared.Inhabitants, shared.CoSigners.Count).ShouldBe((6, Inhabitants.Values.Sum(n => (long)n), 5));
        var told = await app.App.Facts<NeedCosigned>();
        told.Select(f => f.Municipalities).ShouldBe([2, 3, 4, 5, 6]);
        told[^1].Inhabitants.ShouldBe(shared.Inhabitants);
        told.Zip(told.Skip(1)).ShouldAllBe(p => p.Second.Inhabitants - p.First.Inhabitants == Inhabitants[p.Second.MunicipalityCode]);
    }

    [Theory, EveryDatabase]
    public async Task The_share_follows_the_newest_figures(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.App.Tell(
            "municipalities",
            new InhabitantsRecorded(Utrecht, new DateOnly(2021, 1, 1), 359_370),
            new InhabitantsRecorded(Utrecht, new DateOnly(2019, 1, 1), 352_866)
        );
        (await app.GetNeed(need.Id)).Inhabitants.ShouldBe(359_370);
    }

    [Theory, EveryDatabase]
    public async Task Needs_are_listed_newest_first_page_by_page(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var recorded = new List<NeedView>();
        for (var i = 1; i <= 5; i++)
            recorded.Insert(0, await app.RecordNeed(title: $"Behoefte {i}"));
        await app.PostCosign(recorded[2].Id, Delft).Read<NeedView>();

        var (first, next) = await app.Anybody.Page<NeedView>("/initiatives/v1/needs?limit=2");
        first.Select(n => n.Id).ShouldBe(recorded.Take(2).Select(n => n.Id));
        // A need that comes in meanwhile doesn't shift the pages.
        await app.RecordNeed(title: "Tussendoor");
        var rest = await app.Anybody.Pages<NeedView>(next!);
        rest.Select(n => n.Id).ShouldBe(recorded.Skip(2).Select(n => n.Id));
        rest[0].Municipalities.ShouldBe(2);
    }

    [Fact]
    public async Task A_repeat_with_the_same_idempotency_key_records_one_need()
    {
        await using var app = await Start();
        var officer = app.Officer(Utrecht);
        var answers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            using var response = await officer.SendBody("POST", "/initiatives/v1/needs", Need(Utrecht), key: "need-1");
            response.StatusCode.ShouldBe(HttpStatusCode.Created);
            answers.Add($"{response.Headers.Location} {await response.Content.ReadAsStringAsync()}");
        }
        answers.Distinct().ShouldHaveSingleItem();
        await officer
            .SendBody("POST", "/initiatives/v1/needs", Need(Utrecht, "Iets anders"), key: "need-1")
            .ShouldRefuse(422, "idempotency-key-reused");
        // A key is the principal's own.
        (await app.Officer(Groningen).SendBody("POST", "/initiatives/v1/needs", Need(Groningen), key: "need-1")).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );
        (await app.App.Facts<NeedRecorded>()).Count.ShouldBe(2);
    }
}
