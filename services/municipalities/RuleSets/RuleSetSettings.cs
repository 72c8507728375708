using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

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
