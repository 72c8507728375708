using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The API of the fund, as the pages use it.</summary>
internal static class FundApi
{
    extension(ApiClient client)
    {
        public Task<Page<BudgetView>> Budgets(string? cursor = null) =>
            client.List<BudgetView>(Service.Funding, "budgets", ("cursor", cursor));

        public Task<BudgetView> RecordBudget(int year, RecordBudgetRequest request, FormState form) =>
            client.Put<BudgetView>(Service.Funding, $"budgets/{year}", request, form);

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
