using System.Net;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class VersionTests(HostingApp fixture)
{
    [Fact]
    public async Task The_version_that_was_read_may_be_changed()
    {
        var made = await Make("version read");
        var read = await fixture.App.Anonymous.GetAsync(made);
        read.Headers.ETag!.Tag.ShouldBe("\"1\"");
        var changed = await Change(made, "version changed", read.Headers.ETag.Tag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag!.Tag.ShouldBe("\"2\"");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    public async Task Who_names_no_version_changes_whatever_there_is(string? header) =>
        (await Change(await Make("no version"), "no version", header)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task A_stale_version_is_412_and_changes_nothing()
    {
        var made = await Make("stale");
        await Change(made, "stale, changed once", "\"1\"");
        await (await Change(made, "stale, changed twice", "\"1\"")).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        (await fixture.Count("stale, changed twice")).ShouldBe(0);
    }

    [Theory]
    [InlineData("W/\"1\"")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("\"one\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"\"")]
    [InlineData("\"99999999999999\"")]
    public async Task What_is_no_version_is_400(string header) =>
        await (await Change(await Make("nonsense"), "nonsense", header)).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid-request");

    [Fact]
    public async Task Of_many_who_read_the_same_version_one_wins()
    {
        var made = await Make("race");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Change(made, $"race {i}", "\"1\"")));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(11);
    }

    private async Task<Uri> Make(string title) =>
        (await fixture.Officer.PostJson("/things/v1/things", Requests.Need(title))).Headers.Location!;

    private Task<HttpResponseMessage> Change(Uri thing, string title, string? ifMatch) =>
        fixture.Officer.SendJson(HttpMethod.Put, thing.ToString(), Requests.Need(title), ("If-Match", ifMatch));
}
