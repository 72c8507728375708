using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

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

    /// <summary>What can't be.</summary>
    public IEnumerable<Fault> Faults()
    {
        if (Denominator is < 1 or > 1000)
            yield return new Fault("denominator", "range", "Must be from 1 to 1000.");
        if (Numerator < 0 || Numerator > Denominator)
            yield return new Fault("numerator", "range", "Must be from 0 to the denominator.");
        if (Kind == ConditionKind.Quorum && Base != VoteBase.Entitled)
            yield return new Fault("base", "combination", "A quorum is a part of all that can be cast: Entitled.");
    }

    public static ConditionSettings Of(VoteCondition condition) =>
        new()
        {
            Kind = condition.Kind,
            Measure = condition.Measure,
            Base = condition.Base,
            Numerator = condition.Numerator,
            Denominator = condition.Denominator,
            MoreThan = condition.MoreThan,
        };

    public VoteCondition Condition() => new(Kind, Measure, Base, Numerator, Denominator, MoreThan);
}
