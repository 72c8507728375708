using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: what the caller told of their own expertise.</summary>
internal static class GetOwnExpertise
{
    public static async Task<Ok<ExpertiseView>> Handle(Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var profile = await ProfileStore.Own(reading, caller.Id) ?? throw Refused.NotFound("expertise of yours");
        caller.Tag(profile.Version);
        return TypedResults.Ok(profile.View());
    }
}
