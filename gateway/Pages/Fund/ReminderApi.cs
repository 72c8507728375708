using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The API of reminders and interest, as the pages use it.</summary>
internal static class ReminderApi
{
    extension(ApiClient client)
    {
        public Task<Page<OverdueInvoiceView>> OverdueInvoices(params (string Name, string? Value)[] query) =>
            client.List<OverdueInvoiceView>(Service.Funding, "overdue-invoices", query);

        public Task<RemindersSent> SendReminders(bool dryRun, FormState form) =>
            client.Post<RemindersSent>(Service.Funding, "reminders", new SendRemindersRequest { DryRun = dryRun }, form);

        public Task<InvoiceRemindersView> InvoiceReminders(Guid invoice, FormState? changes = null) =>
            client.Get<InvoiceRemindersView>(Service.Funding, $"invoices/{invoice}/reminders", changes);

        public Task<InvoiceRemindersView> HoldReminders(Guid invoice, HoldRemindersRequest request, FormState form) =>
            client.Put<InvoiceRemindersView>(Service.Funding, $"invoices/{invoice}/reminder-hold", request, form);

        public Task ReleaseReminders(Guid invoice, FormState form) =>
            client.Delete(Service.Funding, $"invoices/{invoice}/reminder-hold", form);

        public Task<InterestRatesView> InterestRates() => client.Get<InterestRatesView>(Service.Funding, "interest-rates");

        public Task<InterestRateView> RecordInterestRate(RecordInterestRateRequest request, FormState form) =>
            client.Post<InterestRateView>(Service.Funding, "interest-rates", request, form);

        public Task RemoveInterestRate(Guid id, FormState form) => client.Delete(Service.Funding, $"interest-rates/{id}", form);

        public Task<Page<InterestChargeView>> InterestCharges(params (string Name, string? Value)[] query) =>
            client.List<InterestChargeView>(Service.Funding, "interest-charges", query);

        public Task<InterestChargeView> InterestCharge(Guid id) =>
            client.Get<InterestChargeView>(Service.Funding, $"interest-charges/{id}");

        public Task<InterestChargeView> PrepareInterest(Guid invoice, PrepareInterestRequest request, FormState form) =>
            client.Post<InterestChargeView>(Service.Funding, $"invoices/{invoice}/interest-charges", request, form);

        public Task<InterestChargeView> StepInterest(Guid id, string step, object? request, FormState form) =>
            client.Post<InterestChargeView>(Service.Funding, $"interest-charges/{id}/{step}", request, form);
    }
}
