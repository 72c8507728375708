using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Needs: everybody reads them, officers of municipalities record and sign them.</summary>
internal static class NeedRoutes
{
    public static void MapNeeds(this RouteGroupBuilder v1)
    {
        var needs = v1.MapGroup("/needs").WithTags("Needs");
        needs.MapGet("/", ListNeeds.Handle).AllowEverybody();
        needs.MapGet("/{id:guid}", GetNeed.Handle).AllowEverybody();
        needs.MapPost("/", RecordNeed.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        needs.MapPost("/{id:guid}/co-signatures", CosignNeed.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
    }
}
