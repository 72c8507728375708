using System.Numerics;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>
/// What <see cref="VotingSettings"/> are at the first start: <c>Samen:Municipalities:Voting</c>. From then on people change them.
/// </summary>
internal sealed record VotingConfiguration
{
    public const string Section = "Samen:Municipalities:Voting";
    private static readonly VotingSettings Usual = new();

    public int InhabitantsPerVote { get; init; } = Usual.InhabitantsPerVote;
    public WeightRounding Rounding { get; init; } = Usual.Rounding;
    public int MaximumWeight { get; init; } = Usual.MaximumWeight;
    public int SecondPersonBelowPercent { get; init; } = Usual.SecondPersonBelowPercent;

    /// <summary>Which votes carry an item under the rule set <c>ordinary</c>, unless <see cref="RuleSets"/> says otherwise.</summary>
    public Majority Majority { get; init; } = Majority.Simple;

    /// <summary>
    /// Part of all votes, in whole percent, that must take part under the rule set <c>ordinary</c>; 0 to 100, 0: none. No quorum
    /// of an ordinary assembly was found in a source.
    /// </summary>
    public int QuorumPercent { get; init; }

    /// <summary>Part of all municipalities, in whole percent, that must take part too; 0 to 100, 0: none.</summary>
    public int PresencePercent { get; init; }

    /// <summary>Rule sets by name, beside or instead of <c>ordinary</c>, <c>two-thirds</c> and <c>consultation</c>.</summary>
    public IReadOnlyDictionary<string, RuleSetSettings> RuleSets { get; init; } = new Dictionary<string, RuleSetSettings>();

    /// <summary>The settings that these are.</summary>
    public VotingSettings First()
    {
        var usual = Majority == Majority.Simple ? VotingSettings.SimpleMajority : VotingSettings.TwoThirdsMajority;
        var sets = new Dictionary<string, RuleSetSettings>
        {
            [RuleSetNames.Ordinary] = RuleSetSettings.Of(
                true,
                [.. Quorum(VoteMeasure.Weight, QuorumPercent), .. Quorum(VoteMeasure.Heads, PresencePercent), usual]
            ),
            [RuleSetNames.TwoThirds] = RuleSetSettings.Of(true, VotingSettings.TwoThirdsMajority),
            [RuleSetNames.Consultation] = RuleSetSettings.Of(false, VotingSettings.HalfOfAll, usual),
        };
        foreach (var (name, set) in RuleSets)
            sets[name] = set;
        return new VotingSettings
        {
            InhabitantsPerVote = InhabitantsPerVote,
            Rounding = Rounding,
            MaximumWeight = MaximumWeight,
            SecondPersonBelowPercent = SecondPersonBelowPercent,
            RuleSets = sets,
        };
    }

    private static IEnumerable<VoteCondition> Quorum(VoteMeasure measure, int percent)
    {
        var common = (int)BigInteger.GreatestCommonDivisor(percent, 100);
        return percent == 0
            ? []
            : [new VoteCondition(ConditionKind.Quorum, measure, VoteBase.Entitled, percent / common, 100 / common, MoreThan: false)];
    }
}
