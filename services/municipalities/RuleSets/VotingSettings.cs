using System.Numerics;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>
/// How the general assembly votes, <c>Samen:Municipalities:Voting</c>. The association publishes one vote per 1,000
/// inhabitants and a maximum of 75; rounding and majority were not found in a source and are settings for that reason.
/// A written consultation has a quorum of half of all votes and does not bind (the consultation on the cao SW, 2020).
/// </summary>
internal sealed record VotingSettings
{
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

    /// <summary>How a started lot of inhabitants is rounded.</summary>
    public WeightRounding Rounding { get; init; } = WeightRounding.Up;

    /// <summary>The most votes of one municipality, 1 or more.</summary>
    public int MaximumWeight { get; init; } = 75;

    /// <summary>Which votes carry an item under the rule set <c>ordinary</c>, unless <see cref="RuleSets"/> says otherwise.</summary>
    public Majority Majority { get; init; } = Majority.Simple;

    /// <summary>
    /// Part of all votes, in whole percent, that must take part under the rule set <c>ordinary</c>; 0 to 100, 0: none. No quorum
    /// of an ordinary assembly was found in a source.
    /// </summary>
    public int QuorumPercent { get; init; }

    /// <summary>Part of all municipalities, in whole percent, that must take part too; 0 to 100, 0: none.</summary>
    public int PresencePercent { get; init; }

    /// <summary>
    /// Part of all votes, in whole percent, below which a vote is closed by two persons; 1 to 100. Half, as in the quorum of a
    /// consultation; not found in a source.
    /// </summary>
    public int SecondPersonBelowPercent { get; init; } = 50;

    /// <summary>Rule sets by name, beside or instead of <c>ordinary</c>, <c>two-thirds</c> and <c>consultation</c>.</summary>
    public IReadOnlyDictionary<string, RuleSetSettings> RuleSets { get; init; } = new Dictionary<string, RuleSetSettings>();

    /// <summary>Whether every setting is in range.</summary>
    public bool IsValid =>
        InhabitantsPerVote >= 1
        && MaximumWeight >= 1
        && QuorumPercent is >= 0 and <= 100
        && PresencePercent is >= 0 and <= 100
        && SecondPersonBelowPercent is >= 1 and <= 100
        && RuleSets.All(set => set.Key.Length is >= 2 and <= 40 && set.Value.IsValid);

    /// <summary>The current rules of a name, as version 0; null: there are none.</summary>
    public RuleSet? Of(string name)
    {
        var usual = Majority == Majority.Simple ? SimpleMajority : TwoThirdsMajority;
        (bool Binding, IReadOnlyList<VoteCondition> Conditions)? found = RuleSets.TryGetValue(name, out var set)
            ? (set.Binding, [.. set.Conditions.Select(c => c.Condition())])
            : name switch
            {
                RuleSetNames.Ordinary => (
                    true,
                    [.. Quorum(VoteMeasure.Weight, QuorumPercent), .. Quorum(VoteMeasure.Heads, PresencePercent), usual]
                ),
                RuleSetNames.TwoThirds => (true, [TwoThirdsMajority]),
                RuleSetNames.Consultation => (false, [HalfOfAll, usual]),
                _ => null,
            };
        return found is { } rules
            ? new RuleSet(name, 0, InhabitantsPerVote, Rounding, MaximumWeight, rules.Binding, rules.Conditions)
            : null;
    }

    /// <summary>Whether a turnout takes two persons to close the vote on.</summary>
    /// <param name="votesCast">Votes that are in.</param>
    /// <param name="entitled">Votes that can be cast.</param>
    public bool WantsSecondPerson(int votesCast, int entitled) => votesCast * 100L < (long)entitled * SecondPersonBelowPercent;

    private static IEnumerable<VoteCondition> Quorum(VoteMeasure measure, int percent)
    {
        var common = (int)BigInteger.GreatestCommonDivisor(percent, 100);
        return percent == 0
            ? []
            : [new VoteCondition(ConditionKind.Quorum, measure, VoteBase.Entitled, percent / common, 100 / common, MoreThan: false)];
    }

    /// <summary>All names.</summary>
    public IReadOnlyList<string> Names =>
        [.. new[] { RuleSetNames.Ordinary, RuleSetNames.TwoThirds, RuleSetNames.Consultation }.Union(RuleSets.Keys)];
}
