using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: how far one municipality is with a joint facility, with its version as ETag.</summary>
internal static class GetAdoption
{
    public static async Task<Ok<AdoptionView>> Handle(
        Guid id,
        string code,
        Caller caller,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var adoption = await Of(reading, id, code);
        caller.Tag(adoption.Version);
        return TypedResults.Ok(adoption.View());
    }

    /// <exception cref="Refused">404.</exception>
    public static async Task<Adoption> Of(Reading reading, Guid id, string code) =>
        await AdoptionStore.Get(reading, id, code) ?? throw Refused.NotFound("adoption");
}
