using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: one reorganisation.</summary>
internal static class GetReorganisation
{
    public static async Task<Ok<ReorganisationView>> Handle(Guid id, MunicipalitiesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var reorganisation = await ReorganisationStore.Get(reading, id) ?? throw Refused.NotFound("reorganisation");
        return TypedResults.Ok(reorganisation.View(await ReorganiseMunicipalities.Count(reading, reorganisation)));
    }
}
