using Samen.Contracts.Municipalities;

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

    public bool IsValid =>
        Denominator is >= 1 and <= 1000
        && Numerator >= 0
        && Numerator <= Denominator
        && (Kind == ConditionKind.Majority || Base == VoteBase.Entitled);

    public VoteCondition Condition() => new(Kind, Measure, Base, Numerator, Denominator, MoreThan);
}
