using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What an obligation takes of budgets changed: the memorandum accounts follow, per year; and then what is entered into beyond budgets, and
/// what the budgets cover of commitments.
/// </summary>
internal static class PostObligation
{
    /// <summary>The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="obligation">The obligation.</param>
    /// <param name="differences">How much more each year takes; below zero: less.</param>
    /// <param name="by">Who did.</param>
    /// <param name="now">The current time.</param>
    public static async Task Handle(
        Work work,
        Obligation obligation,
        IReadOnlyList<(int Year, long Cents)> differences,
        string by,
        DateTimeOffset now
    )
    {
        if (differences.Count == 0)
            return;
        foreach (var (year, cents) in differences)
            await ObligationYearStore.Add(work, obligation.Id, year, cents, 0);
        var (kind, reference) = obligation.Basis;
        await PostEntry.Handle(
            work,
            new LedgerEntry
            {
                Id = Guid.CreateVersion7(now),
                Date = await LedgerYearStore.DateFor(work, DateOnly.MaxValue, now),
                BookedBy = by,
                Kind = LedgerEntryKind.Obligation,
                BasisKind = kind,
                BasisReference = reference,
                Text = $"Aangegane verplichting {obligation.Number}: {(differences.Sum(d => d.Cents) < 0 ? "minder" : "meer")}",
                Postings = [.. differences.SelectMany(difference => obligation.Postings(difference.Year, difference.Cents))],
            },
            now
        );
        // With the ledger held, which handing over accounts holds too.
        await MustBeTaken(work, differences);
        foreach (var (year, _) in differences)
            await Follow(work, year, obligation.Basis, by, now);
    }

    /// <summary>Refuses that more is entered into of a year whose accounts are before an assembly or adopted.</summary>
    /// <exception cref="RuleViolation"><c>accounts-adopted</c>.</exception>
    public static Task MustBeTaken(Reading reading, IEnumerable<(int Year, long Cents)> differences) =>
        AccountsSteps.MustTake(
            reading,
            differences.Where(difference => difference.Cents > 0).Select(difference => difference.Year),
            "enter into it in an open budget year"
        );

    /// <summary>What of a year follows from what was entered into on its lines, and from what they have.</summary>
    public static async Task Follow(
        Work work,
        int year,
        (LedgerBasisKind, string) basis,
        string by,
        DateTimeOffset now,
        FactCause? cause = null
    )
    {
        await PostShortage.Handle(work, year, basis, by, now);
        await CoverAgain.In(work, year, basis, now, cause);
    }
}
