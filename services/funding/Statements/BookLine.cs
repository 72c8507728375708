using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager prepares to book all that is open of a line on accounts of the ledger. A second fund manager approves it as a
/// manual entry; until then nothing else is done with the line.
/// </summary>
internal static class BookLine
{
    public static Task<Results<Created<ManualEntryView>, Ok<ManualEntryView>>> Handle(
        Guid id,
        BookLineRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Prepare(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var line = await StatementLineStore.Get(work, id) ?? throw Refused.NotFound("statement line");
                caller.MustMatch(line.Version);
                await MustBeFree(work, line);
                var now = clock.GetUtcNow();
                var date = await LedgerYearStore.DateFor(work, line.BookedOn, now);
                var entry = ManualEntry.Prepare(request, line, date, caller.Id, now);
                var accounts = await LedgerAccountStore.Named(work, entry.Postings.Items.Select(posting => posting.Account!));
                Faults.MustBeNone([.. entry.AsEntry().Faults(), .. entry.FaultsOn(accounts)]);
                await BankBalance.MustKeep(work, entry);
                await DirectCosts.MustFit(work, entry);
                return entry;
            },
            ct
        );

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>booking-waits</c>; <c>in-batch</c>: it is about to be paid back.</exception>
    private static async Task MustBeFree(Work work, StatementLine line)
    {
        if (!line.MayBeMatched)
            throw new RuleViolation("wrong-state", "Nothing of this line waits.");
        await LineBookings.MustNotWait(work, line.Id);
        if (await PaymentStore.Live(work, PaymentKind.Overpayment, line.Id) is { } payment)
            throw new RuleViolation("in-batch", $"Of this line {payment.AmountCents} cents are in a batch, to be paid back.");
    }
}
