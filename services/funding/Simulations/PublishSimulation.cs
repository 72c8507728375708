using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager shows a simulation to everybody; its alternatives no longer change.</summary>
internal static class PublishSimulation
{
    public static Task<Ok<SimulationView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var (published, fact) = current.Publish((await AlternativeStore.Of(work, [id]))[id].Count(), now);
                work.Publish(fact, now);
                return published;
            },
            ct
        );
}
