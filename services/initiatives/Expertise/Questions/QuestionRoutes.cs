using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Questions to municipalities: everybody reads them; municipalities and chain partners ask.</summary>
internal static class QuestionRoutes
{
    private static readonly string[] Askers = [Roles.MunicipalityOfficer, Roles.PartnerUser];

    public static void MapQuestions(this RouteGroupBuilder v1)
    {
        v1.MapGet("/question-figures", GetQuestionFigures.Handle).WithTags("Expertise").AllowEverybody();

        var questions = v1.MapGroup("/questions").WithTags("Expertise");
        questions.MapGet("/", ListQuestions.Handle).AllowEverybody();
        questions.MapGet("/{id:guid}", GetQuestion.Handle).AllowEverybody();
        questions.MapPost("/", AskQuestion.Handle).Allow(Scopes.ExpertiseWrite, Askers);
        questions.MapPost("/{id:guid}/closing", CloseQuestion.Handle).Allow(Scopes.ExpertiseWrite, Askers).HonoursIfMatch();
        questions.MapPost("/{id:guid}/withdrawal", WithdrawQuestion.Handle).Allow(Scopes.ExpertiseWrite, Askers).HonoursIfMatch();
        questions.MapPost("/{id:guid}/acceptance", AcceptAnswer.Handle).Allow(Scopes.ExpertiseWrite, Askers).HonoursIfMatch();
        questions.MapDelete("/{id:guid}/acceptance", TakeBackAcceptance.Handle).Allow(Scopes.ExpertiseWrite, Askers).HonoursIfMatch();
        questions.MapPut("/{id:guid}/askers/{code}", AskToo.Handle).Allow(Scopes.ExpertiseWrite, Roles.MunicipalityOfficer);
        questions.MapDelete("/{id:guid}/askers/{code}", AskNoLonger.Handle).Allow(Scopes.ExpertiseWrite, Roles.MunicipalityOfficer);
    }
}
