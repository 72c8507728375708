using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Councils are public; their own clerk and admins maintain them.</summary>
internal static class CouncilRoutes
{
    /// <summary>Those who record what a council decides; the verb checks that the clerk is its own.</summary>
    public static readonly string[] Keepers = [Roles.Admin, Roles.CouncilClerk];

    public static void MapCouncils(this RouteGroupBuilder v1)
    {
        var council = v1.MapGroup("/municipalities/{code}/council").WithTags("Councils");
        council.MapGet("/", GetCouncil.Handle).AllowEverybody();
        v1.MapCouncilDecisions();
        v1.MapCouncilInstructions();
        v1.MapJointFacilities();
        council.MapPut("/seats", RecordCouncilSeats.Handle).Allow(Scopes.CouncilsWrite, Keepers);
    }
}
