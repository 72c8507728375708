using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager prepares an entry that follows from nothing else (memoriaal). Nothing is posted until a second fund manager
/// approves it. With an id that was sent before, the same entry is answered again.
/// </summary>
internal static class PrepareManualEntry
{
    public static Task<Results<Created<ManualEntryView>, Ok<ManualEntryView>>> Handle(
        PrepareManualEntryRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(ManualEntry.FaultsOf(request));
        return database.Prepare(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var entry = ManualEntry.Prepare(request, caller.Id, now);
                await MustFit(work, entry);
                if (entry.Corrects is { } corrected && await LedgerEntryStore.Get(work, corrected) is null)
                    throw Refused.Invalid("/corrects", "unknown", "There is no entry with this id.");
                if (entry.Date > DutchTime.DayOf(now) || entry.Date.Year < LedgerLimits.FirstYear)
                    throw Refused.Invalid("/date", "range", $"Not in the future, and not before {LedgerLimits.FirstYear}.");
                await LedgerYearStore.MustBeOpen(work, entry.Date, now);
                await BankBalance.MustKeep(work, entry);
                // Asked again, it is answered as it is.
                if (await ManualEntryStore.Get(work, entry.Id) is null)
                    await DirectCosts.MustFit(work, entry);
                return entry;
            },
            ct
        );
    }

    private static async Task MustFit(Work work, ManualEntry entry) =>
        Faults.MustBeNone(entry.FaultsOn(await LedgerAccountStore.Named(work, entry.Postings.Items.Select(posting => posting.Account!))));
}
