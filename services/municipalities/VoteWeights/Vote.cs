using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>The arithmetic of a weighted vote.</summary>
internal static class Vote
{
    /// <summary>Keys of options.</summary>
    public const string For = "For",
        Against = "Against",
        Abstain = "Abstain";

    /// <summary>The options of a vote on one proposal.</summary>
    public static readonly IReadOnlyList<VoteOption> ForOrAgainst =
    [
        new(For, "Voor", Carries: true),
        new(Against, "Tegen", Carries: false),
    ];

    /// <summary>Votes of a municipality under the rules; 0 only for one without inhabitants.</summary>
    public static int Weight(int inhabitants, RuleSet rules)
    {
        var votes =
            rules.Rounding == WeightRounding.Up
                ? (int)(((long)inhabitants + rules.InhabitantsPerVote - 1) / rules.InhabitantsPerVote)
                : Math.Max(inhabitants > 0 ? 1 : 0, inhabitants / rules.InhabitantsPerVote);
        return Math.Min(rules.MaximumWeight, votes);
    }

    /// <summary>The position that a ballot for an option takes: for where it adopts something.</summary>
    public static InstructionPosition PositionOf(string option, IReadOnlyList<VoteOption> options) =>
        option == Abstain ? InstructionPosition.Abstain
        : options.Any(o => o.Key == option && o.Carries) ? InstructionPosition.For
        : InstructionPosition.Against;

    /// <summary>
    /// Counts the ballots. The conditions are those of the option with the most votes of those that adopt something, the
    /// first of equals. Decided on whole votes: a percentage is rounded and could tip the scale.
    /// </summary>
    public static (VoteResult Result, Tally Tally, ItemOutcome Outcome) Count(
        RuleSet rules,
        IReadOnlyList<VoteOption> options,
        int entitledWeight,
        int entitledMunicipalities,
        IReadOnlyList<Ballot> ballots
    )
    {
        int WeightOf(string option) => ballots.Where(b => b.Option == option).Sum(b => b.Weight);
        int HeadsOf(string option) => ballots.Count(b => b.Option == option);
        var (cast, heads) = (options.Sum(o => WeightOf(o.Key)), options.Sum(o => HeadsOf(o.Key)));
        OptionResult[] counted =
        [
            .. options.Select(o => new OptionResult(
                o.Key,
                o.Title,
                o.Carries,
                WeightOf(o.Key),
                HeadsOf(o.Key),
                cast == 0 ? null : Percentage(WeightOf(o.Key), cast)
            )),
        ];
        var abstained = new OptionResult(Abstain, "Onthouding", Carries: false, WeightOf(Abstain), HeadsOf(Abstain), null);
        var first = new Tally(counted, abstained, [], AdoptedOption: null).Leading()!;

        ReckonedCondition Reckon(VoteCondition condition)
        {
            var weighs = condition.Measure == VoteMeasure.Weight;
            var part =
                condition.Kind == ConditionKind.Quorum
                    ? weighs
                        ? cast + abstained.Weight!.Value
                        : heads + abstained.Municipalities!.Value
                    : weighs
                        ? first.Weight!.Value
                        : first.Municipalities!.Value;
            var whole =
                condition.Base == VoteBase.Entitled
                    ? weighs
                        ? entitledWeight
                        : entitledMunicipalities
                    : weighs
                        ? cast
                        : heads;
            return Reckoned(condition, part, whole);
        }

        ReckonedCondition[] conditions = [.. rules.Conditions.Select(Reckon)];
        var outcome =
            conditions.Any(c => c is { Condition.Kind: ConditionKind.Quorum, Met: false }) ? ItemOutcome.NoQuorum
            : conditions.All(c => c.Met) ? ItemOutcome.Adopted
            : ItemOutcome.Rejected;
        (int Weight, int Heads) Sum(bool carries) =>
            (
                counted.Where(o => o.Carries == carries).Sum(o => o.Weight!.Value),
                counted.Where(o => o.Carries == carries).Sum(o => o.Municipalities!.Value)
            );
        var (yes, no) = (Sum(true), Sum(false));
        var result = new VoteResult(
            yes.Weight,
            no.Weight,
            abstained.Weight!.Value,
            yes.Heads,
            no.Heads,
            abstained.Municipalities!.Value,
            entitledWeight,
            entitledMunicipalities,
            cast == 0 ? null : Percentage(yes.Weight, cast),
            Percentage(cast + abstained.Weight.Value, entitledWeight)
        );
        return (result, new Tally(counted, abstained, conditions, outcome == ItemOutcome.Adopted ? first.Key : null), outcome);
    }

    /// <summary>The state of the quorums for the votes cast so far.</summary>
    public static IReadOnlyList<ReckonedCondition> Quorums(
        RuleSet rules,
        int entitledWeight,
        int entitledMunicipalities,
        int weight,
        int municipalities
    ) =>
        [
            .. rules
                .Conditions.Where(c => c.Kind == ConditionKind.Quorum)
                .Select(c =>
                    c.Measure == VoteMeasure.Weight
                        ? Reckoned(c, weight, entitledWeight)
                        : Reckoned(c, municipalities, entitledMunicipalities)
                ),
        ];

    /// <summary>A majority needs at least one vote.</summary>
    private static ReckonedCondition Reckoned(VoteCondition condition, int part, int whole)
    {
        var (reached, wanted) = ((long)part * condition.Denominator, (long)whole * condition.Numerator);
        return new(
            condition,
            part,
            whole,
            (condition.MoreThan ? reached > wanted : reached >= wanted) && (condition.Kind == ConditionKind.Quorum || part > 0)
        );
    }

    private static decimal Percentage(int part, int whole) =>
        whole == 0 ? 0 : Math.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero);
}
