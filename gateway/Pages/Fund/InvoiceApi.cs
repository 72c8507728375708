using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The API of debtors, invoices and bank statements, as the pages use it.</summary>
internal static class InvoiceApi
{
    extension(ApiClient client)
    {
        public Task<Page<InvoiceView>> Invoices(params (string Name, string? Value)[] query) =>
            client.List<InvoiceView>(Service.Funding, "invoices", query);

        public Task<InvoiceView> Invoice(Guid id, FormState? changes = null) =>
            client.Get<InvoiceView>(Service.Funding, $"invoices/{id}", changes);

        public Task<Page<CreditProposalView>> CreditProposals(params (string Name, string? Value)[] query) =>
            client.List<CreditProposalView>(Service.Funding, "credit-proposals", query);

        public Task<CreditProposalView> PrepareCredit(Guid invoice, PrepareCreditRequest request, FormState form) =>
            client.Post<CreditProposalView>(Service.Funding, $"invoices/{invoice}/credit-proposals", request, form);

        public Task<CreditProposalView> StepCredit(Guid id, string step, object? request, FormState form) =>
            client.Post<CreditProposalView>(Service.Funding, $"credit-proposals/{id}/{step}", request, form);

        public Task<InvoicingView> Invoicing(Guid run) => client.Get<InvoicingView>(Service.Funding, $"contribution-runs/{run}/invoicing");

        public Task<InvoicingView> InvoiceRun(Guid run, FormState form) =>
            client.Post<InvoicingView>(Service.Funding, $"contribution-runs/{run}/invoicing", null, form);

        public Task<DebtorView> Debtor(string code, int? year = null) =>
            client.Get<DebtorView>(
                Service.Funding,
                $"debtors/{code}{(year is { } of ? $"?year={of.ToString(CultureInfo.InvariantCulture)}" : "")}"
            );

        public Task<DebtorView> RecordDebtor(string code, DebtorRequest request, FormState form) =>
            client.Put<DebtorView>(Service.Funding, $"debtors/{code}", request, form);

        public Task<DebtorsImported> ImportDebtors(ImportDebtorsRequest request, FormState form) =>
            client.Post<DebtorsImported>(Service.Funding, "debtors-imports", request, form);

        public Task<IReadOnlyList<MissingDebtorView>> IncompleteDebtors(int year) =>
            client.Get<IReadOnlyList<MissingDebtorView>>(Service.Funding, $"incomplete-debtors?year={year}");

        public Task<Page<StatementView>> Statements(string? cursor = null) =>
            client.List<StatementView>(Service.Funding, "statements", ("cursor", cursor));

        public Task<StatementView> Statement(Guid id) => client.Get<StatementView>(Service.Funding, $"statements/{id}");

        public Task<Page<StatementLineView>> LinesOf(Guid statement, string? cursor) =>
            client.List<StatementLineView>(Service.Funding, $"statements/{statement}/lines", ("cursor", cursor), ("limit", "100"));

        public Task<Page<StatementLineView>> WaitingLines(string? cursor = null) =>
            client.List<StatementLineView>(Service.Funding, "statement-lines", ("waiting", "true"), ("cursor", cursor));

        /// <summary>The lines that pay or paid a purchase invoice.</summary>
        public Task<Page<StatementLineView>> LinesThatPay(Guid purchase) =>
            client.List<StatementLineView>(Service.Funding, "statement-lines", ("purchaseInvoice", $"{purchase}"));

        public Task<StatementLineView> StatementLine(Guid id) => client.Get<StatementLineView>(Service.Funding, $"statement-lines/{id}");

        public Task<IReadOnlyList<StatementSuggestionView>> Suggestions(Guid line) =>
            client.Get<IReadOnlyList<StatementSuggestionView>>(Service.Funding, $"statement-lines/{line}/suggestions");

        public Task<StatementsImported> ImportStatements(ImportStatementsRequest request, FormState form) =>
            client.Post<StatementsImported>(Service.Funding, "statements", request, form);

        public Task<StatementLineView> MatchLine(Guid line, MatchLineRequest request, FormState form) =>
            client.Post<StatementLineView>(Service.Funding, $"statement-lines/{line}/matches", request, form);

        public Task<StatementLineView> UndoMatches(Guid line, UndoMatchesRequest request, FormState form) =>
            client.Post<StatementLineView>(Service.Funding, $"statement-lines/{line}/matches/annulment", request, form);

        public Task<ManualEntryView> BookLine(Guid line, BookLineRequest request, FormState form) =>
            client.Post<ManualEntryView>(Service.Funding, $"statement-lines/{line}/bookings", request, form);

        public Task<IReadOnlyList<ManualEntryView>> LineBookings(Guid line) =>
            client.Get<IReadOnlyList<ManualEntryView>>(Service.Funding, $"statement-lines/{line}/bookings");
    }
}
