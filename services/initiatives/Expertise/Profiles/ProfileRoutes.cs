using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Expertise: who has a role at a municipality, partner or the Taskforce sees it, except vendors; each tells of themselves alone.
/// </summary>
internal static class ProfileRoutes
{
    private static readonly string[] Readers =
    [
        Roles.MunicipalityOfficer,
        Roles.VotingRepresentative,
        Roles.CouncilClerk,
        Roles.TaskforceMember,
        Roles.PartnerUser,
    ];

    public static void MapProfiles(this RouteGroupBuilder v1)
    {
        v1.MapGet("/expertise", ListExpertise.Handle).WithTags("Expertise").Allow(Scopes.ExpertiseRead, Readers);
        var own = v1.MapGroup("/own-expertise").WithTags("Expertise");
        own.MapGet("/", GetOwnExpertise.Handle).Allow(Scopes.ExpertiseRead, Roles.MunicipalityOfficer).MayNotFind();
        own.MapPut("/", ShareExpertise.Handle).Allow(Scopes.ExpertiseWrite, Roles.MunicipalityOfficer).RequiresIfMatch();
        own.MapDelete("/", EraseExpertise.Handle).Allow(Scopes.ExpertiseWrite, Roles.MunicipalityOfficer).MayNotFind();
    }
}
