using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one simulation with its alternatives. Before it is published only the fund manager and auditors see it.</summary>
internal static class GetSimulation
{
    public static async Task<Ok<SimulationView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var simulation = await SimulationSteps.Seen(reading, id, caller);
        caller.Tag(simulation.Version);
        return TypedResults.Ok(await SimulationStore.View(reading, simulation, caller));
    }
}
