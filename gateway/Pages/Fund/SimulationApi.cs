using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The API of simulations, as the pages use it.</summary>
internal static class SimulationApi
{
    private const string Path = "contribution-simulations";

    extension(ApiClient client)
    {
        public Task<Page<SimulationView>> Simulations(string? cursor = null) =>
            client.List<SimulationView>(Service.Funding, Path, ("cursor", cursor));

        public Task<SimulationView> Simulation(Guid id) => client.Get<SimulationView>(Service.Funding, $"{Path}/{id}");

        public Task<Page<SimulatedContributionView>> SimulatedContributions(Guid id, int number, string? cursor) =>
            client.List<SimulatedContributionView>(
                Service.Funding,
                $"{Path}/{id}/alternatives/{number}/contributions",
                ("cursor", cursor),
                ("limit", "100")
            );

        /// <summary>What one municipality would contribute by each alternative.</summary>
        public Task<IReadOnlyList<SimulatedContributionView>> AlternativesOf(Guid id, string municipality) =>
            client.Get<IReadOnlyList<SimulatedContributionView>>(Service.Funding, $"{Path}/{id}/municipalities/{municipality}");

        public Task<SimulationView> PrepareSimulation(PrepareSimulationRequest request, FormState form) =>
            client.Post<SimulationView>(Service.Funding, Path, request, form);

        public Task<SimulationView> AddAlternative(Guid id, AddAlternativeRequest request, FormState form) =>
            client.Post<SimulationView>(Service.Funding, $"{Path}/{id}/alternatives", request, form);

        public Task RemoveAlternative(Guid id, int number, FormState form) =>
            client.Delete(Service.Funding, $"{Path}/{id}/alternatives/{number}", form);

        public Task<SimulationView> PublishSimulation(Guid id, FormState form) =>
            client.Post<SimulationView>(Service.Funding, $"{Path}/{id}/publication", null, form);

        public Task WithdrawSimulation(Guid id, FormState form) => client.Delete(Service.Funding, $"{Path}/{id}/publication", form);

        public Task DiscardSimulation(Guid id, FormState form) => client.Delete(Service.Funding, $"{Path}/{id}", form);
    }
}
