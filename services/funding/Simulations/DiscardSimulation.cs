using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager throws a simulation away that is not published.</summary>
internal static class DiscardSimulation
{
    public static async Task<NoContent> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await database.Step(
            id,
            caller,
            (Work _, Simulation current) =>
            {
                caller.MustMatch(current.Version);
                return Task.FromResult(current.Discard());
            },
            ct
        );
        return TypedResults.NoContent();
    }
}
