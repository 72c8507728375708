using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// How the general assembly votes, <c>Samen:Municipalities:Voting</c>. The association publishes one vote per 1,000
/// inhabitants and a maximum of 75; rounding and majority were not found in a source and are settings for that reason.
/// A written consultation has a quorum of half of all votes and does not bind (the consultation on the cao SW, 2020).
/// </summary>
internal sealed record VotingSettings
{
    /// <summary>The usual rules of an assembly, of a consultation, and of what asks for two thirds.</summary>
    public const string Ordinary = "ordinary",
        Consultation = "consultation",
        TwoThirds = "two-thirds";

    private static readonly VoteCondition SimpleMajority = new(
        ConditionKind.Majority,
        VoteMeasure.Weight,
        VoteBase.Cast,
        1,
        2,
        MoreThan: true
    );
    private static readonly VoteCondition TwoThirdsMajority = new(
        ConditionKind.Majority,
        VoteMeasure.Weight,
        VoteBase.Cast,
        2,
        3,
        MoreThan: false
    );
    private static readonly VoteCondition HalfOfAll = new(
        ConditionKind.Quorum,
        VoteMeasure.Weight,
        VoteBase.Entitled,
        1,
        2,
        MoreThan: false
    );

    /// <summary>Inhabitants that give one vote, 1 or more.</summary>
    public int InhabitantsPerVote { get; init; } = 1000;

    /// <summary>What a begun lot gives.</summary>
    public WeightRounding Rounding { get; init; } = WeightRounding.Up;

    /// <summary>The most votes of one municipality, 1 or more.</summary>
    public int MaximumWeight { get; init; } = 75;

    /// <summary>Which votes carry an item under the rule set <c>ordinary</c>, unless <see cref="RuleSets"/> says otherwise.</summary>
    public Majority Majority { get; init; } = Majority.Simple;

    /// <summary>Rule sets by name, beside or instead of <c>ordinary</c>, <c>two-thirds</c> and <c>consultation</c>.</summary>
    public IReadOnlyDictionary<string, RuleSetSettings> RuleSets { get; init; } = new Dictionary<string, RuleSetSettings>();

    /// <summary>Whether every setting is in range.</summary>
    public bool IsValid =>
        InhabitantsPerVote >= 1 && MaximumWeight >= 1 && RuleSets.All(set => set.Key.Length is >= 2 and <= 40 && set.Value.IsValid);

    /// <summary>The rules of a name as they are set now, in version 0; null: there are none.</summary>
    public RuleSet? Of(string name)
    {
        var usual = Majority == Majority.Simple ? SimpleMajority : TwoThirdsMajority;
        (bool Binding, IReadOnlyList<VoteCondition> Conditions)? found = RuleSets.TryGetValue(name, out var set)
            ? (set.Binding, [.. set.Conditions.Select(c => c.Condition())])
            : name switch
            {
                Ordinary => (true, [usual]),
                TwoThirds => (true, [TwoThirdsMajority]),
                Consultation => (false, [HalfOfAll, usual]),
                _ => null,
            };
        return found is { } rules
            ? new RuleSet(name, 0, InhabitantsPerVote, Rounding, MaximumWeight, rules.Binding, rules.Conditions)
            : null;
    }

    /// <summary>All names.</summary>
    public IReadOnlyList<string> Names => [.. new[] { Ordinary, TwoThirds, Consultation }.Union(RuleSets.Keys)];
}

/// <summary>A rule set in the settings.</summary>
internal sealed record RuleSetSettings
{
    /// <summary>Whether the outcome is a decision by itself.</summary>
    public bool Binding { get; init; } = true;

    /// <summary>One to ten conditions, a majority among them.</summary>
    public IReadOnlyList<ConditionSettings> Conditions { get; init; } = [];

    public bool IsValid =>
        Conditions.Count is >= 1 and <= 10 && Conditions.All(c => c.IsValid) && Conditions.Any(c => c.Kind == ConditionKind.Majority);
}

/// <summary>A condition in the settings.</summary>
internal sealed record ConditionSettings
{
    public ConditionKind Kind { get; init; } = ConditionKind.Majority;
    public VoteMeasure Measure { get; init; } = VoteMeasure.Weight;
    public VoteBase Base { get; init; } = VoteBase.Cast;

    /// <summary>Of the part, 0 to <see cref="Denominator"/>.</summary>
    public int Numerator { get; init; } = 1;

    /// <summary>Of the part, 1 to 1,000.</summary>
    public int Denominator { get; init; } = 2;

    /// <summary>Whether exactly the part is too little.</summary>
    public bool MoreThan { get; init; } = true;

    public bool IsValid =>
        Denominator is >= 1 and <= 1000
        && Numerator >= 0
        && Numerator <= Denominator
        && (Kind == ConditionKind.Majority || Base == VoteBase.Entitled);

    public VoteCondition Condition() => new(Kind, Measure, Base, Numerator, Denominator, MoreThan);
}

/// <summary>A municipality's frozen weight on an item.</summary>
internal sealed record VoteWeight
{
    public Guid ItemId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public int Inhabitants { get; init; }
    public int Weight { get; init; }
}

/// <summary>The ballot that counts for a municipality, and how often it was replaced.</summary>
internal sealed record Ballot
{
    public Guid ItemId { get; init; }
    public string MunicipalityCode { get; init; } = "";

    /// <summary>Key of an option, or <see cref="Vote.Abstain"/>.</summary>
    public string Option { get; init; } = "";
    public int Weight { get; init; }
    public DateTimeOffset CastAt { get; init; }
    public string CastBy { get; init; } = "";
    public int Replaced { get; init; }

    /// <summary>
    /// Whether the caller may see how a municipality voted before the closing: the municipality itself, by somebody or
    /// something that may vote for it; never a partner that acts for it, nor a key that is for other things.
    /// </summary>
    public static bool IsOpenTo(Caller caller, string municipality) =>
        caller.Municipality == municipality && caller.Partner is null && caller.HasScope(Scopes.BallotsWrite);

    public BallotView View(IReadOnlyList<VoteOption> options) =>
        new(MunicipalityCode, Vote.ChoiceOf(Option, options), Weight, CastAt, Replaced, Option);
}

/// <summary>The arithmetic of a weighted vote.</summary>
internal static class Vote
{
    /// <summary>Keys that every vote has.</summary>
    public const string For = nameof(Choice.For),
        Against = nameof(Choice.Against),
        Abstain = nameof(Choice.Abstain);

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

    /// <summary>Whether an option is for, against, or neither.</summary>
    public static Choice ChoiceOf(string option, IReadOnlyList<VoteOption> options) =>
        option == Abstain ? Choice.Abstain
        : options.Any(o => o.Key == option && o.Carries) ? Choice.For
        : Choice.Against;

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
        var first = counted.Where(o => o.Carries).OrderByDescending(o => o.Weight).First();

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

    /// <summary>The quorums as they stand when so much was cast.</summary>
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

    /// <summary>Nobody at all is never a majority.</summary>
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
