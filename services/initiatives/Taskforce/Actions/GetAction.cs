using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one action of the Taskforce, with its version as ETag.</summary>
internal static class GetAction
{
    public static async Task<Ok<TaskforceActionView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var action = await TaskforceActionStore.Get(reading, id) ?? throw Refused.NotFound("action");
        caller.Tag(action.Version);
        return TypedResults.Ok(action.View());
    }
}
