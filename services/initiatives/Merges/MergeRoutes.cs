using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Merges: everybody reads them, municipalities that recorded the needs agree on them, and the Taskforce decides alone.</summary>
internal static class MergeRoutes
{
    public static void MapMerges(this RouteGroupBuilder v1)
    {
        var needs = v1.MapGroup("/needs/{id:guid}").WithTags("Needs");
        needs.MapGet("/merges", ListMerges.Handle).AllowEverybody();
        needs.MapPost("/merge-proposals", ProposeMerge.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        needs.MapPost("/merges", MergeNeeds.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember);
        var merges = v1.MapGroup("/need-merges/{id:guid}").WithTags("Needs");
        merges.MapPost("/acceptance", AcceptMerge.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        merges.MapPost("/refusal", RefuseMerge.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        merges
            .MapPost("/undoing", UndoMerge.Handle)
            .Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer, Roles.TaskforceMember)
            .HonoursIfMatch();
    }
}
