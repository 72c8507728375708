namespace Samen.Funding;

/// <summary>Allocates a budget to the claims on it.</summary>
internal static class Coverage
{
    /// <summary>Each claim gets what is left, in the order of booking; the last one may get a part.</summary>
    /// <param name="totalCents">Total of the budget; 0 when there is none.</param>
    /// <param name="claims">The year's claims in the order of booking.</param>
    public static IReadOnlyList<Claim> Allocate(long totalCents, IEnumerable<Claim> claims)
    {
        var left = totalCents;
        var allocated = new List<Claim>();
        foreach (var claim in claims)
        {
            var covered = Math.Min(left, claim.AmountCents);
            left -= covered;
            allocated.Add(claim with { CoveredCents = covered, BeforeCents = claim.CoveredCents ?? 0 });
        }
        return allocated;
    }

    /// <summary>The claims whose coverage the allocation changes, with their new coverage.</summary>
    public static IReadOnlyList<Claim> Changes(long totalCents, IReadOnlyList<Claim> claims) =>
        [.. Allocate(totalCents, claims).Where((after, i) => after.CoveredCents != claims[i].CoveredCents)];
}
