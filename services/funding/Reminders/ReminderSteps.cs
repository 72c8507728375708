using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What holding reminders back and taking that back have in common, and what is shown of an invoice.</summary>
internal static class ReminderSteps
{
    /// <summary>Takes the step on the hold as it is; the step checks the version itself.</summary>
    public static Task<Ok<InvoiceRemindersView>> StepOfHold(
        this FundingDatabase database,
        Guid invoice,
        Caller caller,
        Setting<ReminderSettings> settings,
        DateOnly today,
        Func<OverdueInvoice, ReminderHold, ReminderHold> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await ReminderStore.Get(work, invoice) ?? throw Refused.NotFound("invoice");
                if (!await ReminderStore.Put(work, step(current, await ReminderStore.Hold(work, invoice))))
                    throw caller.Overtaken();
                return TypedResults.Ok(await View(work, invoice, caller, await settings.In(work), today));
            },
            ct
        );

    /// <summary>The reminders of an invoice, as the caller sees them.</summary>
    public static async Task<InvoiceRemindersView> View(Reading reading, Guid id, Caller caller, ReminderSettings settings, DateOnly today)
    {
        var invoice = await ReminderStore.Get(reading, id) ?? throw Refused.NotFound("invoice");
        InvoiceReaders.MustSeeDetails(caller, invoice.MunicipalityCode);
        var hold = await ReminderStore.Hold(reading, id);
        caller.Tag(hold.Version);
        string[] actions =
            !caller.Is(Roles.FundManager) || invoice.NextStage is null ? []
            : hold.HoldsOn(today) ? ["Hold", "Release"]
            : ["Hold"];
        return new InvoiceRemindersView(
            id,
            [.. (await ReminderStore.Of(reading, id)).Select(r => r.View())],
            invoice.NextStage,
            invoice.NextOn(settings),
            invoice.HoldOn(today, caller),
            hold.Version,
            actions
        );
    }
}
