using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager holds back the reminders of an invoice until a day, with the reason.</summary>
internal static class HoldReminders
{
    public static Task<Ok<InvoiceRemindersView>> Handle(
        Guid id,
        HoldRemindersRequest request,
        Caller caller,
        FundingDatabase database,
        Setting<ReminderSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        Faults.MustBeNone(ReminderHold.FaultsOf(request.Until!.Value, DutchTime.DayOf(now)));
        return database.StepOfHold(
            id,
            caller,
            settings,
            DutchTime.DayOf(now),
            (invoice, hold) =>
            {
                caller.MustMatch(hold.Version);
                if (invoice.OpenCents <= 0)
                    throw new RuleViolation("wrong-state", "Nothing is left to pay of this invoice, so nothing is sent.");
                return hold.Hold(request.Reason!, request.Until.Value, caller.Id, now);
            },
            ct
        );
    }
}
