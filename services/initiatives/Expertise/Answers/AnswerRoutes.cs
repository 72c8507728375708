using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Answers and offers of help: everybody reads them, municipalities that are asked give them.</summary>
internal static class AnswerRoutes
{
    public static void MapAnswers(this RouteGroupBuilder v1)
    {
        var answers = v1.MapGroup("/questions/{id:guid}/answers").WithTags("Expertise");
        answers.MapGet("/", ListAnswers.Handle).AllowEverybody();
        answers.MapPost("/", AnswerQuestion.Handle).Allow(Scopes.ExpertiseWrite, Roles.MunicipalityOfficer);
        answers.MapDelete("/{answerId:guid}", WithdrawAnswer.Handle).Allow(Scopes.ExpertiseWrite, Roles.MunicipalityOfficer);
    }
}
