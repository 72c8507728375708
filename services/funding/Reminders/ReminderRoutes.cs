using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Who is late: for the fund manager and auditors, a municipality its own; the fund manager reminds and holds back.</summary>
internal static class ReminderRoutes
{
    private static readonly string[] Readers = [Roles.FundManager, Roles.Auditor, Roles.MunicipalityOfficer];

    public static void MapReminders(this RouteGroupBuilder v1)
    {
        v1.MapGet("/overdue-invoices", ListOverdueInvoices.Handle).WithTags("Reminders").Allow(Scopes.InvoicesRead, Readers);
        v1.MapPost("/reminders", SendReminders.Handle).WithTags("Reminders").Allow(Scopes.InvoicesWrite, Roles.FundManager);
        var invoice = v1.MapGroup("/invoices/{id:guid}").WithTags("Reminders");
        invoice.MapGet("/reminders", GetInvoiceReminders.Handle).Allow(Scopes.InvoicesRead, Readers);
        invoice.MapPut("/reminder-hold", HoldReminders.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).RequiresIfMatch();
        invoice.MapDelete("/reminder-hold", ReleaseReminders.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).HonoursIfMatch();
    }

    public static void AddReminders(this WebApplicationBuilder builder)
    {
        builder.AddSetting(
            FundingService.Name,
            ReminderSettings.From(builder.Configuration),
            new SettingDefinition<ReminderSettings>("reminders", Roles.FundManager, Roles.Admin)
        );
        builder.AddSetting(
            FundingService.Name,
            InterestSettings.From(builder.Configuration),
            new SettingDefinition<InterestSettings>("interest", Roles.FundManager, Roles.Admin)
        );
    }
}
