using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The list of needs finds what is asked for, in the order that is asked for, whatever the page size.</summary>
public sealed class NeedListTests
{
    private const string List = "/initiatives/v1/needs";

    [Theory, EveryDatabase]
    public async Task A_filter_shows_what_it_names(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (desk, letters, old) = await Three(app);
        await Shows("", old, letters, desk);
        await Shows("?search=EEN+lok", desk);
        await Shows("?search=vijf+plaatsen", old, letters, desk);
        await Shows("?search=balie", desk);
        await Shows("?search=%25");
        await Shows("?theme=privacy", desk);
        await Shows("?theme=openheid");
        await Shows($"?municipality={Groningen}", letters, desk);
        await Shows($"?municipality={Delft}", old, letters);
        await Shows("?status=Open", letters, desk);
        await Shows("?status=Withdrawn", old);
        await Shows("?sharedBy=1", old, letters, desk);
        await Shows("?sharedBy=2", letters, desk);
        await Shows("?sharedBy=3", desk);
        await Shows($"?search=loket&theme=privacy&municipality={Almere}&status=Open&sharedBy=3&order=Inhabitants", desk);

        async Task Shows(string query, params Guid[] needs) =>
            (await app.Anybody.Pages<NeedView>(List + query)).Select(n => n.Id).ShouldBe(needs, query);
    }

    [Theory, EveryDatabase]
    public async Task What_is_found_follows_a_new_version(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.PutNeed(need.Id, "\"1\"", Worded("Een balie in de wijk", "privacy")).Read<NeedView>();
        await app.PutNeed(need.Id, "\"2\"", Worded("Een balie in de wijk", "openheid")).Read<NeedView>();
        (await app.Anybody.Pages<NeedView>($"{List}?search=wijk&theme=openheid")).ShouldHaveSingleItem();
        (await app.Anybody.Pages<NeedView>($"{List}?search=loket")).ShouldBeEmpty();
        (await app.Anybody.Pages<NeedView>($"{List}?theme=privacy")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Needs_are_sorted_by_who_shares_them_page_by_page(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        // Alone, with four, with two, and a pair of equals.
        var small = (await app.RecordNeed(Schiermonnikoog)).Id;
        var many = await Shared(Almere, Zwolle, Delft, Schiermonnikoog);
        var large = await Shared(Utrecht, Groningen);
        var equals = new[] { await Shared(Zwolle, Delft), await Shared(Delft, Zwolle) };

        var byMunicipalities = await app.Anybody.Pages<NeedView>($"{List}?order=Municipalities&limit=1");
        byMunicipalities.Select(n => n.Municipalities).ShouldBe([4, 2, 2, 2, 1]);
        byMunicipalities.Select(n => n.Id).ShouldBe([many, large, .. equals, small], ignoreOrder: true);
        var byInhabitants = await app.Anybody.Pages<NeedView>($"{List}?order=Inhabitants&limit=2");
        byInhabitants.Select(n => n.Inhabitants).ShouldBe([590_471, 445_261, 232_421, 232_421, 947]);
        byInhabitants.Select(n => n.Id).ShouldBe([large, many, .. equals, small], ignoreOrder: true);

        async Task<Guid> Shared(string by, params string[] others)
        {
            var need = await app.RecordNeed(by);
            foreach (var other in others)
                await app.PostCosign(need.Id, other).Read<NeedView>();
            return need.Id;
        }
    }

    [Fact]
    public async Task A_cursor_is_for_the_order_that_it_came_from()
    {
        await using var app = await Start();
        await app.RecordNeed();
        await app.RecordNeed();
        var (_, next) = await app.Anybody.Page<NeedView>($"{List}?order=Municipalities&limit=1");
        await app
            .Anybody.GetAsync(next!.Replace("Municipalities", "Inhabitants", StringComparison.Ordinal))
            .ShouldRefuse(400, "invalid-request", "cursor format");
    }

    /// <summary>One that three share, with a theme; one that two share; one that is withdrawn.</summary>
    private static async Task<(Guid Desk, Guid Letters, Guid Old)> Three(InitiativesApp app)
    {
        var desk = await app.RecordNeed();
        await app.PutNeed(desk.Id, "\"1\"", Worded("Eén loket", "privacy", "dienstverlening")).Read<NeedView>();
        await app.PostCosign(desk.Id, Groningen).Read<NeedView>();
        await app.PostCosign(desk.Id, Almere).Read<NeedView>();
        var letters = await app.RecordNeed(Delft, "Brieven die te lezen zijn");
        await app.PostCosign(letters.Id, Groningen).Read<NeedView>();
        var old = await app.RecordNeed(Delft, "Faxen");
        await app.PostWithdrawal(old.Id, Delft).Read<NeedView>();
        return (desk.Id, letters.Id, old.Id);
    }
}
