using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Annulments are public; the assembly secretary annuls. The version is required: an item can be opened and decided again, and nobody
/// annuls that by sending an earlier request twice.
/// </summary>
internal static class AnnulmentRoutes
{
    public static void MapAnnulments(this RouteGroupBuilder v1)
    {
        var item = v1.MapGroup("/agenda-items/{id:guid}").WithTags("Agenda items");
        item.MapGet("/annulments", ListAnnulments.Handle).AllowEverybody();
        item.MapPost("/opening/annulment", AnnulOpening.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).RequiresIfMatch();
        item.MapPost("/closing/annulment", AnnulClosing.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).RequiresIfMatch();
    }
}
