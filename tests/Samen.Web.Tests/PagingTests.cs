using System.Net;
using System.Net.Http.Json;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class PagingTests(HostingApp fixture)
{
    [Fact]
    public async Task Who_walks_all_pages_while_others_write_sees_everything_that_was_there_once()
    {
        await using var app = await ServiceApp.Start(ThingsService.Setup);
        var officer = app.As(Roles.MunicipalityOfficer);
        var before = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Made(officer, $"page {i:000}")));
        var seen = new List<Thing>();
        var next = "/things/v1/things?limit=7";
        for (var page = 0; next is not null; page++)
        {
            var response = await app.Anonymous.GetAsync(next);
            var things = (await response.Content.ReadFromJsonAsync<List<Thing>>(ServiceApp.Json))!;
            things.Count.ShouldBeInRange(1, 7);
            seen.AddRange(things);
            next = Next(response);
            // Before, at and after the place where the walk is.
            foreach (var title in new[] { "page 000", things[^1].Title, "page 999" })
                await officer.PostJson("/things/v1/things", Requests.Need(title));
            page.ShouldBeLessThan(40);
        }
        seen.Select(t => t.Id).ShouldBeUnique();
        before.Select(t => t.Id).Except(seen.Select(t => t.Id)).ShouldBeEmpty();
        seen.Select(t => t.Title).ShouldBeInOrder();
    }

    private static async Task<Thing> Made(HttpClient officer, string title)
    {
        var response = await officer.PostJson("/things/v1/things", Requests.Need(title));
        return (await response.Content.ReadFromJsonAsync<Thing>(ServiceApp.Json))!;
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=abc", "limit")]
    [InlineData("limit=99999999999", "limit")]
    [InlineData("cursor=garbage!", "cursor")]
    [InlineData("cursor=bm90IGpzb24", "cursor")]
    [InlineData("cursor=W10", "cursor")]
    [InlineData("cursor=WyJhIixudWxsXQ", "cursor")]
    [InlineData("cursor=WyJhIl0", "cursor")]
    [InlineData("cursor=bnVsbA", "cursor")]
    [InlineData("cursor=", "cursor")]
    public async Task What_is_no_page_is_400_and_says_which_parameter(string query, string field)
    {
        var problem = await (await fixture.App.Anonymous.GetAsync($"/things/v1/things?{query}")).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        problem.Fields().Single().ShouldStartWith($"{field} ");
    }

    [Fact]
    public async Task The_next_page_keeps_the_other_parameters()
    {
        foreach (var _ in Enumerable.Range(0, 3))
            await fixture.Officer.PostJson("/things/v1/things", Requests.Need("keeps"));
        var next = Next(await fixture.App.Anonymous.GetAsync("/things/v1/things?limit=1&colour=red%26blue"));
        next.ShouldNotBeNull();
        next.ShouldContain("limit=1");
        next.ShouldContain("colour=red%26blue");
        (
            await (await fixture.App.Anonymous.GetAsync("/things/v1/things?limit=1&color=red")).ShouldBeProblem(
                HttpStatusCode.BadRequest,
                "invalid-request"
            )
        )
            .Fields()
            .ShouldBe(["color unknown"]);
    }

    private static string? Next(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
}
