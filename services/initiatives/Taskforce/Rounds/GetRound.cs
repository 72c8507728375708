using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one yearly round of the Taskforce, with the answers.</summary>
internal static class GetRound
{
    public static async Task<Ok<RoundView>> Handle(int year, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var round = (await RoundStore.List(reading)).FirstOrDefault(one => one.Year == year) ?? throw Refused.NotFound("round");
        return TypedResults.Ok(await RoundStore.View(reading, round));
    }
}
