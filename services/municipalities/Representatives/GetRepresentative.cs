using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: one person who speaks for a municipality, with its version as ETag. This is personal data: each access is in
/// the audit log.
/// </summary>
internal static class GetRepresentative
{
    public static Task<Ok<RepresentativeView>> Handle(
        string code,
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        Representative.MustBeOpenTo(caller, code);
        return database.Write(
            caller,
            async work =>
            {
                var found = (await RepresentativeStore.Of(work, code)).FirstOrDefault(one => one.Id == id)
                    ?? throw Refused.NotFound("representative");
                caller.Tag(found.Version);
                return TypedResults.Ok(found.View());
            },
            ct
        );
    }
}
