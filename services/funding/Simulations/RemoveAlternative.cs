using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager removes an alternative from a simulation that is not published.</summary>
internal static class RemoveAlternative
{
    public static Task<Ok<SimulationView>> Handle(Guid id, int number, Caller caller, FundingDatabase database, CancellationToken ct) =>
        database.Step(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var next = current.Remove();
                return await AlternativeStore.Delete(work, id, number) ? next : throw Refused.NotFound("alternative");
            },
            ct
        );
}
