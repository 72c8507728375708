using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Explanations of standards are public; each municipality writes its own.</summary>
internal static class ExplanationRoutes
{
    public static void MapExplanations(this RouteGroupBuilder v1)
    {
        v1.MapGet("/explanations", ListExplanations.Handle).WithTags("Facilities").AllowEverybody();
        v1.MapPut("/facilities/{id:guid}/explanations/{code}", ExplainStandard.Handle)
            .WithTags("Facilities")
            .Allow(Scopes.AdoptionsWrite, Roles.MunicipalityOfficer)
            .RequiresIfMatch();
        v1.MapDelete("/facilities/{id:guid}/explanations/{code}", WithdrawExplanation.Handle)
            .WithTags("Facilities")
            .Allow(Scopes.AdoptionsWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
    }
}
