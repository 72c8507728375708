using FsCheck;
using FsCheck.Fluent;
using Samen.Contracts.Municipalities;
using Samen.Hosting;
using Samen.Municipalities.Assembly;
using Samen.Municipalities.Register;

using Outcome = Samen.Contracts.Municipalities.Outcome;

namespace Samen.Municipalities.Tests;

public class VoteTests
{
    private static readonly VotingRule Default = new VotingSettings().Rule();

    [Theory]
    [InlineData(947, 1)]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    [InlineData(74_000, 74)]
    [InlineData(74_001, 75)]
    [InlineData(872_757, 75)]
    public void One_vote_for_every_thousand_begun_and_at_most_75(int inhabitants, int weight) =>
        Vote.Weight(inhabitants, Default).ShouldBe(weight);

    [Fact]
    public void On_the_figures_of_2020_there_are_13232_votes_and_48_municipalities_at_the_cap()
    {
        var weights = SeedRegister.Read().Figures.Select(row => Vote.Weight(row.Inhabitants, Default)).ToList();
        weights.Count.ShouldBe(355);
        weights.Sum().ShouldBe(13_232);
        weights.Count(w => w == 75).ShouldBe(48);
        var down = Default with { Rounding = WeightRounding.DownAtLeastOne };
        SeedRegister.Read().Figures.Sum(row => Vote.Weight(row.Inhabitants, down)).ShouldBe(12_926);
    }

    [Fact]
    public void A_weight_never_shrinks_with_more_inhabitants_and_stays_within_the_cap() =>
        Prop.ForAll(
            Gen.Choose(1, 2_000_000).Two().ToArbitrary(), Gen.Choose(1, 5_000).Two().ToArbitrary(), Gen.Elements(Enum.GetValues<WeightRounding>()).ToArbitrary(),
            (people, figures, rounding) =>
            {
                var rule = new VotingRule(figures.Item1, rounding, figures.Item2, Majority.Simple);
                var (few, many) = (Math.Min(people.Item1, people.Item2), Math.Max(people.Item1, people.Item2));
                return Vote.Weight(few, rule) >= 1 && Vote.Weight(few, rule) <= Vote.Weight(many, rule) && Vote.Weight(many, rule) <= rule.MaximumWeight;
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(2, 1, 5, 66.67, Outcome.Adopted)]
    [InlineData(1, 1, 0, 50.00, Outcome.Rejected)] // A tie does not carry.
    [InlineData(0, 3, 0, 0.00, Outcome.Rejected)]
    [InlineData(4302, 5698, 0, 43.02, Outcome.Rejected)]
    [InlineData(1, 799, 0, 0.13, Outcome.Rejected)] // 0.125 goes away from zero.
    public void The_percentage_is_for_over_for_and_against_with_two_decimals(int yes, int no, int abstain, double percentage, Outcome outcome)
    {
        var (result, decided) = Vote.Count(Default, 13_232, 355, [Ballot("A", Choice.For, yes), Ballot("B", Choice.Against, no), Ballot("C", Choice.Abstain, abstain)]);
        result.PercentageFor.ShouldBe((decimal)percentage);
        decided.ShouldBe(outcome);
        (result.MunicipalitiesFor, result.MunicipalitiesAgainst, result.MunicipalitiesAbstain).ShouldBe((1, 1, 1));
        result.TurnoutPercentage.ShouldBe(Math.Round((yes + no + abstain) * 100m / 13_232, 2, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Without_votes_for_or_against_there_is_no_percentage_and_nothing_is_adopted()
    {
        var (result, outcome) = Vote.Count(Default, 100, 3, [Ballot("A", Choice.Abstain, 40)]);
        (result.PercentageFor, result.TurnoutPercentage, outcome).ShouldBe((null, 40m, Outcome.Rejected));
    }

    [Fact]
    public void Two_thirds_are_counted_in_votes_and_not_in_a_rounded_percentage()
    {
        var rule = Default with { Majority = Majority.TwoThirds };
        Outcome Of(int yes, int no) => Vote.Count(rule, 100_000, 9, [Ballot("A", Choice.For, yes), Ballot("B", Choice.Against, no)]).Item2;
        Of(2, 1).ShouldBe(Outcome.Adopted);
        Of(66_666, 33_334).ShouldBe(Outcome.Rejected);
        Of(0, 0).ShouldBe(Outcome.Rejected);
    }

    [Fact]
    public void What_the_life_cycle_does_not_name_is_refused()
    {
        foreach (var status in Enum.GetValues<ItemStatus>())
        {
            foreach (var action in Enum.GetValues<ItemAction>())
            {
                var item = new AgendaItem { Status = status, AssemblyId = Guid.Empty, AssemblyDate = default(DateOnly), Rule = Default, EntitledWeight = 1, EntitledMunicipalities = 1 };
                var act = () => Act(item, action);
                if (AgendaItem.LifeCycle.TryGetValue((status, action), out var next)) act().ShouldBe(next, $"{status} {action}");
                else Should.Throw<RuleViolation>(() => { act(); }, $"{status} {action}").Code.ShouldBe("wrong-state");
                item.View().AllowedActions.Contains(action.ToString()).ShouldBe(AgendaItem.LifeCycle.ContainsKey((status, action)));
            }
        }
    }

    private static ItemStatus Act(AgendaItem item, ItemAction action)
    {
        switch (action)
        {
            case ItemAction.Place: return item.Place(new Meeting(), Recommendation.Adopt, Recommendation.Adopt, null).Item1.Status;
            case ItemAction.Open: return item.Open(Default, [new VoteWeight { Weight = 1 }], 1, default).Item1.Status;
            case ItemAction.Close: return item.Close([], default).Item1.Status;
            default:
                item.MustTakeBallots();
                return ItemStatus.Open;
        }
    }

    private static Ballot Ballot(string municipality, Choice choice, int weight) => new() { MunicipalityCode = municipality, Choice = choice, Weight = weight };
}
