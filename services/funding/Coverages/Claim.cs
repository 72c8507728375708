using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What a commitment claims of one year's budget, and how much of it that budget covers. Whole euro cents before VAT.</summary>
internal sealed record Claim
{
    public Guid CommitmentId { get; init; }
    public Guid InitiativeId { get; init; }
    public int Year { get; init; }
    public long AmountCents { get; init; }

    /// <summary>What obligations draw on it. It is covered, whatever becomes of the commitment.</summary>
    public long DrawnCents { get; init; }

    /// <summary>The amount that the year's budget was set against last; null: it is new to the year.</summary>
    public long? KeptCents { get; init; }

    /// <summary>What was drawn on it then.</summary>
    public long KeptDrawnCents { get; init; }

    /// <summary>Null: it is new to the year.</summary>
    public long? CoveredCents { get; init; }

    /// <summary>What was reserved for it before its coverage changed.</summary>
    public long BeforeCents { get; init; }

    /// <summary>Whether its commitment was released, so that nobody is told of it any more.</summary>
    public bool Released { get; init; }

    /// <summary>Whether the year has nothing to do with it any more.</summary>
    public bool Gone { get; init; }

    /// <summary>Covered, and not drawn yet.</summary>
    public long ReservedCents => (CoveredCents ?? 0) - DrawnCents;

    /// <summary>By how much what is reserved for it changed.</summary>
    public long DifferenceCents => ReservedCents - BeforeCents;

    public long UncoveredCents => AmountCents - (CoveredCents ?? 0);

    public CommitmentCoverageChanged Changed() => new(CommitmentId, InitiativeId, Year, CoveredCents ?? 0, UncoveredCents);

    /// <summary>Whether others are told: the same money drawn instead of reserved is no news to them.</summary>
    public bool IsNewsAfter(Claim before) => !Released && (AmountCents, CoveredCents) != (before.KeptCents, before.CoveredCents);
}
