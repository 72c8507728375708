using System.Net;
using System.Net.Http.Json;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>A need is written unseen, and recorded or thrown away.</summary>
public sealed class NeedDraftTests
{
    private const string Drafts = "/initiatives/v1/need-drafts";

    internal static DraftNeedRequest Text(string municipality = Utrecht, string? description = null) =>
        new()
        {
            MunicipalityCode = municipality,
            Title = "Vergunningen voor woonboten",
            Description = description,
            ThemeKeys = ["privacy", "dienstverlening"],
        };

    private static readonly ReviseNeedDraftRequest Whole = new()
    {
        Title = "Vergunningen voor woonboten",
        Description = "Wie een woonboot heeft, vraagt elk jaar hetzelfde aan.",
        ThemeKeys = ["privacy"],
    };

    [Theory, EveryDatabase]
    public async Task It_is_begun_with_a_title_and_recorded_when_it_says_enough(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var draft = await Begin(app);
        (draft.Title, draft.Description, draft.CanBeRecorded, draft.Version).ShouldBe(("Vergunningen voor woonboten", "", false, 1));
        draft.ThemeKeys.ShouldBe(["dienstverlening", "privacy"]);
        await Record(app, draft.Id).ShouldRefuse(409, "draft-incomplete");
        app.App.Clock.Advance(TimeSpan.FromDays(3));
        var revised = await app.Officer(Utrecht, Office.HeadOfIct)
            .SendBody("PUT", $"{Drafts}/{draft.Id}", Whole, "\"1\"")
            .Read<NeedDraftView>();
        (revised.Office, revised.CanBeRecorded, revised.Version).ShouldBe((Office.HeadOfIct, true, 2));
        revised.DraftedAt.ShouldBe(draft.DraftedAt);
        revised.SavedAt.ShouldBeGreaterThanOrEqualTo(draft.DraftedAt.AddDays(3));

        app.App.Clock.Advance(TimeSpan.FromDays(1));
        var need = await Record(app, draft.Id, "\"2\"").Read<NeedView>(HttpStatusCode.Created);

        (need.Id, need.MunicipalityName, need.Office, need.Version).ShouldBe(
            (draft.Id, $"Gemeente {Utrecht}", Office.MunicipalSecretary, 1)
        );
        need.RecordedAt.ShouldBeGreaterThan(draft.DraftedAt.AddDays(3), "the need is dated when it is recorded");
        (need.Description, need.ThemeKeys.Single()).ShouldBe((Whole.Description, "privacy"));
        (await app.GetNeed(need.Id)).Title.ShouldBe(Whole.Title);
        (await app.App.Facts<NeedRecorded>()).ShouldHaveSingleItem().NeedId.ShouldBe(draft.Id);
        await app.Officer(Utrecht).GetAsync($"{Drafts}/{draft.Id}").ShouldRefuse(404, "not-found");
        await Record(app, draft.Id).ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task Nobody_else_sees_anything_of_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var draft = await Begin(app, Whole.Description);
        HttpClient[] others =
        [
            app.Officer(Delft),
            app.App.As(Roles.MunicipalityOfficer, Delft, "HeadOfIct"),
            app.App.As(Roles.MunicipalityOfficer, null, "HeadOfIct"),
        ];
        foreach (var other in others)
        {
            await other.GetAsync($"{Drafts}/{draft.Id}").ShouldRefuse(404, "not-found");
            await other.SendBody("PUT", $"{Drafts}/{draft.Id}", Whole, "*").ShouldRefuse(404, "not-found");
            await other.SendBody("POST", $"{Drafts}/{draft.Id}/recording").ShouldRefuse(404, "not-found");
            await other.SendBody("DELETE", $"{Drafts}/{draft.Id}").ShouldRefuse(404, "not-found");
            (await other.Fetch<NeedDraftView[]>(Drafts)).ShouldBeEmpty();
        }
        await app.Anybody.GetAsync($"/initiatives/v1/needs/{draft.Id}").ShouldRefuse(404, "not-found");
        (await app.Anybody.Fetch<NeedView[]>("/initiatives/v1/needs")).ShouldBeEmpty();
        (await app.Anybody.Fetch<InitiativesSummary>("/initiatives/v1/summary")).Needs.ShouldBe(0);
        (await app.Anybody.Fetch<object[]>("/initiatives/v1/search-results?q=woonboten")).ShouldBeEmpty();
        (await app.Anybody.Fetch<SimilarNeedView[]>("/initiatives/v1/needs/similar?title=Vergunningen%20voor%20woonboten")).ShouldBeEmpty();
        await app.Officer(Utrecht).SendBody("POST", "/initiatives/v1/initiatives", Plan(draft.Id)).ShouldRefuse(400, "invalid-request");
        (await app.App.Facts<NeedRecorded>()).ShouldBeEmpty();
        (await app.Officer(Utrecht, Office.HeadOfOperations).Fetch<NeedDraftView[]>(Drafts)).ShouldHaveSingleItem().Id.ShouldBe(draft.Id);
    }

