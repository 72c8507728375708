using System.ComponentModel.DataAnnotations;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// How the general assembly votes. The association publishes one vote per 1,000 inhabitants and a maximum of 75; rounding and majority were
/// not found in a source. A written consultation has a quorum of half of all votes and does not bind (the consultation on the cao SW,
/// 2020). A vote keeps the rules that it was opened under (<see cref="RuleSetStore"/>).
/// </summary>
internal sealed record VotingSettings
{
    private const int MostSets = 20,
        ShortestName = 2,
        LongestName = 40;

    public static readonly VoteCondition SimpleMajority = new(
        ConditionKind.Majority,
        VoteMeasure.Weight,
        VoteBase.Cast,
        1,
        2,
        MoreThan: true
    );
    public static readonly VoteCondition TwoThirdsMajority = new(
        ConditionKind.Majority,
        VoteMeasure.Weight,
        VoteBase.Cast,
        2,
        3,
        MoreThan: false
    );
    public static readonly VoteCondition HalfOfAll = new(
        ConditionKind.Quorum,
        VoteMeasure.Weight,
        VoteBase.Entitled,
        1,
        2,
        MoreThan: false
    );

    /// <summary>The rule sets that there always are.</summary>
    private static readonly IReadOnlyList<string> Always = [RuleSetNames.Ordinary, RuleSetNames.TwoThirds, RuleSetNames.Consultation];

    /// <summary>Inhabitants that give one vote.</summary>
    [Range(1, 1_000_000)]
    public int InhabitantsPerVote { get; init; } = 1000;

    /// <summary>How a started lot of inhabitants is rounded.</summary>
    public WeightRounding Rounding { get; init; } = WeightRounding.Up;

    /// <summary>The most votes of one municipality.</summary>
    [Range(1, 100_000)]
    public int MaximumWeight { get; init; } = 75;

    /// <summary>
    /// Part of all votes, in whole percent, below which a vote is closed by two persons. Half, as in the quorum of a
    /// consultation; not found in a source.
    /// </summary>
    [Range(1, 100)]
    public int SecondPersonBelowPercent { get; init; } = 50;

    /// <summary>By name, always with <c>ordinary</c>, <c>two-thirds</c> and <c>consultation</c>.</summary>
    [SettingKind(SettingKind.RuleSets)]
    public IReadOnlyDictionary<string, RuleSetSettings> RuleSets { get; init; } =
        new Dictionary<string, RuleSetSettings>
        {
            [RuleSetNames.Ordinary] = RuleSetSettings.Of(true, SimpleMajority),
            [RuleSetNames.TwoThirds] = RuleSetSettings.Of(true, TwoThirdsMajority),
            [RuleSetNames.Consultation] = RuleSetSettings.Of(false, HalfOfAll, SimpleMajority),
        };

    /// <summary>What can't be of the rule sets.</summary>
    public IEnumerable<Fault> Faults()
    {
        foreach (var name in Always.Where(name => !RuleSets.ContainsKey(name)))
            yield return new Fault($"ruleSets/{name}", "required", "This rule set must stay.");
        if (RuleSets.Count > MostSets)
            yield return new Fault("ruleSets", "too-many", $"There can be at most {MostSets}.");
        foreach (var (name, set) in RuleSets)
        {
            if (name.Length is < ShortestName or > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                yield return new Fault(
                    "ruleSets",
                    "format",
                    $"The name of a rule set has {ShortestName} to {LongestName} characters: letters, digits and hyphens."
                );
            foreach (var fault in set.Faults())
                yield return fault.Within($"ruleSets/{name}");
        }
    }

    /// <summary>The current rules of a name, as version 0; null: there are none.</summary>
    public RuleSet? Of(string name) =>
        RuleSets.TryGetValue(name, out var set)
            ? new RuleSet(
                name,
                0,
                InhabitantsPerVote,
                Rounding,
                MaximumWeight,
                set.Binding,
                [.. set.Conditions.Select(condition => condition.Condition())]
            )
            : null;

    /// <summary>Whether a turnout takes two persons to close the vote on.</summary>
    /// <param name="votesCast">Votes that are in.</param>
    /// <param name="entitled">Votes that can be cast.</param>
    public bool WantsSecondPerson(int votesCast, int entitled) => votesCast * 100L < (long)entitled * SecondPersonBelowPercent;

    /// <summary>All names, those that there always are first.</summary>
    public IReadOnlyList<string> Names => [.. Always.Union(RuleSets.Keys)];
}
