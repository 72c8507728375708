using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Initiatives: everybody reads them, officers of municipalities start, revise and submit them.</summary>
internal static class InitiativeRoutes
{
    public static void MapInitiatives(this RouteGroupBuilder v1)
    {
        v1.MapRelated();
        v1.MapGet("/summary", SummariseInitiatives.Handle).AllowEverybody().WithTags("Initiatives");
        var initiatives = v1.MapGroup("/initiatives").WithTags("Initiatives");
        initiatives.MapGet("/", ListInitiatives.Handle).AllowEverybody();
        initiatives.MapGet("/{id:guid}", GetInitiative.Handle).AllowEverybody();
        initiatives.MapGet("/{id:guid}/trace", GetTrace.Handle).AllowEverybody();
        initiatives.MapGet("/{id:guid}/path", GetPath.Handle).AllowEverybody();
        initiatives.MapGet("/{id:guid}/plans", ListPlanVersions.Handle).AllowEverybody();
        initiatives
            .MapPost("/", StartInitiative.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .Checks<StartInitiativeRequest>(Initiative.FaultsOf);
        initiatives
            .MapPut("/{id:guid}", ReviseInitiative.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .Checks<InitiativePlan>(Initiative.FaultsOf)
            .RequiresIfMatch();
        initiatives
            .MapPost("/{id:guid}/submission", SubmitInitiative.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        initiatives
            .MapPost("/{id:guid}/withdrawal", WithdrawInitiative.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        initiatives
            .MapDelete("/{id:guid}", DiscardInitiative.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
    }
}
