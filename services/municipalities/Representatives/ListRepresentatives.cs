using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the people who speak for a municipality, newest period first. This is personal data: each access is in the
/// audit log.
/// </summary>
internal static class ListRepresentatives
{
    public static Task<Ok<IReadOnlyList<RepresentativeView>>> Handle(
        string code,
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
                if ((await MunicipalityStore.Periods(work, code)).Count == 0)
                    throw Refused.NotFound("municipality");
                return TypedResults.Ok<IReadOnlyList<RepresentativeView>>([
                    .. (await RepresentativeStore.Of(work, code)).Select(r => r.View()),
                ]);
            },
            ct
        );
    }
}
