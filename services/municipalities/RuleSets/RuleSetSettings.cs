using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A rule set in the settings.</summary>
internal sealed record RuleSetSettings
{
    /// <summary>Whether the outcome is a decision by itself.</summary>
    public bool Binding { get; init; } = true;

    /// <summary>One to ten conditions, a majority among them.</summary>
    public IReadOnlyList<ConditionSettings> Conditions { get; init; } = [];

    private const int MostConditions = 10;

    public static RuleSetSettings Of(bool binding, params IReadOnlyList<VoteCondition> conditions) =>
        new() { Binding = binding, Conditions = [.. conditions.Select(ConditionSettings.Of)] };

    /// <summary>What can't be.</summary>
    public IEnumerable<Fault> Faults()
    {
        if (Conditions.Count > MostConditions)
            yield return new Fault("conditions", "too-many", $"There can be at most {MostConditions}.");
        if (Conditions.All(condition => condition.Kind != ConditionKind.Majority))
            yield return new Fault("conditions", "required", "One of them must be a majority.");
        foreach (var (index, condition) in Conditions.Index())
        {
            foreach (var fault in condition.Faults())
                yield return fault.Within($"conditions/{index}");
        }
    }
}
