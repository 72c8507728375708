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
        builder.Services.AddSingleton(ReminderSettings.From(builder.Configuration));
        builder.Services.AddSingleton(InterestSettings.From(builder.Configuration));
    }
}
