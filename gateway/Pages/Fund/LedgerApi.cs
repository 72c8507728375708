using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The API of the ledger and of the steps of contribution runs, as the pages use it.</summary>
internal static class LedgerApi
{
    extension(ApiClient client)
    {
        public Task<Page<LedgerAccountView>> LedgerAccounts(DateOnly on) =>
            client.List<LedgerAccountView>(Service.Funding, "ledger/accounts", ("on", Of(on)), ("limit", "100"));

        /// <summary>What each account is called, by its code.</summary>
        public async Task<IReadOnlyDictionary<string, string>> AccountTitles(DateOnly on) =>
            (await client.LedgerAccounts(on)).Items.ToDictionary(account => account.Code, account => account.Title);

        public Task<LedgerAccountView> LedgerAccount(string code, DateOnly on) =>
            client.Get<LedgerAccountView>(Service.Funding, $"ledger/accounts/{Uri.EscapeDataString(code)}?on={Of(on)}");

        public Task<LedgerAccountView> AddAccount(AddLedgerAccountRequest request, FormState form) =>
            client.Post<LedgerAccountView>(Service.Funding, "ledger/accounts", request, form);

        public Task<LedgerAccountView> CloseAccount(string code, FormState form) =>
            client.Post<LedgerAccountView>(Service.Funding, $"ledger/accounts/{Uri.EscapeDataString(code)}/closing", null, form);

        public Task ReopenAccount(string code, FormState form) =>
            client.Delete(Service.Funding, $"ledger/accounts/{Uri.EscapeDataString(code)}/closing", form);

        public Task<Page<LedgerBalanceView>> LedgerBalances(string code, LedgerDimension by, DateOnly on) =>
            client.List<LedgerBalanceView>(
                Service.Funding,
                $"ledger/accounts/{Uri.EscapeDataString(code)}/balances",
                ("by", by.ToString()),
                ("on", Of(on)),
                ("limit", "100")
            );

        public Task<Page<LedgerStatementLineView>> LedgerPostings(string code, string? municipality, string? cursor) =>
            client.List<LedgerStatementLineView>(
                Service.Funding,
                $"ledger/accounts/{Uri.EscapeDataString(code)}/postings",
                ("municipality", municipality),
                ("cursor", cursor)
            );

        public Task<Page<LedgerEntryView>> LedgerEntries(string? kind, string? number, string? cursor) =>
            client.List<LedgerEntryView>(Service.Funding, "ledger/entries", ("kind", kind), ("number", number), ("cursor", cursor));

        public Task<LedgerEntryView> LedgerEntry(Guid id) => client.Get<LedgerEntryView>(Service.Funding, $"ledger/entries/{id}");

        public Task<Page<ManualEntryView>> ManualEntries(string? cursor) =>
            client.List<ManualEntryView>(Service.Funding, "ledger/manual-entries", ("cursor", cursor));

        public Task<ManualEntryView> ManualEntry(Guid id) => client.Get<ManualEntryView>(Service.Funding, $"ledger/manual-entries/{id}");

        public Task<ManualEntryView> PrepareEntry(PrepareManualEntryRequest request, FormState form) =>
            client.Post<ManualEntryView>(Service.Funding, "ledger/manual-entries", request, form);

        public Task<ManualEntryView> PrepareReversal(Guid entry, PrepareReversalRequest request, FormState form) =>
            client.Post<ManualEntryView>(Service.Funding, $"ledger/entries/{entry}/reversal", request, form);

        /// <param name="id">The manual entry.</param>
        /// <param name="step"><c>approval</c>, <c>refusal</c> or <c>withdrawal</c>.</param>
        /// <param name="request">What the step takes.</param>
        /// <param name="form">Its form.</param>
        public Task<ManualEntryView> StepEntry(Guid id, string step, object? request, FormState form) =>
            client.Post<ManualEntryView>(Service.Funding, $"ledger/manual-entries/{id}/{step}", request, form);

        public Task<IReadOnlyList<LedgerYearView>> LedgerYears() =>
            client.Get<IReadOnlyList<LedgerYearView>>(Service.Funding, "ledger/years");

        public Task<LedgerYearView> CloseYear(int year, FormState form) =>
            client.Post<LedgerYearView>(Service.Funding, $"ledger/years/{year}/closing", null, form);

        public Task<LedgerYearView> ReopenYear(int year, ReopenLedgerYearRequest request, FormState form) =>
            client.Post<LedgerYearView>(Service.Funding, $"ledger/years/{year}/reopening", request, form);

        public Task WithdrawYear(int year, FormState form) => client.Delete(Service.Funding, $"ledger/years/{year}/proposal", form);

        public Task<IReadOnlyList<LedgerCheckView>> LedgerChecks() =>
            client.Get<IReadOnlyList<LedgerCheckView>>(Service.Funding, "ledger/checks");

        /// <param name="id">The run.</param>
        /// <param name="step"><c>check</c>, <c>finalisation</c>, <c>refusal</c> or <c>withdrawal</c>.</param>
        /// <param name="request">What the step takes.</param>
        /// <param name="form">Its form.</param>
        public Task<ContributionRunView> StepRun(Guid id, string step, object? request, FormState form) =>
            client.Post<ContributionRunView>(Service.Funding, $"contribution-runs/{id}/{step}", request, form);
    }

    private static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
