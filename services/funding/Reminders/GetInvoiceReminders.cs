using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the reminders of one invoice, for its municipality, the fund manager and auditors.</summary>
internal static class GetInvoiceReminders
{
    public static async Task<Ok<InvoiceRemindersView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        Setting<ReminderSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(await ReminderSteps.View(reading, id, caller, await settings.In(reading), clock.Today()));
    }
}
