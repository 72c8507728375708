using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Expertise;

/// <summary>The API of expertise and questions, as the pages use it.</summary>
internal static class ExpertiseApi
{
    extension(ApiClient client)
    {
        public Task<Page<ExpertiseView>> Expertise(params (string Name, string? Value)[] query) =>
            client.List<ExpertiseView>(Service.Initiatives, "expertise", query);

        public Task<ExpertiseView> OwnExpertise() => client.Get<ExpertiseView>(Service.Initiatives, "own-expertise");

        public Task<ExpertiseView> ShareExpertise(ExpertiseRequest request, FormState form) =>
            client.Put<ExpertiseView>(Service.Initiatives, "own-expertise", request, form);

        public Task EraseExpertise(FormState form) => client.Delete(Service.Initiatives, "own-expertise", form);

        public Task<Page<QuestionView>> Questions(params (string Name, string? Value)[] query) =>
            client.List<QuestionView>(Service.Initiatives, "questions", query);

        public Task<QuestionFigures> QuestionFigures() => client.Get<QuestionFigures>(Service.Initiatives, "question-figures");

        public Task<QuestionView> Question(Guid id) => client.Get<QuestionView>(Service.Initiatives, $"questions/{id}");

        public Task<QuestionView> AskQuestion(AskQuestionRequest request, FormState form) =>
            client.Post<QuestionView>(Service.Initiatives, "questions", request, form);

        public Task<QuestionView> AskToo(Guid id, string municipality, FormState form) =>
            client.Put<QuestionView>(Service.Initiatives, $"questions/{id}/askers/{municipality}", new { }, form);

        public Task AskNoLonger(Guid id, string municipality, FormState form) =>
            client.Delete(Service.Initiatives, $"questions/{id}/askers/{municipality}", form);

        public Task<QuestionView> CloseQuestion(Guid id, FormState form) =>
            client.Post<QuestionView>(Service.Initiatives, $"questions/{id}/closing", new { }, form);

        public Task<QuestionView> WithdrawQuestion(Guid id, FormState form) =>
            client.Post<QuestionView>(Service.Initiatives, $"questions/{id}/withdrawal", new { }, form);

        public Task<QuestionView> AcceptAnswer(Guid id, AcceptAnswerRequest request, FormState form) =>
            client.Post<QuestionView>(Service.Initiatives, $"questions/{id}/acceptance", request, form);

        public Task TakeBackAcceptance(Guid id, FormState form) => client.Delete(Service.Initiatives, $"questions/{id}/acceptance", form);

        public Task<IReadOnlyList<AnswerView>> AnswersTo(Guid id) => client.All<AnswerView>(Service.Initiatives, $"questions/{id}/answers");

        public Task<AnswerView> AnswerQuestion(Guid id, AnswerQuestionRequest request, FormState form) =>
            client.Post<AnswerView>(Service.Initiatives, $"questions/{id}/answers", request, form);

        public Task WithdrawAnswer(Guid id, Guid answer, FormState form) =>
            client.Delete(Service.Initiatives, $"questions/{id}/answers/{answer}", form);
    }
}
