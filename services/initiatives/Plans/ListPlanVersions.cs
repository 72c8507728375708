using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: every version of the plan of an initiative, newest first; what a gate proposes that nobody was asked yet is for its owners alone.
/// </summary>
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
        var initiative = await InitiativeStore.Seen(reading, id, caller);
        var owns = initiative.IsOwnedBy(Initiative.ViewerOf(caller));
        var hidden = (await GateStore.Of(reading, id)).Where(g => g.IsPrivate && !owns).Select(g => g.Id).ToHashSet();
        var plans = await HeldPlans.Of(reading, id);
        var adopted = initiative.Status == InitiativeStatus.Adopted ? plans.Adopted : null;
        return TypedResults.Ok<IReadOnlyList<PlanVersionView>>([
            .. plans.All.Where(v => v.GateId is not { } gate || !hidden.Contains(gate)).Select(v => v.View(plans.Held, adopted)),
        ]);
    }
}
