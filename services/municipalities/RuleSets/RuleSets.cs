using System.Text.Json;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>Rules of votes as they are compared, and as the first version of the facts said them.</summary>
internal static class RuleSets
{
    /// <summary>Whether two say the same; version apart.</summary>
    public static bool Same(RuleSet one, RuleSet other) => Content(one) == Content(other);

    /// <summary>As a <see cref="VotingRule"/>; null where that can't say it.</summary>
    public static VotingRule? AsVotingRule(RuleSet rules) =>
        rules is { Binding: true, Conditions: [var only] } && MajorityOf(only) is { } majority
            ? new VotingRule(rules.InhabitantsPerVote, rules.Rounding, rules.MaximumWeight, majority)
            : null;

    /// <summary>Of an item that was opened when rules had no sets.</summary>
    public static RuleSet Of(VotingRule rule) =>
        new VotingSettings
        {
            InhabitantsPerVote = rule.InhabitantsPerVote,
            Rounding = rule.Rounding,
            MaximumWeight = rule.MaximumWeight,
            Majority = rule.Majority,
        }.Of(VotingSettings.Ordinary)! with
        {
            Version = 1,
        };

    private static Majority? MajorityOf(VoteCondition condition) =>
        condition switch
        {
            {
                Kind: ConditionKind.Majority,
                Measure: VoteMeasure.Weight,
                Base: VoteBase.Cast,
                Numerator: 1,
                Denominator: 2,
                MoreThan: true
            } => Majority.Simple,
            {
                Kind: ConditionKind.Majority,
                Measure: VoteMeasure.Weight,
                Base: VoteBase.Cast,
                Numerator: 2,
                Denominator: 3,
                MoreThan: false
            } => Majority.TwoThirds,
            _ => null,
        };

    private static string Content(RuleSet rules) => JsonSerializer.Serialize(rules with { Version = 0 });
}
