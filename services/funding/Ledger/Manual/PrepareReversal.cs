using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager prepares the opposite of a manual entry, with a reason; a second fund manager posts it. What follows from
/// something else is undone there.
/// </summary>
internal static class PrepareReversal
{
    public static Task<Results<Created<ManualEntryView>, Ok<ManualEntryView>>> Handle(
        Guid id,
        PrepareReversalRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Prepare(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var date = request.Date ?? DutchTime.DayOf(now);
                var entry = await LedgerEntryStore.Get(work, id) ?? throw Refused.NotFound("entry");
                if (date < entry.Date || date > DutchTime.DayOf(now))
                    throw Refused.Invalid("/date", "range", $"From {entry.Date:yyyy-MM-dd}, the date of the entry, to today.");
                await LedgerYearStore.MustBeOpen(work, date, now);
                var reversal = ManualEntry.Prepare(entry, request.Id, date, request.Reason!, caller.Id, now);
                await BankBalance.MustKeep(work, reversal);
                return reversal;
            },
            ct
        );
}
