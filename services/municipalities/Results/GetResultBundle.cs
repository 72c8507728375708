using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the signed data from which the result of a closed item follows. Items closed before bundles existed have none.
/// </summary>
internal static class GetResultBundle
{
    public static async Task<Ok<ResultBundleView>> Handle(Guid id, MunicipalitiesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(ResultBundles.View(await ResultStore.Get(reading, id) ?? throw Refused.NotFound("result bundle")));
    }
}
