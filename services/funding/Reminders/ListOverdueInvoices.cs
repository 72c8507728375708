using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: invoices that were not paid in time, the first to be paid first, by pages. A municipality sees its own.</summary>
internal static class ListOverdueInvoices
{
    public static async Task<Ok<IReadOnlyList<OverdueInvoiceView>>> Handle(
        [Description("CBS code: of one municipality.")] string? municipality,
        [Description("With this reminder as the last one that was sent.")] ReminderStage? stage,
        [Description("Only those of which a reminder is due.")] bool? due,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        Setting<ReminderSettings> settings,
        Setting<InterestSettings> interest,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var after = page.AfterDate();
        if (!BudgetReaders.Include(caller))
        {
            municipality ??= caller.Municipality ?? "";
            caller.MustActFor(municipality);
        }
        var today = clock.Today();
        await using var reading = await database.Read(ct);
        var terms = await settings.In(reading);
        var invoices = await ReminderStore.List(
            reading,
            today,
            municipality,
            stage is { } last ? (int)last + 1 : null,
            due == true ? terms : null,
            after,
            page.Read
        );
        var reckoned = await InterestDue.Of(reading, (await interest.In(reading)).Regime, invoices, today);
        return page.Answer(context, [.. invoices.Select(i => i.View(today, terms, reckoned.GetValueOrDefault(i.Id), caller))], i =>
            PageQuery.KeyOf(i.DueOn, i.InvoiceId)
        );
    }
}
