using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the seats of the Taskforce that are in term, were or will be.</summary>
internal static class ListSeats
{
    public static async Task<Ok<IReadOnlyList<SeatView>>> Handle(
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        await using var reading = await database.Read(ct);
        var seats = await SeatStore.List(reading);
        var keeps = seats.AreKeptBy(caller, today);
        return TypedResults.Ok<IReadOnlyList<SeatView>>([.. seats.Select(seat => seat.View(caller, keeps, today))]);
    }
}
