using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Comments on needs: everybody reads them, chain partners and vendors make them where the recorder allows it.</summary>
internal static class CommentRoutes
{
    public static void MapComments(this RouteGroupBuilder v1)
    {
        var need = v1.MapGroup("/needs/{id:guid}").WithTags("Needs");
        need.MapPut("/commenting", AllowComments.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer).RequiresIfMatch();
        var comments = need.MapGroup("/comments");
        comments.MapGet("/", ListComments.Handle).AllowEverybody();
        comments.MapPost("/", CommentNeed.Handle).Allow(Scopes.NeedsWrite, Roles.PartnerUser, Roles.VendorUser);
        comments.MapDelete("/{commentId:guid}", WithdrawComment.Handle).Allow(Scopes.NeedsWrite, Roles.PartnerUser, Roles.VendorUser);
        comments.MapPost("/{commentId:guid}/removal", RemoveComment.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
    }
}
