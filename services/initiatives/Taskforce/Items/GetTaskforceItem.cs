using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one item of the Taskforce, with its version as ETag.</summary>
internal static class GetTaskforceItem
{
    public static async Task<Ok<TaskforceItemView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        Setting<TaskforceSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var item = await TaskforceItemStore.Get(reading, id) ?? throw Refused.NotFound("item");
        caller.Tag(item.Version);
        return TypedResults.Ok((await ItemViews.Of(reading, caller, await settings.In(reading), clock.Today(), item)).Single());
    }
}
