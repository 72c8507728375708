using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>Calls about frameworks and the series by which they are indexed.</summary>
internal static class FrameworkApi
{
    extension(ApiClient client)
    {
        public Task<FrameworkView> Framework(Guid id) => client.Get<FrameworkView>(Service.Funding, $"frameworks/{id}");

        public Task<IReadOnlyList<FrameworkVersionView>> FrameworkVersions(Guid id) =>
            client.Get<IReadOnlyList<FrameworkVersionView>>(Service.Funding, $"frameworks/{id}/versions");

        public Task<FrameworkStartView> FrameworkStart(int year) =>
            client.Get<FrameworkStartView>(Service.Funding, $"frameworks/starts/{year}");

        public Task<FrameworkBudgetView> FrameworkBudget(int year) =>
            client.Get<FrameworkBudgetView>(Service.Funding, $"frameworks/budgets/{year}");

        public Task<IReadOnlyList<FrameworkDeviationView>> Deviations(Guid budgetProposal) =>
            client.Get<IReadOnlyList<FrameworkDeviationView>>(Service.Funding, $"budget-proposals/{budgetProposal}/deviations");

        public Task<FrameworkView> PrepareFramework(PrepareFrameworkRequest request, FormState form) =>
            client.Post<FrameworkView>(Service.Funding, "frameworks", request, form);

        public Task<FrameworkView> ReviseFramework(Guid id, ReviseFrameworkRequest request, FormState form) =>
            client.Put<FrameworkView>(Service.Funding, $"frameworks/{id}", request, form);

        public Task<IReadOnlyList<IndexSeriesView>> IndexSeries() =>
            client.Get<IReadOnlyList<IndexSeriesView>>(Service.Funding, "indexations");

        public Task<IndexSeriesView> IndexSeries(string key) => client.Get<IndexSeriesView>(Service.Funding, $"indexations/{key}");

        public Task<IndexSeriesView> RecordIndexSeries(string key, RecordIndexSeriesRequest request, FormState form) =>
            client.Put<IndexSeriesView>(Service.Funding, $"indexations/{key}", request, form);
    }
}
