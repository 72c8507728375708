using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: every version of the plan of an initiative, newest first.</summary>
internal static class ListPlanVersions
{
    public static async Task<Ok<IReadOnlyList<PlanVersionView>>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        await InitiativeStore.Seen(reading, id, caller);
        return TypedResults.Ok<IReadOnlyList<PlanVersionView>>([.. (await PlanVersionStore.Of(reading, id)).Select(v => v.View())]);
    }
}
