using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>What a municipality pays, and what it would pay by what is on the table.</summary>
/// <param name="Years">What it contributes, the newest year first.</param>
/// <param name="Budget">The budget of the newest of those years; null: none, or it was annulled.</param>
/// <param name="Simulation">The published simulation of a year that is not divided yet; null: there is none.</param>
/// <param name="Alternatives">What it would contribute by each alternative of that.</param>
public sealed record Paid(
    IReadOnlyList<MunicipalContributionView> Years,
    BudgetView? Budget,
    SimulationView? Simulation,
    IReadOnlyList<SimulatedContributionView> Alternatives
)
{
    /// <summary>Reads it; null while the fund is away.</summary>
    internal static async Task<Paid?> Read(ApiClient api, string code)
    {
        try
        {
            var (reading, simulating) = (api.MunicipalContributions([code]), api.Simulations());
            var years = await reading;
            var newest = years.Count > 0 ? years[0].Year : 0;
            var budgeting = newest == 0 ? Task.FromResult<BudgetView?>(null) : api.Budget(newest).Unless(problem => problem.Status == 404);
            // Whoever looks, what is shown is what everybody sees.
            var simulation = (await simulating)
                .Items.Where(one => one.Status == SimulationStatus.Published && one.Year > newest)
                .MaxBy(one => one.PublishedAt);
            var alternatives = simulation is null
                ? null
                : await api.AlternativesOf(simulation.Id, code).Unless(problem => problem.Status == 404);
            return new Paid(years, await budgeting, alternatives is null ? null : simulation, alternatives ?? []);
        }
        catch (ApiProblem problem) when (problem.IsAway)
        {
            return null;
        }
    }
}
