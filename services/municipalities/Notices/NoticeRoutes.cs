using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The route of notices: what concerns a municipality is for those who act for it.</summary>
internal static class NoticeRoutes
{
    public static void MapNotices(this RouteGroupBuilder v1) =>
        v1.MapGet("/municipalities/{code}/notices", ListNotices.Handle)
            .WithTags("Notices")
            .Allow(Scopes.TasksRead, Roles.MunicipalityOfficer, Roles.VotingRepresentative, Roles.CouncilClerk);
}
