using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Agenda items are public. The assembly secretary handles them; a municipality submits motions, and revises and withdraws those
/// that it submits first.
/// </summary>
internal static class ItemRoutes
{
    /// <summary>A municipality submits motions and amendments; the verb checks that they are its own.</summary>
    public static readonly string[] Submitters = [Roles.AssemblySecretary, Roles.MunicipalityOfficer, Roles.VotingRepresentative];

    public static void MapItems(this RouteGroupBuilder v1)
    {
        var items = v1.MapGroup("/agenda-items").WithTags("Agenda items");
        items.MapGet("/", ListItems.Handle).AllowEverybody();
        items.MapGet("/{id:guid}", GetItem.Handle).AllowEverybody();
        items.MapPost("/", DraftItem.Handle).Allow(Scopes.AgendaWrite, Submitters).Checks<DraftItemRequest>(AgendaItem.FaultsOf);
        items.MapPut("/{id:guid}", ReviseItem.Handle).Allow(Scopes.AgendaWrite, Submitters).RequiresIfMatch();
        items.MapPost("/{id:guid}/withdrawal", WithdrawItem.Handle).Allow(Scopes.AgendaWrite, Submitters).HonoursIfMatch();
        items.MapPut("/{id:guid}/placement", PlaceItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).RequiresIfMatch();
        items.MapPut("/{id:guid}/recommendation", AdviseItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).RequiresIfMatch();
        items
            .MapPost("/{id:guid}/parts", SplitItem.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary)
            .HonoursIfMatch()
            .Checks<SplitItemRequest>(AgendaItem.FaultsOf);
        items.MapGet("/{id:guid}/opening", GetOpening.Handle).AllowEverybody();
        items.MapPost("/{id:guid}/opening", OpenItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items.MapPost("/{id:guid}/closing", CloseItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items.MapPost("/{id:guid}/acclamation", AcclaimItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items
            .MapPost("/{id:guid}/taking-over", TakeOverItem.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary)
            .HonoursIfMatch()
            .Checks<TakeOverItemRequest>(AgendaItem.FaultsOf);
        items.MapPost("/{id:guid}/declaration", DeclareItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items
            .MapDelete("/{id:guid}/proposed-decision", TakeBackDecision.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary)
            .HonoursIfMatch();
        items.MapPost("/{id:guid}/holding", HoldItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
    }
}
