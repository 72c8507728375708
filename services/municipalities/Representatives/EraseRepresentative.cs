using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a municipality, or an admin for it, erases a person's data at once. After a period ends, data is erased
/// automatically when the retention term is over.
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
