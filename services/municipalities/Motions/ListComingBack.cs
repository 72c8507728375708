using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the motions of earlier assemblies that return on the agenda of an ordinary one; those not settled before its day.
/// </summary>
internal static class ListComingBack
{
    public static async Task<Ok<IReadOnlyList<MotionView>>> Handle(
        Guid id,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var assembly = await AssemblyStore.Get(reading, id) ?? throw Refused.NotFound("assembly");
        if (assembly is not { Kind: AssemblyKind.Ordinary, CancelledAt: null })
            return TypedResults.Ok<IReadOnlyList<MotionView>>([]);
        var motions = await MotionStore.ComingBackOn(reading, assembly.Date, DutchTime.At(assembly.Date, TimeOnly.MinValue));
        return TypedResults.Ok(await MotionStore.Views(reading, clock.Today(), motions));
    }
}
