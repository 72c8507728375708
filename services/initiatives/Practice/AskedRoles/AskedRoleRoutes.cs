using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What initiatives ask of people from practice: everybody reads it, owners ask.</summary>
internal static class AskedRoleRoutes
{
    public static void MapAskedRoles(this RouteGroupBuilder v1)
    {
        var roles = v1.MapGroup("/asked-roles").WithTags("Practice");
        roles.MapGet("/", ListAskedRoles.Handle).AllowEverybody();
        roles.MapGet("/{id:guid}", GetAskedRole.Handle).AllowEverybody();
        roles.MapPut("/{id:guid}", ReviseAskedRole.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).RequiresIfMatch();
        roles
            .MapPost("/{id:guid}/closing", CloseAskedRole.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        v1.MapPost("/initiatives/{id:guid}/asked-roles", AskRole.Handle)
            .WithTags("Practice")
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer);
    }
}
