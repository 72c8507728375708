using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager takes back that the reminders of an invoice are held back.</summary>
internal static class ReleaseReminders
{
    public static Task<Ok<InvoiceRemindersView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        Setting<ReminderSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        return database.StepOfHold(
            id,
            caller,
            settings,
            DutchTime.DayOf(now),
            (_, hold) =>
            {
                caller.MustMatch(hold.Version);
                return hold.Release(now);
            },
            ct
        );
    }
}
