using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Initiatives;

/// <summary>The API of initiatives, as the pages use it.</summary>
internal static class InitiativesApi
{
    extension(ApiClient client)
    {
        public Task<Page<InitiativeView>> Initiatives(InitiativeStatus? status = null, string? cursor = null) =>
            client.List<InitiativeView>(Service.Initiatives, "initiatives", ("status", status?.ToString()), ("cursor", cursor));

        /// <summary>Those that grew out of a need.</summary>
        public Task<IReadOnlyList<InitiativeView>> InitiativesOf(Guid need) =>
            client.All<InitiativeView>(Service.Initiatives, $"initiatives?needId={need}");

        public Task<InitiativeTrace> Trace(Guid id) => client.Get<InitiativeTrace>(Service.Initiatives, $"initiatives/{id}/trace");

        public Task<InitiativesSummary> InitiativesInFigures() => client.Get<InitiativesSummary>(Service.Initiatives, "summary");

        public Task<InitiativeView> Start(StartInitiativeRequest request, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, "initiatives", request, form);

        public Task<InitiativeView> Revise(Guid id, ReviseInitiativeRequest request, FormState form) =>
            client.Put<InitiativeView>(Service.Initiatives, $"initiatives/{id}", request, form);

        public Task<InitiativeView> Submit(Guid id, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, $"initiatives/{id}/submission", null, form);

        public Task<InitiativeView> Advise(Guid id, AdviseRequest request, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, $"initiatives/{id}/advice", request, form);
    }
}
