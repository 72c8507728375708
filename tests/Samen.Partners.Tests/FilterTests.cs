using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>The filter dialects of the CloudEvents Subscriptions API.</summary>
public sealed class FilterTests
{
    private static readonly LogEvent Event = Logged("needs/7", "GM0344");

    [Fact]
    public void Each_dialect_says_what_it_should()
    {
        Is(Exact("type", "nl.samen.initiatives.need-recorded.v1")).ShouldBeTrue();
        Is(Exact("type", "NL.samen.initiatives.need-recorded.v1")).ShouldBeFalse();
        Is(
                new EventFilter
                {
                    Exact = new Dictionary<string, string> { ["subject"] = "needs/7", ["municipality"] = "GM0363" },
                }
            )
            .ShouldBeFalse();
        Is(new EventFilter { Prefix = new Dictionary<string, string> { ["subject"] = "needs/" } }).ShouldBeTrue();
        Is(
                new EventFilter
                {
                    Suffix = new Dictionary<string, string> { ["type"] = ".v1", ["subject"] = "7" },
                }
            )
            .ShouldBeTrue();
        Is(new EventFilter { Suffix = new Dictionary<string, string> { ["type"] = ".v2" } }).ShouldBeFalse();
        Is(new EventFilter { All = [Exact("subject", "needs/7"), Exact("municipality", "GM0344")] }).ShouldBeTrue();
        Is(new EventFilter { All = [Exact("subject", "needs/7"), Exact("municipality", "GM0363")] }).ShouldBeFalse();
        Is(new EventFilter { Any = [Exact("subject", "needs/8"), Exact("municipality", "GM0344")] }).ShouldBeTrue();
        Is(new EventFilter { Not = Exact("subject", "needs/8") }).ShouldBeTrue();
        Is(new EventFilter { Not = new EventFilter { Not = Exact("subject", "needs/8") } }).ShouldBeFalse();
        Filters.Match([], Event).ShouldBeTrue();
        Filters.Match([Exact("subject", "needs/7"), Exact("specversion", "0.3")], Event).ShouldBeFalse();
    }

    [Fact]
    public void What_an_event_lacks_matches_nothing()
    {
        var none = Logged("budgets/2020", null);
        Filters.Match([new EventFilter { Prefix = new Dictionary<string, string> { ["municipality"] = "GM" } }], none).ShouldBeFalse();
        Filters
            .Match(
                [new EventFilter { Not = new EventFilter { Prefix = new Dictionary<string, string> { ["municipality"] = "GM" } } }],
                none
            )
            .ShouldBeTrue();
    }

    [Fact]
    public void What_is_no_filter_is_refused_where_it_stands()
    {
        Refusal(new EventFilter()).ShouldBe("0 format");
        Refusal(
                new EventFilter
                {
                    Not = Exact("id", "x"),
                    Exact = new Dictionary<string, string> { ["id"] = "x" },
                }
            )
            .ShouldBe("0 format");
        Refusal(new EventFilter { Exact = new Dictionary<string, string>() }).ShouldBe("0/exact required");
        Refusal(Exact("data", "x")).ShouldBe("0/exact/data unknown");
        Refusal(Exact("subject", "")).ShouldBe("0/exact/subject length");
        Refusal(new EventFilter { Any = [Exact("id", "x"), new EventFilter { All = [] }] }).ShouldBe("0/any/1/all required");
        Refusal(new EventFilter { Any = [null!] }).ShouldBe("0/any/0 required");
        var deep = Exact("id", "x");
        for (var i = 0; i < 6; i++)
            deep = new EventFilter { Not = deep };
        Refusal(deep).ShouldEndWith(" range");
        Refusal(new EventFilter { Any = [.. Enumerable.Repeat(Exact("id", "x"), 60)] }).ShouldEndWith(" range");
    }

    /// <summary>A thousand filters that are made up by chance agree with a reading of the rules of their own, and none throws.</summary>
    [Fact]
    public void Filters_made_by_chance_mean_what_the_rules_say()
    {
        var random = new Random(11);
        for (var i = 0; i < 1000; i++)
        {
            var (filter, expected) = Made(random, 0);
            Filters.FaultsOf([filter]).ShouldBeEmpty();
            Is(filter).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_thin_event_names_things_and_tells_nothing_else()
    {
        var thin = System.Text.Encoding.UTF8.GetString(Event.Bytes(EventDetail.Thin));
        thin.ShouldEndWith("\"data\":{\"needId\":\"00000000-0000-0000-0000-000000000007\",\"municipalityCode\":\"GM0344\"}}");
        System.Text.Encoding.UTF8.GetString(Event.Bytes(EventDetail.Full)).ShouldContain("Een titel");
        thin.ShouldNotContain("Een titel");
        CloudEvent.Thin(Event with { Type = "nl.samen.other.v1" }).ShouldEndWith("\"data\":{}}");
        foreach (var fact in Contracts.FactType.All.Values)
            Contracts.ThinEvent.FieldsOf(fact).ShouldNotBeEmpty($"{fact.Name} names nothing");
    }

    private static bool Is(EventFilter filter) => Filters.Match([filter], Event);

    private static EventFilter Exact(string attribute, string value) =>
        new() { Exact = new Dictionary<string, string> { [attribute] = value } };

    private static string Refusal(EventFilter filter)
    {
        var fault = Filters.FaultsOf([filter]).Single();
        return $"{fault.Property} {fault.Code}";
    }

    private static (EventFilter, bool) Made(Random random, int depth)
    {
        switch (random.Next(depth > 3 ? 3 : 6))
        {
            case 0:
                return random.Next(2) == 0 ? (Exact("subject", "needs/7"), true) : (Exact("subject", "needs/70"), false);
            case 1:
                return random.Next(2) == 0
                    ? (new EventFilter { Prefix = new Dictionary<string, string> { ["source"] = "urn:nld:" } }, true)
                    : (new EventFilter { Prefix = new Dictionary<string, string> { ["source"] = "rn:" } }, false);
            case 2:
                return random.Next(2) == 0
                    ? (new EventFilter { Suffix = new Dictionary<string, string> { ["municipality"] = "44" } }, true)
                    : (new EventFilter { Suffix = new Dictionary<string, string> { ["municipality"] = "GM" } }, false);
            case 3:
                var not = Made(random, depth + 1);
                return (new EventFilter { Not = not.Item1 }, !not.Item2);
            case 4:
                var all = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Made(random, depth + 1)).ToList();
                return (new EventFilter { All = [.. all.Select(f => f.Item1)] }, all.All(f => f.Item2));
            default:
                var any = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Made(random, depth + 1)).ToList();
                return (new EventFilter { Any = [.. any.Select(f => f.Item1)] }, any.Any(f => f.Item2));
        }
    }

    private static LogEvent Logged(string subject, string? municipality)
    {
        var item = new LogEvent
        {
            Position = 7,
            EventId = Guid.Empty,
            Source = "initiatives",
            Type = Contracts.FactType.NameOf(typeof(NeedRecorded)),
            Subject = subject,
            Municipality = municipality,
            RecordedAt = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        return item with
        {
            Body = CloudEvent.Write(
                item,
                "00000099000000001000",
                "/initiatives/v1/needs/7",
                """{"needId":"00000000-0000-0000-0000-000000000007","municipalityCode":"GM0344","office":"HeadOfIct","title":"Een titel"}"""
            ),
        };
    }
}
