using Samen.Contracts.Funding;
using Samen.Testing;

namespace Samen.Funding.Tests;

/// <summary>What tests do with reminders and interest.</summary>
internal static class ReminderApp
{
    public const string Overdue = "/funding/v1/overdue-invoices",
        Charges = "/funding/v1/interest-charges",
        Rates = "/funding/v1/interest-rates";

    extension(FundApp fund)
    {
        /// <summary>Two municipalities with an invoice each, of 30 days before the clock is moved.</summary>
        public static async Task<(FundApp Fund, InvoiceView A, InvoiceView B)> Invoiced(
            DatabaseKind? kind = null,
            long cents = 1001,
            params IReadOnlyList<(string Name, string Value)> settings
        )
        {
            var all = new Dictionary<string, string>(InvoiceApp.Seller);
            foreach (var (name, value) in settings)
                all[name] = value;
            var started = await FundApp.Start(kind, settings: all);
            await started.Register(("GM0014", 232_874), ("GM0344", 357_597));
            await started.NewBudget(2020, cents);
            var run = await started.NewRun(2020);
            await started.Know("GM0014");
            await started.Know("GM0344", InvoiceApp.Complete("GM0344") with { SecretaryEmail = "secretaris@utrecht.example" });
            await started.MakeInvoices(run.Id);
            return await started.AllInvoices() is [var a, var b] ? (started, a, b) : throw new InvalidOperationException("There are two.");
        }

        /// <summary>Moves the clock to so many days after the last day to pay.</summary>
        public void GoTo(InvoiceView invoice, int daysLate)
        {
            var to = invoice.DueOn!.Value.AddDays(daysLate).ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);
            fund.App.Clock.Advance(to - fund.App.Clock.GetUtcNow().UtcDateTime);
        }

        public Task<RemindersSent> Remind(bool dryRun = false) =>
            fund.Manager.SendBody("POST", "/funding/v1/reminders", new SendRemindersRequest { DryRun = dryRun }).Read<RemindersSent>();

        public Task<IReadOnlyList<OverdueInvoiceView>> Late(string query = "") =>
            fund.Manager.Pages<OverdueInvoiceView>($"{Overdue}?limit=1{query}");

        public Task<InvoiceRemindersView> RemindersOf(InvoiceView invoice, HttpClient? by = null) =>
            (by ?? fund.Manager).Fetch<InvoiceRemindersView>($"{InvoiceApp.Invoices}/{invoice.Id}/reminders");

        public Task<HttpResponseMessage> PostInterest(InvoiceView invoice, DateOnly? until = null) =>
            fund.Manager.SendBody(
                "POST",
                $"{InvoiceApp.Invoices}/{invoice.Id}/interest-charges",
                new PrepareInterestRequest { Until = until }
            );

        public Task<InterestChargeView> PrepareInterest(InvoiceView invoice, DateOnly? until = null) =>
            fund.PostInterest(invoice, until).Read<InterestChargeView>(System.Net.HttpStatusCode.Created);
    }
}