    [Fact]
    public async Task It_is_thrown_away_by_the_version_that_was_seen()
    {
        await using var app = await Start();
        var draft = await Begin(app);
        var officer = app.Officer(Utrecht);
        using var without = new HttpRequestMessage(HttpMethod.Put, $"{Drafts}/{draft.Id}");
        without.Headers.Add(ServiceApp.WithoutIfMatch, "yes");
        without.Content = JsonContent.Create(Whole, options: ServiceApp.Json);
        await officer.SendAsync(without).ShouldRefuse(428, "precondition-required");
        await officer.SendBody("PUT", $"{Drafts}/{draft.Id}", Whole, "\"1\"").Read<NeedDraftView>();
        await officer.SendBody("PUT", $"{Drafts}/{draft.Id}", Whole, "\"1\"").ShouldRefuse(412, "stale-version");
        await officer.SendBody("DELETE", $"{Drafts}/{draft.Id}", null, "\"1\"").ShouldRefuse(412, "stale-version");
        await Record(app, draft.Id, "\"1\"").ShouldRefuse(412, "stale-version");
        using var gone = await officer.SendBody("DELETE", $"{Drafts}/{draft.Id}", null, "\"2\"");
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await officer.Fetch<NeedDraftView[]>(Drafts)).ShouldBeEmpty();
        await app.Anybody.GetAsync($"/initiatives/v1/needs/{draft.Id}").ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task Of_two_that_record_or_discard_it_at_once_one_does(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var draft = await Begin(app, Whole.Description);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i => i % 2 == 0 ? Record(app, draft.Id) : app.Officer(Utrecht).SendBody("DELETE", $"{Drafts}/{draft.Id}"))
        );
        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        answers
            .Where(a => !a.IsSuccessStatusCode)
            .ShouldAllBe(a => a.StatusCode == HttpStatusCode.NotFound || a.StatusCode == HttpStatusCode.Conflict);
        (await app.App.Facts<NeedRecorded>()).Count.ShouldBe(answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Theory, EveryDatabase]
    public async Task A_reorganisation_moves_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var draft = await Begin(app, Whole.Description, Delft);
        await app.App.Tell("municipalities", SuccessorTests.Merger());
        await app.Officer(Delft).SendBody("POST", Drafts, Text(Delft)).ShouldRefuse(409, "municipality-abolished");
        (await app.Officer(Delft).Fetch<NeedDraftView[]>(Drafts)).ShouldBeEmpty();
        (await app.Officer(SuccessorTests.Merged).Fetch<NeedDraftView[]>(Drafts)).Single().MunicipalityName.ShouldBe("Samengevoegd");
        var need = await app.Officer(SuccessorTests.Merged)
            .SendBody("POST", $"{Drafts}/{draft.Id}/recording")
            .Read<NeedView>(HttpStatusCode.Created);
        need.MunicipalityCode.ShouldBe(SuccessorTests.Merged);
    }

    [Fact]
    public async Task Bad_input_is_refused_by_its_fields()
    {
        await using var app = await Start();
        var officer = app.Officer(Utrecht);
        await officer.SendBody("POST", Drafts, Text(Delft)).ShouldRefuse(403, "not-your-municipality");
        await app.App.As(Roles.MunicipalityOfficer, Utrecht, "Mayor").SendBody("POST", Drafts, Text()).ShouldRefuse(403, "no-office");
        await app.App.As(Roles.MunicipalityOfficer, Utrecht, "Mayor").GetAsync(Drafts).ShouldRefuse(403, "no-office");
        var wrong = Text() with { Title = "ab", Description = new string('x', 4001), ThemeKeys = ["privacy", "niets"] };
        await officer
            .SendBody("POST", Drafts, wrong)
            .ShouldRefuse(400, "invalid-request", "/title length", "/description length", "/themeKeys/1 unknown");
        await officer
            .SendBody(
                "POST",
                Drafts,
                new
                {
                    municipalityCode = Utrecht,
                    title = "Eén loket",
                    office = "HeadOfIct",
                }
            )
            .ShouldRefuse(400, "invalid-request", "/office unknown");
        (await officer.Fetch<NeedDraftView[]>(Drafts)).ShouldBeEmpty();
    }

    private static Task<NeedDraftView> Begin(InitiativesApp app, string? description = null, string municipality = Utrecht) =>
        app.Officer(municipality).SendBody("POST", Drafts, Text(municipality, description)).Read<NeedDraftView>(HttpStatusCode.Created);

    private static Task<HttpResponseMessage> Record(InitiativesApp app, Guid id, string? ifMatch = null) =>
        app.Officer(Utrecht).SendBody("POST", $"{Drafts}/{id}/recording", null, ifMatch);
}
