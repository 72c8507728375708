using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one seat of the Taskforce, with its version as ETag.</summary>
internal static class GetSeat
{
    public static async Task<Ok<SeatView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        await using var reading = await database.Read(ct);
        var seats = await SeatStore.List(reading);
        var seat = seats.FirstOrDefault(one => one.Id == id) ?? throw Refused.NotFound("seat");
        caller.Tag(seat.Version);
        return TypedResults.Ok(seat.View(caller, seats.AreKeptBy(caller, today), today));
    }
}
