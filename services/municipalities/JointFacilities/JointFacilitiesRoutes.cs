using Samen.Web;

namespace Samen.Municipalities;

/// <summary>What councils decide on the joint facilities is public; their own clerk and admins record it.</summary>
internal static class JointFacilitiesRoutes
{
    public static void MapJointFacilities(this RouteGroupBuilder v1)
    {
        var ofCouncil = v1.MapGroup("/municipalities/{code}/joint-facilities/{year:int}").WithTags("Councils");
        ofCouncil.MapGet("/", GetJointFacilities.Handle).AllowEverybody();
        ofCouncil.MapPut("/", DecideJointFacilities.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).RequiresIfMatch();

        var year = v1.MapGroup("/joint-facilities/{year:int}").WithTags("Councils");
        year.MapGet("/", SummariseJointFacilities.Handle).AllowEverybody();
        year.MapGet("/municipalities", ListJointFacilities.Handle).AllowEverybody();
    }
}
