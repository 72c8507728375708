using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Calls to use facilities are public; the fund manager calls, and each municipality answers for itself.</summary>
internal static class AdoptionCallRoutes
{
    public static void MapAdoptionCalls(this RouteGroupBuilder v1)
    {
        v1.MapPost("/facilities/{id:guid}/adoption-calls", CallMunicipalities.Handle)
            .WithTags("Facilities")
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager);
        var calls = v1.MapGroup("/adoption-calls").WithTags("Facilities");
        calls.MapGet("/", ListAdoptionCalls.Handle).AllowEverybody();
        calls.MapGet("/{id:guid}", GetAdoptionCall.Handle).AllowEverybody();
        calls.MapGet("/{id:guid}/answers", ListCallAnswers.Handle).AllowEverybody();
        calls.MapPost("/{id:guid}/ending", EndCall.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager).HonoursIfMatch();
        calls
            .MapPut("/{id:guid}/answers/{code}", AnswerCall.Handle)
            .Allow(Scopes.AdoptionsWrite, Roles.MunicipalityOfficer)
            .RequiresIfMatch();
    }
}
