using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the municipalities that take part in a joint procurement, by name.</summary>
internal static class ListParticipants
{
    public static async Task<Ok<IReadOnlyList<ParticipationView>>> Handle(Guid id, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        if (await ProcurementStore.Get(reading, id) is null)
            throw Refused.NotFound("procurement");
        return TypedResults.Ok<IReadOnlyList<ParticipationView>>([.. (await ParticipationStore.Of(reading, id)).Select(one => one.View())]);
    }
}
