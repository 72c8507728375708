using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Passages are for the municipality itself, its officers and clerk, and admins; the library of their themes is public.</summary>
internal static class PolicyPassageRoutes
{
    private static readonly string[] Writers = [Roles.Admin, Roles.CouncilClerk, Roles.MunicipalityOfficer];

    public static void MapPolicyPassages(this RouteGroupBuilder v1)
    {
        v1.MapGet("/policy-themes", ListPolicyThemes.Handle).WithTags("Policy passages").AllowEverybody();
        var passages = v1.MapGroup("/municipalities/{code}/policy-passages").WithTags("Policy passages");
        passages.MapGet("/", ListPolicyPassages.Handle).Allow(Scopes.PassagesRead, Writers);
        passages
            .MapPost("/", ComposePolicyPassage.Handle)
            .Allow(Scopes.PassagesWrite, Writers)
            .Checks<PolicyPassageRequest>(PolicyPassage.FaultsOf);
        passages.MapGet("/{id:guid}", GetPolicyPassage.Handle).Allow(Scopes.PassagesRead, Writers);
        passages.MapGet("/{id:guid}/versions", ListPolicyPassageVersions.Handle).Allow(Scopes.PassagesRead, Writers);
        passages
            .MapPut("/{id:guid}", SavePolicyPassage.Handle)
            .Allow(Scopes.PassagesWrite, Writers)
            .RequiresIfMatch()
            .Checks<PolicyPassageRequest>(PolicyPassage.FaultsOf);
    }
}
