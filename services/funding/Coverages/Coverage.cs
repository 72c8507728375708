namespace Samen.Funding;

/// <summary>Allocates a budget to the claims on it.</summary>
internal static class Coverage
{
    /// <summary>
    /// What is drawn on a claim is covered. Beyond that each claim gets what is left, in the order of booking; the last one may get a part.
    /// </summary>
    /// <param name="leftCents">What the budget has left after all obligations; 0 when there is none.</param>
    /// <param name="claims">The year's claims in the order of booking.</param>
    public static IReadOnlyList<Claim> Allocate(long leftCents, IEnumerable<Claim> claims)
    {
        var left = leftCents;
        var allocated = new List<Claim>();
        foreach (var claim in claims)
        {
            var amount = Math.Max(claim.AmountCents, claim.DrawnCents);
            var reserved = Math.Min(left, amount - claim.DrawnCents);
            left -= reserved;
            allocated.Add(
                claim with
                {
                    AmountCents = amount,
                    KeptCents = amount,
                    KeptDrawnCents = claim.DrawnCents,
                    CoveredCents = claim.DrawnCents + reserved,
                    BeforeCents = (claim.CoveredCents ?? 0) - claim.KeptDrawnCents,
                }
            );
        }
        return allocated;
    }

    /// <summary>The claims of which amount, coverage or what is drawn changed, each before and after.</summary>
    public static IReadOnlyList<(Claim Before, Claim After)> Changes(long leftCents, IReadOnlyList<Claim> claims) =>
        [
            .. claims
                .Zip(Allocate(leftCents, claims))
                .Where(c =>
                    c.Second.Gone
                    || (c.Second.KeptCents, c.Second.CoveredCents, c.Second.KeptDrawnCents)
                        != (c.First.KeptCents, c.First.CoveredCents, c.First.KeptDrawnCents)
                ),
        ];
}
