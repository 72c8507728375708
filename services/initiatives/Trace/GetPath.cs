using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the way of an initiative from need to effect; the days that each step took, where it waits now, and the median of others,
/// measured every hour.
/// </summary>
internal static class GetPath
{
    public static async Task<Ok<PathView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        await InitiativeStore.Seen(reading, id, caller);
        var dates = (await PathStore.Get(reading, id))!;
        return TypedResults.Ok(dates.View(await PathStore.Medians(reading), clock.GetUtcNow()));
    }
}
