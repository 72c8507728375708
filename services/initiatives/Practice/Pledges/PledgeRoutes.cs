using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Pledges and the hours that are worked: everybody reads them; municipalities pledge and work, the lead answers.</summary>
internal static class PledgeRoutes
{
    public static void MapPledges(this RouteGroupBuilder v1)
    {
        v1.MapPost("/asked-roles/{id:guid}/pledges", MakePledge.Handle)
            .WithTags("Practice")
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer);
        v1.MapGet("/practice-hours", GetPracticeHours.Handle).WithTags("Practice").AllowEverybody();
        v1.MapGet("/municipal-hours", ListMunicipalHours.Handle).WithTags("Practice").AllowEverybody();

        var pledges = v1.MapGroup("/pledges").WithTags("Practice");
        pledges.MapGet("/", ListPledges.Handle).AllowEverybody();
        pledges.MapGet("/{id:guid}", GetPledge.Handle).AllowEverybody();
        pledges
            .MapPost("/{id:guid}/acceptance", AcceptPledge.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        pledges
            .MapDelete("/{id:guid}/acceptance", ReconsiderPledge.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        pledges
            .MapPost("/{id:guid}/refusal", DeclinePledge.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        pledges
            .MapPost("/{id:guid}/withdrawal", TakeBackPledge.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        pledges.MapPost("/{id:guid}/ending", EndPledge.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();

        var months = pledges.MapGroup("/{id:guid}/worked-months");
        months.MapGet("/", ListWorkedMonths.Handle).AllowEverybody();
        var month = months.MapGroup("/{year:int}/{month:int}");
        month.MapPut("/", RecordHours.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).RequiresIfMatch();
        month.MapPost("/confirmation", ConfirmHours.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        month
            .MapDelete("/confirmation", TakeBackConfirmation.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        month.MapPost("/dispute", DisputeHours.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
    }
}
