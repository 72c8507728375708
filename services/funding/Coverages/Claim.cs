using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What a commitment claims of one year's budget, and how much of it that budget covers. Whole euro cents before VAT.</summary>
internal sealed record Claim
{
    public Guid CommitmentId { get; init; }
    public Guid InitiativeId { get; init; }
    public int Year { get; init; }
    public long AmountCents { get; init; }

    /// <summary>Null: the year's budget was not set against this amount yet.</summary>
    public long? CoveredCents { get; init; }

    public long UncoveredCents => AmountCents - (CoveredCents ?? 0);

    public CommitmentCoverageChanged Changed() => new(CommitmentId, InitiativeId, Year, CoveredCents ?? 0, UncoveredCents);
}
