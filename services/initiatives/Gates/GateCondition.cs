using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What must be met after a decision.</summary>
[Audited]
internal sealed record GateCondition
{
    public Guid GateId { get; init; }

    /// <summary>Number of the decision.</summary>
    public int Decision { get; init; }
    public int Number { get; init; }
    public string Text { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public DateOnly? MetOn { get; init; }
    public string? Evidence { get; init; }

    /// <summary>The owners say that it is met.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is met already.</exception>
    public GateCondition Meet(string evidence, DateOnly today) =>
        MetOn is null
            ? this with
            {
                MetOn = today,
                Evidence = evidence.Trim(),
            }
            : throw new RuleViolation("wrong-state", "This condition is met already.");

    /// <summary>It is not met after all.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is not met.</exception>
    public GateCondition Unmeet() =>
        MetOn is null ? throw new RuleViolation("wrong-state", "This condition is not met.") : this with { MetOn = null, Evidence = null };

    public GateConditionView View() => new(Number, Text, DueOn, MetOn, Evidence);
}
