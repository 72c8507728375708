using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the progress on an adopted motion.</summary>
internal static class GetMotion
{
    public static async Task<Ok<MotionView>> Handle(
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var motion = await MotionStore.Get(reading, id) ?? throw Refused.NotFound("adopted motion");
        caller.Tag(motion.Version);
        return TypedResults.Ok((await MotionStore.Views(reading, clock.Today(), motion)).Single());
    }
}
