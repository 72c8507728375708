using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>HTTP: the keys that sign results, as a JSON Web Key Set (RFC 7517); empty before the first result.</summary>
internal static class ListResultKeys
{
    public static async Task<Ok<ResultKeySet>> Handle(MunicipalitiesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(new ResultKeySet(await ResultStore.PublicKeys(reading)));
    }
}
