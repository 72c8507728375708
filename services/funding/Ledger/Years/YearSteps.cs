using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a year of the ledger has in common.</summary>
internal static class YearSteps
{
    /// <summary>Takes the step while nobody posts; the step checks the version itself.</summary>
    public static Task<Ok<LedgerYearView>> StepOfYear(
        this FundingDatabase database,
        int year,
        Caller caller,
        DateTimeOffset now,
        Func<Work, LedgerYear, Task<LedgerYear>> step,
        CancellationToken ct
    )
    {
        MustBeThere(year, now);
        return database.Write(
            caller,
            async work =>
            {
                await LedgerEntryStore.Hold(work);
                var next = await step(work, await LedgerYearStore.Get(work, year));
                if (!await LedgerYearStore.Put(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(await View(work, next, caller, now));
            },
            ct
        );
    }

    /// <summary>Refuses a year before the ledger, or one that has yet to come.</summary>
    /// <exception cref="Refused">404.</exception>
    public static void MustBeThere(int year, DateTimeOffset now)
    {
        if (year < LedgerLimits.FirstYear || year > DutchTime.DayOf(now).Year)
            throw Refused.NotFound("year");
    }

    public static async Task<LedgerYearView> View(Reading reading, LedgerYear year, Caller caller, DateTimeOffset now) =>
        year.View(
            year.TakesEntries ? await Waiting(reading, year, now) : [],
            !year.TakesEntries
                && !await LaterIsClosed(reading, year.Year, now)
                && (await FundProposalStore.Frozen(reading, year.Year)).Count == 0,
            year.Status == LedgerYearStatus.ClosingProposed
                ? new LedgerYearFiguresView(
                    await LedgerYearStore.Entries(reading, year.Year),
                    await ObligationYearStore.Open(reading, year.Year)
                )
                : null,
            caller
        );

    /// <summary>Whether a later year is closed on the balances of this one.</summary>
    public static async Task<bool> LaterIsClosed(Reading reading, int year, DateTimeOffset now) =>
        (await LedgerYearStore.All(reading, DutchTime.DayOf(now).Year)).Any(later => later.Year > year && !later.TakesEntries);

    /// <summary>What must be done before a year can be closed.</summary>
    public static async Task<IReadOnlyList<LedgerYearWaitingView>> Waiting(Reading reading, LedgerYear year, DateTimeOffset now)
    {
        var present = DutchTime.DayOf(now).Year;
        if (year.Year >= present)
            return [new LedgerYearWaitingView(LedgerYearWaitingKind.NotOver, year.Year)];
        var open = (await LedgerYearStore.All(reading, present)).FirstOrDefault(earlier =>
            earlier.Year < year.Year && earlier.TakesEntries
        );
        LedgerYearWaitingView[] waiting =
        [
            new(LedgerYearWaitingKind.EarlierYearOpen, open?.Year ?? 0),
            new(LedgerYearWaitingKind.EntriesWaiting, await ManualEntryStore.Waiting(reading, year.Year)),
            new(LedgerYearWaitingKind.PurchaseInvoicesWaiting, await PurchaseInvoiceStore.WaitingIn(reading, year.Year)),
            new(LedgerYearWaitingKind.EntriesUnsealed, await LedgerYearStore.Unsealed(reading, year.Year)),
        ];
        return [.. waiting.Where(one => one.Number > 0)];
    }
}
