using System.Text.Json;
using Samen.Contracts;
using Samen.Gateway.Pages.Kit;
using Samen.Gateway.Pages.Site;

namespace Samen.Gateway.Tests;

/// <summary>What the history of a thing says.</summary>
public sealed class FactWordTests
{
    [Fact]
    public void Every_fact_has_words()
    {
        FactType.All.Count.ShouldBeGreaterThan(100);
        FactType.All.Keys.Where(type => Words.OfFact(type).Nl == Words.OfFact(type).En).ShouldBeEmpty();
    }

    [Fact]
    public void A_fact_shows_what_it_changed_of_those_before()
    {
        var first = Entry(1, """{"title":"Een","place":"Utrecht","date":"2020-06-24","items":[1]}""");
        var second = Entry(2, """{"place":"Zwolle","items":[2]}""");
        var third = Entry(3, """{"place":"Zwolle","date":null,"title":"Twee"}""");
        HistoryEntryView[] all = [first, second, third];
        FactChanges.Of(all, first).ShouldBeEmpty();
        FactChanges.Of(all, second).ShouldBe([("place", "Utrecht", "Zwolle")]);
        FactChanges.Of(all, third).ShouldBe([("title", "Een", "Twee")]);
        FactChanges.NameIn(third).ShouldBe("Twee");
    }

    [Fact]
    public void A_fact_is_compared_with_what_was_said_of_the_same_thing()
    {
        var first = Entry(1, """{"benefitId":"a","kind":"StaffHours","year":2026}""");
        var other = Entry(2, """{"benefitId":"b","kind":"Income","year":2026}""");
        var again = Entry(3, """{"benefitId":"a","kind":"CitizenHours","year":2026}""");
        FactChanges.Of([first, other, again], other).ShouldBeEmpty();
        FactChanges.Of([first, other, again], again).ShouldBe([("kind", "StaffHours", "CitizenHours")]);
    }

    private static HistoryEntryView Entry(long number, string data) =>
        new(number, "nl.samen.municipalities.assembly-revised.v1", DateTimeOffset.UnixEpoch, JsonDocument.Parse(data).RootElement);
}
