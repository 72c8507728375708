using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: what was realised, with its version as ETag.</summary>
internal static class GetRealisation
{
    public static async Task<Ok<RealisationView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var realisation = await Of(reading, id);
        caller.Tag(realisation.Version);
        return TypedResults.Ok(realisation.View());
    }

    /// <exception cref="Refused">404.</exception>
    public static async Task<Realisation> Of(Reading reading, Guid id) =>
        await RealisationStore.Get(reading, id) ?? throw Refused.NotFound("realisation");
}
