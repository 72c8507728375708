using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: what was annulled of an item, in the order in which it was; with the signed results that no longer hold.</summary>
internal static class ListAnnulments
{
    public static async Task<Ok<IReadOnlyList<AnnulmentView>>> Handle(Guid id, MunicipalitiesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        if (await ItemStore.Get(reading, id) is null)
            throw Refused.NotFound("agenda item");
        return TypedResults.Ok(await AnnulmentStore.Views(reading, id));
    }
}
