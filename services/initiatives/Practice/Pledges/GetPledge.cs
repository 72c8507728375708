using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one pledge with its hours, with its version as ETag.</summary>
internal static class GetPledge
{
    public static async Task<Ok<PledgeView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var pledge = await PledgeStore.Get(reading, id) ?? throw Refused.NotFound("pledge");
        caller.Tag(pledge.Version);
        return TypedResults.Ok(pledge.View(Months.Of(clock.Today())));
    }
}
