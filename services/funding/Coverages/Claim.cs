using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What a commitment claims of one year's budget, and how much of it that budget covers. Whole euro cents before VAT.</summary>
internal sealed record Claim
{
    public Guid CommitmentId { get; init; }
    public Guid InitiativeId { get; init; }
    public int Year { get; init; }
    public long AmountCents { get; init; }

    /// <summary>Null: this claim is new to the year's budget.</summary>
    public long? CoveredCents { get; init; }

    /// <summary>What it was covered for before its coverage changed.</summary>
    public long BeforeCents { get; init; }

    /// <summary>By how much its coverage changed.</summary>
    public long DifferenceCents => (CoveredCents ?? 0) - BeforeCents;

    public long UncoveredCents => AmountCents - (CoveredCents ?? 0);

    public CommitmentCoverageChanged Changed() => new(CommitmentId, InitiativeId, Year, CoveredCents ?? 0, UncoveredCents);
}
