using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Drafts of needs: officers of the municipality that drafts one see it, change it, record it or throw it away.</summary>
internal static class NeedDraftRoutes
{
    public static void MapNeedDrafts(this RouteGroupBuilder v1)
    {
        // Who may write needs reads the drafts: there is nothing in them for anybody else.
        var drafts = v1.MapGroup("/need-drafts").WithTags("Needs");
        drafts.MapGet("/", ListNeedDrafts.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        drafts.MapGet("/{id:guid}", GetNeedDraft.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        drafts
            .MapPost("/", DraftNeed.Handle)
            .Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer)
            .Checks<DraftNeedRequest>(NeedDraft.FaultsOf);
        drafts
            .MapPut("/{id:guid}", ReviseNeedDraft.Handle)
            .Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer)
            .Checks<ReviseNeedDraftRequest>(NeedDraft.FaultsOf)
            .RequiresIfMatch();
        drafts.MapPost("/{id:guid}/recording", RecordNeedDraft.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        drafts.MapDelete("/{id:guid}", DiscardNeedDraft.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
    }
}
