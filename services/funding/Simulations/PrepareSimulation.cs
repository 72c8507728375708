using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager prepares a simulation. The figures are taken down as they are now, so that all its alternatives are compared on
/// the same ones.
/// </summary>
internal static class PrepareSimulation
{
    public static Task<Created<SimulationView>> Handle(
        PrepareSimulationRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var id = Guid.CreateVersion7(now);
                var (figures, compares) = await SimulationFigures.Of(work, request, id);
                var simulation = Simulation.Prepare(id, request, compares, caller.Id, now);
                await SimulationStore.Insert(work, simulation, figures);
                caller.Tag(simulation.Version);
                return TypedResults.Created(
                    $"/funding/v1/contribution-simulations/{id}",
                    await SimulationStore.View(work, simulation, caller)
                );
            },
            ct
        );
}
