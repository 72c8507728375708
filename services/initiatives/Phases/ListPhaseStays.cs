using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the phases in which an initiative was and is, the earliest first.</summary>
internal static class ListPhaseStays
{
    public static async Task<Ok<IReadOnlyList<PhaseStayView>>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        await InitiativeStore.Seen(reading, id, caller);
        var now = clock.GetUtcNow();
        return TypedResults.Ok<IReadOnlyList<PhaseStayView>>([.. (await PhaseStore.Of(reading, id)).Select(stay => stay.View(now))]);
    }
}
