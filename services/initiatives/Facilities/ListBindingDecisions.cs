using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: every decision on how far a joint facility binds, the one that holds first.</summary>
internal static class ListBindingDecisions
{
    public static async Task<Ok<IReadOnlyList<BindingDecisionView>>> Handle(Guid id, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        if (await FacilityStore.Get(reading, id) is null)
            throw Refused.NotFound("facility");
        var decisions = await BindingDecisionStore.Of(reading, id);
        return TypedResults.Ok<IReadOnlyList<BindingDecisionView>>([.. decisions.Select(d => d.View())]);
    }
}
