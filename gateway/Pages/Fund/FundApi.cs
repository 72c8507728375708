using System.Globalization;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The API of the fund, as the pages use it.</summary>
internal static class FundApi
{
    extension(ApiClient client)
    {
        public Task<YearOverviewView> YearOverview(int year) => client.Get<YearOverviewView>(Service.Funding, $"years/{year}/overview");

        public Task<MunicipalityAccountView> MunicipalityAccount(string code) =>
            client.Get<MunicipalityAccountView>(Service.Funding, $"municipality-accounts/{Uri.EscapeDataString(code)}");

        public Task<Page<BudgetView>> Budgets(string? cursor = null) =>
            client.List<BudgetView>(Service.Funding, "budgets", ("cursor", cursor));

        public Task<BudgetView> Budget(int year) => client.Get<BudgetView>(Service.Funding, $"budgets/{year}");

        public Task<IReadOnlyList<BudgetRevisionView>> Revisions(int year) =>
            client.Get<IReadOnlyList<BudgetRevisionView>>(Service.Funding, $"budgets/{year}/revisions");

        public Task<BudgetBridgeView> Bridge(int year) => client.Get<BudgetBridgeView>(Service.Funding, $"budgets/{year}/bridge");

        public Task<Page<BudgetProposalView>> BudgetProposals(string? cursor = null) =>
            client.List<BudgetProposalView>(Service.Funding, "budget-proposals", ("cursor", cursor));

        public Task<BudgetProposalView> BudgetProposal(Guid id) =>
            client.Get<BudgetProposalView>(Service.Funding, $"budget-proposals/{id}");

        public Task<IReadOnlyList<BudgetProposalVersionView>> BudgetVersions(Guid id) =>
            client.Get<IReadOnlyList<BudgetProposalVersionView>>(Service.Funding, $"budget-proposals/{id}/versions");

        public Task<BudgetProposalView> PrepareBudget(PrepareBudgetProposalRequest request, FormState form) =>
            client.Post<BudgetProposalView>(Service.Funding, "budget-proposals", request, form);

        public Task<BudgetProposalView> ReviseBudget(Guid id, ReviseBudgetProposalRequest request, FormState form) =>
            client.Put<BudgetProposalView>(Service.Funding, $"budget-proposals/{id}", request, form);

        public Task<FundProposalView> SubmitProposal(Guid id, FormState form) =>
            client.Post<FundProposalView>(Service.Funding, $"fund-proposals/{id}/submission", null, form);

        public Task<FundProposalView> RecordProposal(Guid id, RecordFundDecisionRequest request, FormState form) =>
            client.Post<FundProposalView>(Service.Funding, $"fund-proposals/{id}/recording", request, form);

        public Task<FundProposalView> TakeBackProposal(Guid id, TakeBackFundRecordingRequest request, FormState form) =>
            client.Post<FundProposalView>(Service.Funding, $"fund-proposals/{id}/recording/annulment", request, form);

        public Task DiscardProposal(Guid id, FormState form) => client.Delete(Service.Funding, $"fund-proposals/{id}", form);

        /// <summary>
        /// What an assembly decided elsewhere, as it was reported, and what may be a decision on this: of the years in which it can be,
        /// adopted or rejected, and of a budget only where a budget was decided. Latest first.
        /// </summary>
        public async Task<IReadOnlyList<AgendaItemView>> ReportedDecisions(FundProposalKind of, int year)
        {
            var (first, last) = FundDecisionYears.Of(of, year);
            var decided = new List<AgendaItemView>();
            foreach (var kind in of == FundProposalKind.Budget ? [ItemKind.Budget] : new[] { ItemKind.Budget, ItemKind.Proposal })
                decided.AddRange(await client.All<AgendaItemView>(Service.Municipalities, $"agenda-items?kind={kind}&status=Closed"));
            return
            [
                .. decided
                    .Where(item =>
                        item is { Reported: not null, Outcome: ItemOutcome.Adopted or ItemOutcome.Rejected, AssemblyDate: { } day }
                        && day.Year >= first
                        && day.Year <= last
                    )
                    .OrderByDescending(item => item.AssemblyDate),
            ];
        }

        public Task<Page<CommitmentView>> Commitments(int? year = null, string? cursor = null) =>
            client.List<CommitmentView>(
                Service.Funding,
                "commitments",
                ("year", year?.ToString(CultureInfo.InvariantCulture)),
                ("cursor", cursor)
            );

        public Task<Page<ContributionRunView>> Runs(string? cursor = null) =>
            client.List<ContributionRunView>(Service.Funding, "contribution-runs", ("cursor", cursor));

        public Task<ContributionRunView> Run(Guid id) => client.Get<ContributionRunView>(Service.Funding, $"contribution-runs/{id}");

        public Task<Page<ContributionView>> Contributions(Guid run, string? cursor, int limit) =>
            client.List<ContributionView>(
                Service.Funding,
                $"contribution-runs/{run}/contributions",
                ("cursor", cursor),
                ("limit", $"{limit}")
            );

        public Task<ContributionRunView> RunContributions(RunContributionsRequest request, FormState form) =>
            client.Post<ContributionRunView>(Service.Funding, "contribution-runs", request, form);
    }
}
