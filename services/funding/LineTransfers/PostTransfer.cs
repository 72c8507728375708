using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Money moved between two lines of the budget that counts: the memorandum accounts of both follow.</summary>
internal static class PostTransfer
{
    /// <summary>The caller holds the fund.</summary>
    public static async Task Handle(Work work, Budget budget, LineTransfer transfer, string by, DateTimeOffset now)
    {
        var (basis, reference) = PostBudget.BasisOf(budget);
        await PostEntry.Handle(
            work,
            new LedgerEntry
            {
                Id = Guid.CreateVersion7(now),
                Date = await LedgerYearStore.DateFor(work, DateOnly.MaxValue, now),
                BookedBy = by,
                Kind = LedgerEntryKind.Budget,
                BasisKind = basis,
                BasisReference = reference,
                Text = $"Verschuiving van {transfer.FromLine} naar {transfer.ToLine}",
                Postings =
                [
                    .. Moved(transfer, transfer.FromLine, -transfer.AmountCents),
                    .. Moved(transfer, transfer.ToLine, transfer.AmountCents),
                ],
            },
            now
        );
    }

    private static IEnumerable<LedgerPosting> Moved(LineTransfer transfer, string line, long cents)
    {
        foreach (var (account, amount) in new[] { (Chart.Available, cents), (Chart.Authorised, -cents) })
            yield return new LedgerPosting
            {
                Account = account,
                Year = transfer.Year,
                Line = line,
                Document = transfer.Id.ToString("D"),
                AmountCents = amount,
            };
    }
}
