using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Seats are public, but for who holds them; chair, secretary and admins keep them.</summary>
internal static class SeatRoutes
{
    public static void MapSeats(this RouteGroupBuilder v1)
    {
        var seats = v1.MapGroup("/taskforce-seats").WithTags("Taskforce");
        seats.MapGet("/", ListSeats.Handle).AllowEverybody();
        seats.MapGet("/{id:guid}", GetSeat.Handle).AllowEverybody();
        seats.MapPost("/", CreateSeat.Handle).Allow(Scopes.TaskforceWrite, Roles.Admin, Roles.TaskforceMember);
        seats.MapPut("/{id:guid}", ReviseSeat.Handle).Allow(Scopes.TaskforceWrite, Roles.Admin, Roles.TaskforceMember).RequiresIfMatch();
    }
}
