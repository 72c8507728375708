using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the months of a pledge of which hours were recorded, the first one first.</summary>
internal static class ListWorkedMonths
{
    public static async Task<Ok<IReadOnlyList<WorkedMonthView>>> Handle(Guid id, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var pledge = await PledgeStore.Get(reading, id) ?? throw Refused.NotFound("pledge");
        return TypedResults.Ok<IReadOnlyList<WorkedMonthView>>([.. (await WorkedMonthStore.Of(reading, id)).Select(w => w.View(pledge))]);
    }
}
