using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// What is entered into beyond a line, because the assembly lowered it or its decision was annulled, or because the year has no budget yet:
/// an account of its own, so that no line has less than nothing left, and what awaits a budget change is seen.
/// </summary>
internal static class PostShortage
{
    /// <summary>Posts by how much it changed. The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="year">Budget year.</param>
    /// <param name="basis">By what it changed.</param>
    /// <param name="by">Who did.</param>
    /// <param name="now">The current time.</param>
    public static async Task Handle(Work work, int year, (LedgerBasisKind Kind, string Reference) basis, string by, DateTimeOffset now)
    {
        var room = await YearRoom.Of(work, year);
        var posted = await Posted(work, year);
        var changes = room
            .Obligated.Keys.Union(posted.Keys)
            .Order(StringComparer.Ordinal)
            .Select(code => (Code: code, Cents: room.ShortOf(code) - posted.GetValueOrDefault(code)))
            .Where(change => change.Cents != 0)
            .ToList();
        foreach (var some in changes.Chunk(LedgerLimits.MostPostings / 2))
            await PostEntry.Handle(
                work,
                new LedgerEntry
                {
                    Id = Guid.CreateVersion7(now),
                    Date = await LedgerYearStore.DateFor(work, DateOnly.MaxValue, now),
                    BookedBy = by,
                    Kind = LedgerEntryKind.Obligation,
                    BasisKind = basis.Kind,
                    BasisReference = basis.Reference,
                    Text = $"Meer of minder aangegaan dan begroot in {year}",
                    Postings =
                    [
                        .. some.SelectMany(change =>
                            new[] { Posting(Chart.Available, change.Code, change.Cents), Posting(Chart.Short, change.Code, -change.Cents) }
                        ),
                    ],
                },
                now
            );

        LedgerPosting Posting(string account, string line, long cents) =>
            new()
            {
                Account = account,
                Year = year,
                Line = line,
                AmountCents = cents,
            };
    }

    /// <summary>By line, from the kept totals.</summary>
    private static async Task<IReadOnlyDictionary<string, long>> Posted(Reading reading, int year)
    {
        var (first, end) = (LedgerTotal.KeyOf(year, ""), $"{LedgerTotal.KeyOf(year)}0");
        var balances = await LedgerTotalStore.Parts(
            reading,
            Chart.Short,
            LedgerSlice.Line,
            (first, end),
            DateOnly.MaxValue,
            BudgetLimits.MostLines * 10
        );
        return balances.ToDictionary(balance => balance.Key[first.Length..], balance => balance.CreditCents - balance.DebitCents);
    }
}
