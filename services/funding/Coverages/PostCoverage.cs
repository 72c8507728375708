using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>What commitments reserve of budgets changed: the memorandum accounts follow, by commitment and year.</summary>
internal static class PostCoverage
{
    /// <summary>Few enough for one entry, with a posting for each year beside them.</summary>
    private const int Most = 500;

    /// <summary>The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="changes">The claims as they are now, each with what it was covered for before.</param>
    /// <param name="basis">The decision or the budget by which they changed.</param>
    /// <param name="now">The current time.</param>
    public static async Task Handle(
        Work work,
        IReadOnlyList<Claim> changes,
        (LedgerBasisKind Kind, string Reference) basis,
        DateTimeOffset now
    )
    {
        var date = await LedgerYearStore.DateFor(work, DateOnly.MaxValue, now);
        foreach (var some in changes.Where(claim => claim.DifferenceCents != 0).Chunk(Most))
            await PostEntry.Handle(
                work,
                new LedgerEntry
                {
                    Id = Guid.CreateVersion7(now),
                    Date = date,
                    Kind = LedgerEntryKind.Commitment,
                    BasisKind = basis.Kind,
                    BasisReference = basis.Reference,
                    Text = some.Length == 1 ? "Dekking van een verplichting" : $"Dekking van {some.Length} verplichtingen",
                    Postings = [.. Postings(some)],
                },
                now
            );
    }

    private static IEnumerable<LedgerPosting> Postings(IReadOnlyList<Claim> changes)
    {
        foreach (var claim in changes)
            yield return new LedgerPosting
            {
                Account = Chart.Reserved,
                Year = claim.Year,
                Document = claim.CommitmentId.ToString("D"),
                AmountCents = claim.DifferenceCents,
            };
        foreach (var year in changes.GroupBy(claim => claim.Year))
        {
            if (year.Sum(claim => claim.DifferenceCents) is var cents && cents != 0)
                yield return new LedgerPosting
                {
                    Account = Chart.Available,
                    Year = year.Key,
                    AmountCents = -cents,
                };
        }
    }
}
