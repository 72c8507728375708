using Samen.Gateway.Pages.Administration;
using Samen.Gateway.Pages.Kit.Api;
using Samen.Web;

namespace Samen.Gateway.Tests;

/// <summary>The logs of several services as one list.</summary>
public sealed class AuditPageTests
{
    [Fact]
    public void Pages_go_on_where_the_one_before_ended_and_show_each_entry_once()
    {
        var logs = new Dictionary<string, List<AuditEntryView>>
        {
            ["a"] = [.. Enumerable.Range(1, 20).Select(n => Entry(n, n * 3))],
            ["b"] = [.. Enumerable.Range(1, 5).Select(n => Entry(n, n * 10))],
            ["c"] = [],
        };
        var (seen, from) = (new List<AuditLine>(), (string?)"");
        while (from is not null)
        {
            var place = AuditPlace.Of(from);
            var page = AuditPage.Merge([.. logs.Select(log => (log.Key, (Page<AuditEntryView>?)PageOf(log.Key, place)))], place, 4);
            page.Lines.Count.ShouldBeLessThanOrEqualTo(4);
            seen.AddRange(page.Lines);
            from = page.Next;
        }
        seen.Count.ShouldBe(25);
        seen.Select(line => (line.Part, line.Entry.Position)).ShouldBeUnique();
        seen.Select(line => line.Entry.RecordedAt).ShouldBe(seen.Select(line => line.Entry.RecordedAt).OrderDescending());

        Page<AuditEntryView> PageOf(string part, AuditPlace place)
        {
            var before = place.Positions.GetValueOrDefault(part, long.MaxValue);
            var rest = logs[part].Where(entry => entry.Position < before).OrderByDescending(entry => entry.Position).ToList();
            return new([.. rest.Take(4)], rest.Count > 4 ? "more" : null);
        }
    }

    [Fact]
    public void A_log_that_is_away_is_named_and_keeps_its_place()
    {
        var page = AuditPage.Merge([("a", new([Entry(7, 7)], "more")), ("b", null)], AuditPlace.Of("b.12"), 1);
        page.Away.ShouldBe(["b"]);
        AuditPlace.Of(page.Next).Positions.ShouldBe(new Dictionary<string, long> { ["b"] = 12, ["a"] = 7 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("/behoeften/1/versies", "/initiatives/v1/needs/1")]
    [InlineData("https://samen.example/gemeenten/GM0344?x=1", "/municipalities/v1/municipalities/GM0344")]
    [InlineData("/behoeften/concepten/2", "/initiatives/v1/need-drafts/2")]
    [InlineData("/funding/v1/budgets/2020/", "/funding/v1/budgets/2020")]
    [InlineData(" ", null)]
    public void A_thing_is_named_by_the_address_of_its_page(string typed, string? path) => AuditThings.ObjectOf(typed).ShouldBe(path);

    private static AuditEntryView Entry(long position, int seconds) =>
        new(
            position,
            Guid.CreateVersion7(),
            DateTimeOffset.UnixEpoch.AddSeconds(seconds),
            "jet",
            null,
            [],
            null,
            null,
            "recordNeed",
            "/initiatives/v1/needs/1",
            201,
            1,
            null,
            null,
            [],
            ""
        );
}
