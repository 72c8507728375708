using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities.Tests;

public class VoteTests
{
    private static readonly RuleSet Default = new VotingSettings().Of(RuleSetNames.Ordinary)!;

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
                Gen.Choose(1, 2_000_000).Two().ToArbitrary(),
                Gen.Choose(1, 5_000).Two().ToArbitrary(),
                Gen.Elements(Enum.GetValues<WeightRounding>()).ToArbitrary(),
                (people, figures, rounding) =>
                {
                    var rule = Default with { InhabitantsPerVote = figures.Item1, Rounding = rounding, MaximumWeight = figures.Item2 };
                    var (few, many) = (Math.Min(people.Item1, people.Item2), Math.Max(people.Item1, people.Item2));
                    return Vote.Weight(few, rule) >= 1
                        && Vote.Weight(few, rule) <= Vote.Weight(many, rule)
                        && Vote.Weight(many, rule) <= rule.MaximumWeight;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(2, 1, 5, 66.67, ItemOutcome.Adopted)]
    [InlineData(1, 1, 0, 50.00, ItemOutcome.Rejected)] // A tie does not carry.
    [InlineData(0, 3, 0, 0.00, ItemOutcome.Rejected)]
    [InlineData(4302, 5698, 0, 43.02, ItemOutcome.Rejected)]
    [InlineData(1, 799, 0, 0.13, ItemOutcome.Rejected)] // 0.125 goes away from zero.
    public void The_percentage_is_for_over_for_and_against_with_two_decimals(
        int yes,
        int no,
        int abstain,
        double percentage,
        ItemOutcome outcome
    )
    {
        var (result, _, decided) = Vote.Count(
            Default,
            Vote.ForOrAgainst,
            13_232,
            355,
            [Cast("A", Vote.For, yes), Cast("B", Vote.Against, no), Cast("C", Vote.Abstain, abstain)]
        );
        result.PercentageFor.ShouldBe((decimal)percentage);
        decided.ShouldBe(outcome);
        (result.MunicipalitiesFor, result.MunicipalitiesAgainst, result.MunicipalitiesAbstain).ShouldBe((1, 1, 1));
        result.TurnoutPercentage.ShouldBe(Math.Round((yes + no + abstain) * 100m / 13_232, 2, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Without_votes_for_or_against_there_is_no_percentage_and_nothing_is_adopted()
    {
        var (result, _, outcome) = Vote.Count(Default, Vote.ForOrAgainst, 100, 3, [Cast("A", Vote.Abstain, 40)]);
        (result.PercentageFor, result.TurnoutPercentage, outcome).ShouldBe((null, 40m, ItemOutcome.Rejected));
    }

    [Fact]
    public void Two_thirds_are_counted_in_votes_and_not_in_a_rounded_percentage()
    {
        var rule = new VotingSettings().Of(RuleSetNames.TwoThirds)!;
        ItemOutcome Of(int yes, int no) =>
            Vote.Count(rule, Vote.ForOrAgainst, 100_000, 9, [Cast("A", Vote.For, yes), Cast("B", Vote.Against, no)]).Outcome;
        Of(2, 1).ShouldBe(ItemOutcome.Adopted);
        Of(66_666, 33_334).ShouldBe(ItemOutcome.Rejected);
        Of(0, 0).ShouldBe(ItemOutcome.Rejected);
    }

    [Fact]
    public void Of_three_options_the_first_is_adopted_only_with_more_than_half()
    {
        OfThree(6200, 3400, 400)
            .ShouldSatisfyAllConditions(
                v => v.Outcome.ShouldBe(ItemOutcome.Adopted),
                v => v.Tally.AdoptedOption.ShouldBe("Proposal"),
                v => v.Tally.Options.Select(o => o.Percentage).ShouldBe([62m, 34m, 4m])
            );
        OfThree(3400, 6200, 400).Tally.AdoptedOption.ShouldBe("Amendment-1");
        OfThree(3400, 6200, 400).Tally.Leading()!.Percentage.ShouldBe(62m, "a list says what came out first, not the sum");
        OfThree(4900, 4700, 400)
            .ShouldSatisfyAllConditions(
                v => v.Outcome.ShouldBe(ItemOutcome.Rejected),
                v => v.Tally.AdoptedOption.ShouldBeNull(),
                v =>
                    v.Tally.Conditions.Single()
                        .ShouldSatisfyAllConditions(c => c.Part.ShouldBe(4900), c => c.Whole.ShouldBe(10_000), c => c.Met.ShouldBeFalse())
            );
        OfThree(5000, 5000, 0).Outcome.ShouldBe(ItemOutcome.Rejected);
    }

    [Fact]
    public void A_consultation_needs_half_of_all_weight_and_an_abstention_is_not_a_yes()
    {
        var rules = new VotingSettings().Of(RuleSetNames.Consultation)!;
        rules.Binding.ShouldBeFalse();
        ItemOutcome Of(int yes, int no, int abstain) =>
            Vote.Count(
                rules,
                Vote.ForOrAgainst,
                1000,
                9,
                [Cast("A", Vote.For, yes), Cast("B", Vote.Against, no), Cast("C", Vote.Abstain, abstain)]
            ).Outcome;
        Of(300, 199, 0).ShouldBe(ItemOutcome.NoQuorum);
        Of(300, 200, 0).ShouldBe(ItemOutcome.Adopted);
        Of(10, 0, 490).ShouldBe(ItemOutcome.Adopted);
        Of(200, 200, 200).ShouldBe(ItemOutcome.Rejected);
    }

    [Fact]
    public void A_condition_may_ask_for_heads_and_for_a_part_of_the_whole()
    {
        var rules = Default with
        {
            Conditions =
            [
                new VoteCondition(ConditionKind.Majority, VoteMeasure.Weight, VoteBase.Entitled, 1, 2, true),
                new VoteCondition(ConditionKind.Majority, VoteMeasure.Heads, VoteBase.Cast, 1, 2, true),
                new VoteCondition(ConditionKind.Quorum, VoteMeasure.Heads, VoteBase.Entitled, 1, 2, false),
            ],
        };
        Tally Of(params Ballot[] ballots) => Vote.Count(rules, Vote.ForOrAgainst, 100, 4, ballots).Tally;
        // One large municipality has the weight, but not the heads.
        Of(Cast("A", Vote.For, 60), Cast("B", Vote.Against, 10), Cast("C", Vote.Against, 10))
            .Conditions.Select(c => (c.Part, c.Whole, c.Met))
            .ShouldBe([(60, 100, true), (1, 3, false), (3, 4, true)]);
        // Two small ones have the heads of those who voted, but not the weight of all.
        Of(Cast("B", Vote.For, 10), Cast("C", Vote.For, 10)).Conditions.Select(c => c.Met).ShouldBe([false, true, true]);
        Of(Cast("A", Vote.For, 60)).Conditions.Select(c => c.Met).ShouldBe([true, true, false]);
        Of(Cast("A", Vote.For, 60), Cast("B", Vote.For, 10)).AdoptedOption.ShouldBe(Vote.For);
    }

    [Fact]
    public void The_sums_of_the_options_and_the_abstentions_are_what_was_cast() =>
        Prop.ForAll(Gen.Choose(0, 4).Zip(Gen.Choose(1, 75)).ListOf().ToArbitrary(), Gen.Choose(2, 4).ToArbitrary(), (cast, many) =>
            {
                VoteOption[] options = [.. Enumerable.Range(0, many).Select(i => new VoteOption($"O{i}", $"O{i}", i < many - 1))];
                Ballot[] ballots = [.. cast.Select((c, i) => Cast($"{i}", c.Item1 < many ? $"O{c.Item1}" : Vote.Abstain, c.Item2))];
                var (result, tally, outcome) = Vote.Count(Default, options, 100_000, 400, ballots);
                return tally.Options.Sum(o => o.Weight) + tally.Abstained!.Weight == ballots.Sum(b => b.Weight)
                    && result.WeightFor + result.WeightAgainst + result.WeightAbstain == ballots.Sum(b => b.Weight)
                    && (outcome == ItemOutcome.Adopted) == tally.Conditions.All(c => c.Met)
                    && (
                        outcome != ItemOutcome.Adopted
                        || 2 * tally.Options.Single(o => o.Key == tally.AdoptedOption).Weight > tally.Options.Sum(o => o.Weight)
                    );
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_life_cycle_does_not_name_is_refused()
    {
        foreach (var status in Enum.GetValues<ItemStatus>())
        {
            foreach (var action in Enum.GetValues<ItemAction>())
            {
                var item = Complete(status, action);
                var act = () => Act(item, action);
                if (AgendaItem.LifeCycle.TryGetValue((status, action), out var next))
                    act().ShouldBe(next, $"{status} {action}");
                else
                    Should
                        .Throw<RuleViolation>(
                            () =>
                            {
                                act();
                            },
                            $"{status} {action}"
                        )
                        .Code.ShouldBeOneOf("wrong-state", "not-ratifiable");
                if (action is not (ItemAction.Declare or ItemAction.Ratify))
                    item.View([], Caller.Of(new DefaultHttpContext()), amended: false, counted: false, default)
                        .AllowedActions.Contains(action.ToString())
                        .ShouldBe(AgendaItem.LifeCycle.ContainsKey((status, action)));
            }
        }
    }

    /// <summary>Counts weights for a proposal, for what was amended, and against both.</summary>
    private static (Tally Tally, ItemOutcome Outcome) OfThree(int proposal, int amended, int against)
    {
        VoteOption[] options =
        [
            new("Proposal", "Voorstel", true),
            new("Amendment-1", "Geamendeerd voorstel", true),
            new("Against", "Tegen alle", false),
        ];
        var (_, tally, outcome) = Vote.Count(
            Default,
            options,
            10_000,
            3,
            [Cast("A", "Proposal", proposal), Cast("B", "Amendment-1", amended), Cast("C", "Against", against)]
        );
        return (tally, outcome);
    }

    /// <summary>An item in this state that lacks nothing for this action.</summary>
    private static AgendaItem Complete(ItemStatus status, ItemAction action) =>
        new()
        {
            Status = status,
            Kind = action is ItemAction.TakeOver or ItemAction.CoSubmit ? ItemKind.Motion : ItemKind.Proposal,
            OpenedAt = default(DateTimeOffset),
            ClosedAt = default(DateTimeOffset),
            AssemblyId = Guid.Empty,
            AssemblyDate = default(DateOnly),
            DecidesFrom = default(DateTimeOffset),
            OptionList = new OptionList(Vote.ForOrAgainst),
            RuleSet = action == ItemAction.Ratify ? Default with { Binding = false } : Default,
            Manner = DecisionManner.Vote,
            Outcome = ItemOutcome.Adopted,
            EntitledWeight = 1,
            EntitledMunicipalities = 1,
        };

    private static ItemStatus Act(AgendaItem item, ItemAction action)
    {
        switch (action)
        {
            case ItemAction.Revise:
                return item.Revise(new ReviseItemRequest { Title = "Titel" }).Status;
            case ItemAction.Place:
                return item.Place(new Assembly { ReferenceDate = new DateOnly(2020, 1, 1) }, new PlaceItemRequest()).Item1.Status;
            case ItemAction.CoSubmit:
                return item.AddSubmitter("GM0363").Item1.Status;
            case ItemAction.Advise:
                return item.Advise(new AdviseItemRequest { BoardRecommendation = Recommendation.Hold }).Status;
            case ItemAction.Split:
                return item.Split([new ItemPart { Title = "Een" }], [Guid.Empty], false, default).Item1.Status;
            case ItemAction.Open:
                return item.Open(Opening(), default).Item1.Status;
            case ItemAction.Close:
                return item.Close([], default).Item1.Status;
            case ItemAction.Acclaim:
                return item.Acclaim(Default, [], default).Item1.Status;
            case ItemAction.TakeOver:
                return item.TakeOver(MunicipalitiesApp.TakingOver, [], default).Item1.Status;
            case ItemAction.Declare:
                return item.Declare(default).Status;
            case ItemAction.Ratify:
                return item.Ratify(item, default).Item1.Status;
            case ItemAction.AnnulOpening:
                return item.AnnulOpening("Verkeerde peildatum", [], default).Item1.Status;
            case ItemAction.AnnulClosing:
            case ItemAction.ReopenVote:
                var request = new AnnulClosingRequest { Reason = "Te vroeg gesloten", VoteGoesOn = action == ItemAction.ReopenVote };
                return item.AnnulClosing(request, [], default).Item1.Status;
            case ItemAction.Hold:
                return item.Hold("Eerst onderzoek").Item1.Status;
            case ItemAction.Withdraw:
                return item.Withdraw("Niet meer nodig").Item1.Status;
            case ItemAction.Amend:
                item.MustTakeAmendments();
                return item.Status;
            default:
                item.MustTakeBallots();
                return ItemStatus.Open;
        }
    }

    private static Opening Opening() =>
        new()
        {
            Assembly = new Assembly(),
            Rules = Default,
            Options = Vote.ForOrAgainst,
            Text = null,
            UndecidedAmendments = 0,
            Weights = [new VoteWeight { Weight = 1 }],
            Without = [],
        };

    private static Ballot Cast(string municipality, string option, int weight) =>
        new()
        {
            MunicipalityCode = municipality,
            Option = option,
            Weight = weight,
        };
}
