using Samen.Lists;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Phases and gates: everybody reads what was asked; owners prepare, ask and react; Taskforce, board and assembly decide.
/// </summary>
internal static class GateRoutes
{
    public static void MapGates(this RouteGroupBuilder v1)
    {
        v1.MapGet("/initiative-phases", CountPhases.Handle).AllowEverybody().WithTags("Gates");
        var ofInitiative = v1.MapGroup("/initiatives/{id:guid}").WithTags("Gates");
        ofInitiative.MapGet("/phases", ListPhaseStays.Handle).AllowEverybody();
        ofInitiative.MapGet("/gates", ListGatesOfInitiative.Handle).AllowEverybody();
        ofInitiative.MapPost("/gates", PrepareGate.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer);
        var gates = v1.MapGroup("/gates").WithTags("Gates");
        gates.MapGet("/", ListGates.Handle).AllowEverybody();
        gates.MapGet("/calendar", GetTermCalendar.Handle).AllowEverybody().AnswersAs(Calendars.MediaType);
        gates.MapGet("/{id:guid}", GetGate.Handle).AllowEverybody();
        gates.MapPut("/{id:guid}", AnswerGate.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).RequiresIfMatch();
        gates.MapPut("/{id:guid}/plan", ProposePlan.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).RequiresIfMatch();
        gates.MapDelete("/{id:guid}/plan", DropPlan.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        gates.MapPost("/{id:guid}/asking", AskGate.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        gates
            .MapPost("/{id:guid}/withdrawal", WithdrawGate.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        gates.MapPost("/{id:guid}/advice", AdviseGate.Handle).Allow(Scopes.InitiativesWrite, Roles.AssemblySecretary).HonoursIfMatch();
        var decisions = gates.MapGroup("/{id:guid}/decisions");
        decisions
            .MapPost("/", DecideGate.Handle)
            .Allow(Scopes.TaskforceWrite, Roles.TaskforceMember, Roles.AssemblySecretary)
            .HonoursIfMatch();
        decisions
            .MapPost("/{number:int}/annulment", AnnulGateDecision.Handle)
            .Allow(Scopes.TaskforceWrite, Roles.TaskforceMember, Roles.AssemblySecretary)
            .HonoursIfMatch();
        decisions
            .MapPut("/{number:int}/reaction", ReactToGate.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        decisions
            .MapPut("/{number:int}/conditions/{condition:int}/fulfilment", MeetCondition.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        decisions
            .MapDelete("/{number:int}/conditions/{condition:int}/fulfilment", UnmeetCondition.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
    }
}
