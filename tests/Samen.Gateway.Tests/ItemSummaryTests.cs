using System.Text.Json;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Assemblies;
using Samen.Gateway.Pages.Kit;

namespace Samen.Gateway.Tests;

/// <summary>What lists say of the result of an item.</summary>
public sealed class ItemSummaryTests
{
    private static readonly OptionResult[] Three =
    [
        new("Option-1", "Voorstel", true, null, null, 62m),
        new("Option-2", "Geamendeerd voorstel", true, null, null, 34m),
        new("Option-3", "Tegen", false, null, null, 4m),
    ];

    [Theory]
    [InlineData("Option-1", 62)]
    [InlineData("Option-2", 34)]
    [InlineData(null, 62)]
    public void The_share_is_that_of_the_option_that_was_adopted_or_came_out_first(string? adopted, int share) =>
        ItemSummary.Of(With(new Tally(Three, null, [], adopted), null)).Share.ShouldBe(share);

    [Fact]
    public void A_majority_of_municipalities_that_was_missed_is_named_with_its_count()
    {
        var votes = new VoteResult(9_000, 3_000, 0, 101, 150, 0, 13_077, 355, 75m, 91.76m);
        var weight = new VoteCondition(ConditionKind.Majority, VoteMeasure.Weight, VoteBase.Cast, 1, 2, MoreThan: true);
        var heads = new VoteCondition(ConditionKind.Majority, VoteMeasure.Heads, VoteBase.Entitled, 1, 2, MoreThan: true);
        OptionResult[] options = [new("For", "Voor", true, 9_000, 101, 75m), new("Against", "Tegen", false, 3_000, 150, 25m)];
        var tally = new Tally(options, null, [new(weight, 9_000, 12_000, true), new(heads, 101, 355, false)], null);

        var summary = ItemSummary.Of(With(tally, votes));

        (summary.Share, summary.Turnout, summary.Voted, summary.Entitled).ShouldBe((75m, 91.76m, 251, 355));
        var word = Words.OfReached(summary.Missed.ShouldHaveSingleItem());
        (word.Nl, word.En).ShouldBe(("101 van 355 gemeenten (28,45%)", "101 of 355 municipalities (28.45%)"));
    }

    private static AgendaItemView With(Tally tally, VoteResult? result) =>
        JsonSerializer.Deserialize<AgendaItemView>("{}", JsonSerializerOptions.Web)! with
        {
            Tally = tally,
            Result = result,
        };
}
