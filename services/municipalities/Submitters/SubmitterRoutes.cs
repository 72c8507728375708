using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A municipality co-submits a motion or an amendment and takes that back; the assembly secretary does so for any.</summary>
internal static class SubmitterRoutes
{
    public static void MapSubmitters(this RouteGroupBuilder v1)
    {
        var item = v1.MapGroup("/agenda-items/{id:guid}/submitters").WithTags("Agenda items");
        item.MapPost("/", AddItemSubmitter.Handle).Allow(Scopes.AgendaWrite, ItemRoutes.Submitters).HonoursIfMatch();
        item.MapDelete("/{code}", RemoveItemSubmitter.Handle).Allow(Scopes.AgendaWrite, ItemRoutes.Submitters).HonoursIfMatch();
        var amendment = v1.MapGroup("/agenda-items/{id:guid}/amendments/{amendment:guid}/submitters").WithTags("Amendments");
        amendment.MapPost("/", AddAmendmentSubmitter.Handle).Allow(Scopes.AgendaWrite, ItemRoutes.Submitters).HonoursIfMatch();
        amendment.MapDelete("/{code}", RemoveAmendmentSubmitter.Handle).Allow(Scopes.AgendaWrite, ItemRoutes.Submitters).HonoursIfMatch();
    }
}
