using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// The budget of a year changed: the memorandum accounts say what the revision that counts authorises. What they said by the one before is
/// reversed, so that each revision has an entry of its own lines, whatever is annulled later.
/// </summary>
internal static class PostBudget
{
    /// <summary>The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="before">The budget until now; null or one that does not count: none.</param>
    /// <param name="after">The budget from now on.</param>
    /// <param name="by">Who handed it over, recorded it or took it back.</param>
    /// <param name="reason">Why what was there until now does not count any more.</param>
    /// <param name="now">The current time.</param>
    public static async Task Handle(Work work, Budget? before, Budget after, string by, string reason, DateTimeOffset now)
    {
        var date = await LedgerYearStore.DateFor(work, after.AdoptedOn, now);
        if (before is { Counts: true })
        {
            foreach (var entry in await LedgerEntryStore.Standing(work, LedgerEntryKind.Budget, LedgerBasisKind.BudgetRevision, Of(before)))
                await ReverseEntry.Handle(work, entry, date, by, reason, now);
        }
        var lines = after.Counts ? await BudgetRevisionStore.Lines(work, after) : null;
        if (lines is not null)
            await PostEntry.Handle(work, Entry(after, lines, date, by, now), now);
        // A revision that counts again takes its transfers along.
        foreach (var transfer in await LineTransferStore.Of(work, after.Year, after.Revision))
            await PostTransfer.Handle(work, after, transfer, by, now);
        await IndexBudget.Handle(work, before, after, lines, now);
    }

    /// <summary>The basis of what a revision changes.</summary>
    public static (LedgerBasisKind, string) BasisOf(Budget budget) => (LedgerBasisKind.BudgetRevision, Of(budget));

    private static LedgerEntry Entry(Budget budget, BudgetLines lines, DateOnly date, string by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Date = date,
            BookedBy = by,
            Kind = LedgerEntryKind.Budget,
            BasisKind = LedgerBasisKind.BudgetRevision,
            BasisReference = Of(budget),
            Text = $"Begroting {budget.Year}, versie {budget.Revision}",
            Postings = [.. lines.Items.SelectMany(line => Postings(budget.Year, line))],
        };

    /// <summary>What a line authorises, against what of it is still to be spent, received or added.</summary>
    private static IEnumerable<LedgerPosting> Postings(int year, BudgetLine line)
    {
        var (authorised, left) =
            line.IsCost ? (Chart.Authorised, Chart.Available)
            : line.IsIncome ? (Chart.IncomeToCome, Chart.BudgetedIncome)
            : (Chart.BudgetedAdditions, Chart.AdditionsToCome);
        yield return Posting(left, line.AmountCents!.Value);
        yield return Posting(authorised, -line.AmountCents.Value);

        LedgerPosting Posting(string account, long cents) =>
            new()
            {
                Account = account,
                Year = year,
                Line = line.Code,
                AmountCents = cents,
            };
    }

    private static string Of(Budget budget) => $"{budget.Year}/{budget.Revision}";
}
