using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>Calls about what the fund brings before the assembly, beside budgets.</summary>
internal static class AssemblyApi
{
    extension(ApiClient client)
    {
        public Task<Page<FundProposalView>> FundProposals(params (string, string?)[] query) =>
            client.List<FundProposalView>(Service.Funding, "fund-proposals", query);

        public Task<FundProposalView> FundProposal(Guid id) => client.Get<FundProposalView>(Service.Funding, $"fund-proposals/{id}");

        public Task<FundProposalView> CheckProposal(Guid id, FormState form) =>
            client.Post<FundProposalView>(Service.Funding, $"fund-proposals/{id}/check", null, form);

        public Task<FundYearView> FundYear(int year) => client.Get<FundYearView>(Service.Funding, $"years/{year}");

        public Task<AnnualAccountsView> Accounts(Guid id) => client.Get<AnnualAccountsView>(Service.Funding, $"annual-accounts/{id}");

        public Task<IReadOnlyList<AnnualAccountsVersionView>> AccountsVersions(Guid id) =>
            client.Get<IReadOnlyList<AnnualAccountsVersionView>>(Service.Funding, $"annual-accounts/{id}/versions");

        public Task<AnnualAccountsView> PrepareAccounts(PrepareAnnualAccountsRequest request, FormState form) =>
            client.Post<AnnualAccountsView>(Service.Funding, "annual-accounts", request, form);

        public Task<AnnualAccountsView> ReviseAccounts(Guid id, ReviseAnnualAccountsRequest request, FormState form) =>
            client.Put<AnnualAccountsView>(Service.Funding, $"annual-accounts/{id}", request, form);

        public Task<AppropriationView> Appropriation(Guid id) => client.Get<AppropriationView>(Service.Funding, $"appropriations/{id}");

        public Task<IReadOnlyList<AppropriationVersionView>> AppropriationVersions(Guid id) =>
            client.Get<IReadOnlyList<AppropriationVersionView>>(Service.Funding, $"appropriations/{id}/versions");

        public Task<AppropriationView> PrepareAppropriation(PrepareAppropriationRequest request, FormState form) =>
            client.Post<AppropriationView>(Service.Funding, "appropriations", request, form);

        public Task<AppropriationView> ReviseAppropriation(Guid id, ReviseAppropriationRequest request, FormState form) =>
            client.Put<AppropriationView>(Service.Funding, $"appropriations/{id}", request, form);

        public Task<FundProposalView> PrepareDischarge(PrepareDischargeRequest request, FormState form) =>
            client.Post<FundProposalView>(Service.Funding, "discharges", request, form);

        public Task<FundProposalView> ReviseDischarge(Guid id, ReviseDischargeRequest request, FormState form) =>
            client.Put<FundProposalView>(Service.Funding, $"discharges/{id}", request, form);
    }
}
