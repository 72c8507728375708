using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What a commitment claims of one year's budget and what that budget holds of it. Whole euro cents before VAT.</summary>
internal sealed record Claim
{
    public Guid CommitmentId { get; init; }
    public Guid InitiativeId { get; init; }
    public int Year { get; init; }
    public long AmountCents { get; init; }

    /// <summary>Null: it has not been set against the year's budget before.</summary>
    public long? CoveredCents { get; init; }

    public long UncoveredCents => AmountCents - (CoveredCents ?? 0);

    public CommitmentCoverageChanged Changed() => new(CommitmentId, InitiativeId, Year, CoveredCents ?? 0, UncoveredCents);
}

/// <summary>Sets claims against a budget.</summary>
internal static class Coverage
{
    /// <summary>In the order of booking each claim gets what is left, the last of it in part.</summary>
    /// <param name="totalCents">What the budget holds; 0 when there is none.</param>
    /// <param name="claims">The year's claims in the order of booking.</param>
    public static IReadOnlyList<Claim> Allocate(long totalCents, IEnumerable<Claim> claims)
    {
        var left = totalCents;
        var allocated = new List<Claim>();
        foreach (var claim in claims)
        {
            var covered = Math.Min(left, claim.AmountCents);
            left -= covered;
            allocated.Add(claim with { CoveredCents = covered });
        }
        return allocated;
    }

    /// <summary>Those claims whose coverage an allocation changes, as they are after it.</summary>
    public static IReadOnlyList<Claim> Changes(long totalCents, IReadOnlyList<Claim> claims) =>
        [.. Allocate(totalCents, claims).Where((after, i) => after.CoveredCents != claims[i].CoveredCents)];
}
