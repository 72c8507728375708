using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Needs: everybody reads them, officers of municipalities record, revise, withdraw and sign them.</summary>
internal static class NeedRoutes
{
    public static void MapNeeds(this RouteGroupBuilder v1)
    {
        v1.MapMerges();
        v1.MapComments();
        v1.MapNeedDrafts();
        v1.MapComponents();
        var needs = v1.MapGroup("/needs").WithTags("Needs");
        needs.MapGet("/", ListNeeds.Handle).AllowEverybody();
        needs.MapGet("/similar", ListSimilarNeeds.Handle).AllowEverybody();
        needs.MapGet("/{id:guid}", GetNeed.Handle).AllowEverybody();
        needs.MapGet("/{id:guid}/versions", ListNeedVersions.Handle).AllowEverybody();
        needs.MapGet("/{id:guid}/similar", ListNeedsLike.Handle).AllowEverybody();
        needs.MapPost("/", RecordNeed.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer).Checks<RecordNeedRequest>(Need.FaultsOf);
        needs
            .MapPut("/{id:guid}", ReviseNeed.Handle)
            .Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer)
            .Checks<ReviseNeedRequest>(Need.FaultsOf)
            .RequiresIfMatch();
        needs.MapPost("/{id:guid}/withdrawal", WithdrawNeed.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        needs.MapPost("/{id:guid}/reopening", ReopenNeed.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        needs.MapPost("/{id:guid}/co-signatures", CosignNeed.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        needs.MapDelete("/{id:guid}/co-signatures/{code}", TakeBackCosignature.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
    }
}
