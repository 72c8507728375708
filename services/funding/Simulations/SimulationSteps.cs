using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a simulation has in common.</summary>
internal static class SimulationSteps
{
    /// <summary>Takes the step on the simulation as it is, held; the step checks the version itself.</summary>
    public static Task<Ok<SimulationView>> Step(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, Simulation, Task<Simulation>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await SimulationStore.Held(work, id) ?? throw Refused.NotFound("simulation");
                var next = await step(work, current);
                if (!await SimulationStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(await SimulationStore.View(work, next, caller));
            },
            ct
        );

    /// <summary>A simulation that the caller may see.</summary>
    /// <exception cref="Refused">404: there is none, or it is not for the caller yet.</exception>
    public static async Task<Simulation> Seen(Reading reading, Guid id, Caller caller) =>
        await SimulationStore.Get(reading, id) is { Status: not SimulationStatus.Discarded } simulation
        && (simulation.Status == SimulationStatus.Published || BudgetReaders.Include(caller))
            ? simulation
            : throw Refused.NotFound("simulation");
}
