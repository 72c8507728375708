using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Open needs that are like a text, or like another need.</summary>
public sealed class SimilarNeedTests
{
    private const string Permit = "Digitale parkeervergunning",
        Other = "Vergunningen voor parkeren online verlengen";

    [Theory, EveryDatabase]
    public async Task What_is_open_and_alike_is_found_the_most_alike_first(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var same = await app.RecordNeed(Utrecht, Permit);
        var other = await app.RecordNeed(Delft, Other);
        var withdrawn = await app.RecordNeed(Almere, Permit);
        await app.PostWithdrawal(withdrawn.Id, Almere).Read<NeedView>();
        await app.RecordNeed(Zwolle, "Gladheid bestrijden");

        var found = await Like(app, $"?title={Permit}&description={Need(Utrecht).Description}");
        found[0].Need.ShouldBeEquivalentTo(same);
        found[0].Score.ShouldBe(1);
        found[0].SharedWords.ShouldContain("parkeervergunning");
        found[1].Need.Id.ShouldBe(other.Id);
        found.Select(f => f.Score).ShouldBeInOrder(SortDirection.Descending);
        found.Select(f => f.Need.Id).ShouldNotContain(withdrawn.Id);

        var others = await app.Anybody.GetAsync($"/initiatives/v1/needs/{same.Id}/similar").Read<IReadOnlyList<SimilarNeedView>>();
        others[0].Need.Id.ShouldBe(other.Id);
        (await Like(app, "?title=Zwembad+xyz")).ShouldBeEmpty();
        (await Like(app, "?title=De+het+een")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_most_needs_have_says_nothing()
    {
        await using var app = await Start();
        foreach (var number in Enumerable.Range(0, 12))
            await app.RecordNeed(Utrecht, $"Verhuisbalie {(char)('a' + number)}");
        await app.RecordNeed(Delft, "Wateroverlast");
        (await Like(app, "?title=Verhuisbalie")).ShouldBeEmpty();
        (await Like(app, "?title=Verhuisbalie+en+wateroverlast")).ShouldHaveSingleItem().SharedWords.ShouldBe(["wateroverlast"]);
    }

    [Theory, EveryDatabase]
    public async Task A_need_is_found_by_what_it_says_now(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed(Utrecht, Permit);
        var now = new ReviseNeedRequest { Title = "Gladheid bestrijden", Description = "Strooien op de fietspaden." };
        await app.PutNeed(need.Id, "\"1\"", now).Read<NeedView>();
        (await Like(app, $"?title={Permit}")).ShouldBeEmpty();
        (await Like(app, "?title=Strooien+bij+gladheid")).Single().Need.Version.ShouldBe(2);
    }

    [Fact]
    public async Task At_most_five_are_shown()
    {
        await using var app = await Start();
        for (var i = 0; i < 6; i++)
            await app.RecordNeed(Utrecht, Permit);
        (await Like(app, $"?title={Permit}")).Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("", "title required")]
    [InlineData("?title=ab", "title length")]
    [InlineData("?title=+++", "title length")]
    public async Task A_title_that_is_none_is_refused(string query, string field)
    {
        await using var app = await Start();
        await app.Anybody.GetAsync($"/initiatives/v1/needs/similar{query}").ShouldRefuse(400, "invalid-request", field);
        await app
            .Anybody.GetAsync($"/initiatives/v1/needs/similar?title=loket&description={new string('x', 1001)}")
            .ShouldRefuse(400, "invalid-request", "description length");
        await app.Anybody.GetAsync($"/initiatives/v1/needs/{NewId()}/similar").ShouldRefuse(404, "not-found");
    }

    private static Task<IReadOnlyList<SimilarNeedView>> Like(InitiativesApp app, string query) =>
        app.Anybody.GetAsync($"/initiatives/v1/needs/similar{query}").Read<IReadOnlyList<SimilarNeedView>>();
}
