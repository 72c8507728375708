using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The API of creditors and payments, as the pages use it.</summary>
internal static class PaymentApi
{
    extension(ApiClient client)
    {
        public Task<Page<CreditorAccountView>> CreditorAccounts(params (string Name, string? Value)[] query) =>
            client.List<CreditorAccountView>(Service.Funding, "creditor-accounts", query);

        public Task<CreditorAccountView> CreditorAccount(Guid id) =>
            client.Get<CreditorAccountView>(Service.Funding, $"creditor-accounts/{id}");

        public Task<CreditorAccountView> ProposeAccount(string creditor, ProposeCreditorAccountRequest request, FormState form) =>
            client.Post<CreditorAccountView>(Service.Funding, $"creditors/{creditor}/accounts", request, form);

        public Task<CreditorAccountView> StepAccount(Guid id, string step, object? request, FormState form) =>
            client.Post<CreditorAccountView>(Service.Funding, $"creditor-accounts/{id}/{step}", request, form);

        /// <summary>The name of every partner by its id, as creditors are named.</summary>
        public async Task<IReadOnlyList<KeyValuePair<string, string>>> PartnerNames() =>
            [.. (await client.AllPartners()).Select(p => KeyValuePair.Create($"{p.Id}", p.Name))];

        public Task<IReadOnlyList<PayableView>> Payables(string? until) =>
            client.Get<IReadOnlyList<PayableView>>(Service.Funding, $"payables{(until is null ? "" : $"?until={until}")}");

        public Task<Page<PaymentBatchView>> PaymentBatches(string? cursor) =>
            client.List<PaymentBatchView>(Service.Funding, "payment-batches", ("cursor", cursor));

        public Task<PaymentBatchView> PaymentBatch(Guid id) => client.Get<PaymentBatchView>(Service.Funding, $"payment-batches/{id}");

        public Task<PaymentBatchView> PreparePayments(PreparePaymentBatchRequest request, FormState form) =>
            client.Post<PaymentBatchView>(Service.Funding, "payment-batches", request, form);

        public Task<PaymentBatchView> StepBatch(Guid id, string step, object? request, FormState form) =>
            client.Post<PaymentBatchView>(Service.Funding, $"payment-batches/{id}/{step}", request, form);

        public Task<PaymentView> RejectPayment(Guid id, PaymentReasonRequest request, FormState form) =>
            client.Post<PaymentView>(Service.Funding, $"payments/{id}/rejection", request, form);
    }
}
