using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// A contribution run is final: what every municipality owes stands against the income of the year and the VAT to pay. What the run asked
/// that it replaces is reversed.
/// </summary>
internal static class PostRun
{
    /// <summary>The caller holds the fund.</summary>
    public static async Task Handle(Work work, ContributionRun run, IReadOnlyList<Part> parts, DateTimeOffset now)
    {
        // Income is of the year for which it is asked, also where that is over when the run is made final.
        var date = await LedgerYearStore.DateFor(work, Earlier(DutchTime.DayOf(now), new DateOnly(run.Year, 12, 31)), now);
        if (run.ReplacesRunId is { } replaced)
        {
            var reason = $"Vervangen door verdeling {run.Number} van {run.Year}.";
            foreach (var entry in await Standing(work, replaced))
                await ReverseEntry.Handle(work, entry, date, run.EndedBy!, reason, now);
        }
        await PostEntry.Handle(
            work,
            new LedgerEntry
            {
                Id = Guid.CreateVersion7(now),
                Date = date,
                BookedBy = run.EndedBy!,
                Kind = LedgerEntryKind.Contribution,
                BasisKind = LedgerBasisKind.ContributionRun,
                BasisReference = run.Id.ToString("D"),
                Text = $"Bijdragen {run.Year}, verdeling {run.Number}",
                Postings = [.. Postings(run, parts).Where(posting => posting.AmountCents != 0)],
            },
            now
        );
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static Task<IReadOnlyList<LedgerEntry>> Standing(Work work, Guid run) =>
        LedgerEntryStore.Standing(work, LedgerEntryKind.Contribution, LedgerBasisKind.ContributionRun, run.ToString("D"));

    private static IEnumerable<LedgerPosting> Postings(ContributionRun run, IReadOnlyList<Part> parts)
    {
        foreach (var part in parts)
            yield return new LedgerPosting
            {
                Account = Chart.Receivable,
                Year = run.Year,
                Municipality = part.Code,
                AmountCents = part.NetCents + part.VatCents,
            };
        yield return new LedgerPosting
        {
            Account = Chart.Contributions,
            Year = run.Year,
            AmountCents = -run.NetCents,
        };
        yield return new LedgerPosting
        {
            Account = Chart.VatToPay,
            Year = run.Year,
            AmountCents = -run.VatCents,
        };
    }
}
