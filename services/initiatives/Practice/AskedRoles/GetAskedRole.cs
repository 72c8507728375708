using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one asked role with its hours, with its version as ETag.</summary>
internal static class GetAskedRole
{
    public static async Task<Ok<AskedRoleView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var role = await AskedRoleStore.Get(reading, id) ?? throw Refused.NotFound("asked role");
        caller.Tag(role.Version);
        return TypedResults.Ok((await AskedRoleStore.Views(reading, [role], Months.Of(clock.Today()))).Single());
    }
}
