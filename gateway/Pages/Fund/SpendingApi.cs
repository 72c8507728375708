using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The API of what the fund spends, as the pages use it.</summary>
internal static class SpendingApi
{
    /// <summary>How far after the last budget years are looked for.</summary>
    private const int YearsAhead = 5;

    extension(ApiClient client)
    {
        public Task<Page<BudgetMandateView>> BudgetMandates(params (string Name, string? Value)[] query) =>
            client.List<BudgetMandateView>(Service.Funding, "budget-mandates", query);

        public Task<BudgetMandateView> BudgetMandate(Guid id) => client.Get<BudgetMandateView>(Service.Funding, $"budget-mandates/{id}");

        public Task<BudgetMandateView> GrantMandate(GrantBudgetMandateRequest request, FormState form) =>
            client.Post<BudgetMandateView>(Service.Funding, "budget-mandates", request, form);

        public Task<Page<ObligationView>> Obligations(params (string Name, string? Value)[] query) =>
            client.List<ObligationView>(Service.Funding, "obligations", query);

        public Task<ObligationView> Obligation(Guid id) => client.Get<ObligationView>(Service.Funding, $"obligations/{id}");

        public Task<CommitmentView> Commitment(Guid id) => client.Get<CommitmentView>(Service.Funding, $"commitments/{id}");

        public Task<IReadOnlyList<ObligationChangeView>> ObligationChanges(Guid id) =>
            client.Get<IReadOnlyList<ObligationChangeView>>(Service.Funding, $"obligations/{id}/changes");

        public Task<ObligationView> PrepareObligation(PrepareObligationRequest request, FormState form) =>
            client.Post<ObligationView>(Service.Funding, "obligations", request, form);

        public Task<ObligationView> ReviseObligation(Guid id, ReviseObligationRequest request, FormState form) =>
            client.Post<ObligationView>(Service.Funding, $"obligations/{id}/revision", request, form);

        public Task<Page<PurchaseInvoiceView>> PurchaseInvoices(params (string Name, string? Value)[] query) =>
            client.List<PurchaseInvoiceView>(Service.Funding, "purchase-invoices", query);

        public Task<PurchaseInvoiceView> PurchaseInvoice(Guid id) =>
            client.Get<PurchaseInvoiceView>(Service.Funding, $"purchase-invoices/{id}");

        public Task<PurchaseInvoiceView> RecordPurchase(RecordPurchaseInvoiceRequest request, FormState form) =>
            client.Post<PurchaseInvoiceView>(Service.Funding, "purchase-invoices", request, form);

        /// <summary>The batches that paid it, or are to.</summary>
        public Task<Page<PaymentBatchView>> BatchesOf(Guid target) =>
            client.List<PaymentBatchView>(Service.Funding, "payment-batches", ("target", $"{target}"));

        public Task<Page<LineTransferView>> LineTransfers(params (string Name, string? Value)[] query) =>
            client.List<LineTransferView>(Service.Funding, "line-transfers", query);

        public Task<LineTransferView> LineTransfer(Guid id) => client.Get<LineTransferView>(Service.Funding, $"line-transfers/{id}");

        public Task<LineTransferView> PrepareTransfer(PrepareLineTransferRequest request, FormState form) =>
            client.Post<LineTransferView>(Service.Funding, "line-transfers", request, form);

        /// <summary>Takes a step, and says of what the page shows it.</summary>
        /// <param name="path">The thing, as collection/id.</param>
        /// <param name="step">Such as <c>approval</c>.</param>
        /// <param name="request">What the step takes.</param>
        /// <param name="form">Its form.</param>
        public Task<SpendingStepped> StepSpending(string path, string step, object? request, FormState form) =>
            client.Post<SpendingStepped>(Service.Funding, $"{path}/{step}", request, form);

        /// <summary>The years that have a budget, newest first.</summary>
        public async Task<IReadOnlyList<int>> BudgetYears() =>
            [.. (await client.All<BudgetView>(Service.Funding, "budgets")).Select(budget => budget.Year)];

        /// <summary>The years that have a budget, and later ones for which something was entered into already.</summary>
        public async Task<IReadOnlyList<int>> SpendingYears()
        {
            var budgets = await client.BudgetYears();
            var later =
                budgets.Count == 0 ? [] : Enumerable.Range(budgets.Max() + 1, YearsAhead).Where(Contracts.Funding.BudgetYears.Include);
            var taken = await Task.WhenAll(
                later.Select(async year =>
                    (Year: year, Any: (await client.Obligations(("year", $"{year}"), ("limit", "1"))).Items.Count > 0)
                )
            );
            return [.. budgets, .. taken.Where(one => one.Any).Select(one => one.Year)];
        }

        /// <summary>The lines of the budget of a year; none where it has no budget.</summary>
        public async Task<IReadOnlyList<BudgetLineView>> BudgetLines(int year)
        {
            try
            {
                return await client.All<BudgetLineView>(Service.Funding, $"budgets/{year.ToString(CultureInfo.InvariantCulture)}/lines");
            }
            catch (ApiProblem problem) when (problem.Status == 404)
            {
                return [];
            }
        }

        /// <summary>The cost lines of all budgets, each as the newest has it, by their codes.</summary>
        public async Task<IReadOnlyList<BudgetLineView>> CostLines()
        {
            var years = await Task.WhenAll((await client.BudgetYears()).Select(year => client.BudgetLines(year)));
            return
            [
                .. years
                    .SelectMany(lines => lines)
                    .Where(line => line.Programme is not null)
                    .DistinctBy(line => line.Code)
                    .OrderBy(line => line.Code, StringComparer.Ordinal),
            ];
        }
    }
}
