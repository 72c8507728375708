using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a municipality, or an admin for it, erases somebody's data at once; who ended a period is erased by itself after
/// a term.
/// </summary>
internal static class EraseRepresentative
{
    public static Task<NoContent> Handle(string code, Guid id, Caller caller, MunicipalitiesDatabase database, CancellationToken ct)
    {
        Representative.MustBeOpenTo(caller, code);
        return database.Write(
            caller,
            async work =>
                await RepresentativeStore.Delete(work, code, id) ? TypedResults.NoContent() : throw Refused.NotFound("representative"),
            ct
        );
    }
}
