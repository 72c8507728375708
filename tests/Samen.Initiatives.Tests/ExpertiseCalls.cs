using System.Net;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What tests do with expertise and questions.</summary>
internal static class ExpertiseCalls
{
    public const string Own = "/initiatives/v1/own-expertise",
        Expertise = "/initiatives/v1/expertise",
        Questions = "/initiatives/v1/questions";

    public static AskQuestionRequest Asking(
        QuestionAudience audience = QuestionAudience.All,
        string? theme = null,
        Guid? facility = null,
        string title = "Hoe controleert u een adres?"
    ) =>
        new()
        {
            Title = title,
            Text = "Wij doen het nu aan de balie, en dat kost veel tijd.",
            Audience = audience,
            ThemeKey = theme,
            FacilityId = facility,
        };

    public static AnswerQuestionRequest Answering(AnswerKind kind = AnswerKind.Answer) =>
        new() { Kind = kind, Text = "Wij vragen het aan de basisregistratie." };

    extension(InitiativesApp app)
    {
        /// <summary>Somebody at a municipality, by the id of their account.</summary>
        public HttpClient Person(string id, string municipality) => app.App.As(Roles.MunicipalityOfficer, municipality, id: id);

        public ExpertiseRequest Telling(params IReadOnlyList<string> themes) =>
            new()
            {
                FunctionTitle = "Adviseur dienstverlening",
                ThemeKeys = themes,
                Roles = [PracticeRole.Tester],
                Consents = true,
                ConsentUntil = app.Today.AddDays(30),
            };

        public Task<ExpertiseView> Tell(string id, string municipality, ExpertiseRequest request) =>
            app.Person(id, municipality).Put<ExpertiseView>(Own, request);

        public Task<IReadOnlyList<ExpertiseView>> Known(string query = "") =>
            app.Officer(Almere).Pages<ExpertiseView>($"{Expertise}?limit=1{query}");

        public Task<HttpResponseMessage> PostQuestion(AskQuestionRequest request, string by = Utrecht) =>
            app.Officer(by).SendBody("POST", Questions, request);

        public Task<QuestionView> Asks(AskQuestionRequest request, string by = Utrecht) =>
            app.PostQuestion(request, by).Read<QuestionView>(HttpStatusCode.Created);

        public Task<HttpResponseMessage> PostAnswer(Guid question, string by, AnswerKind kind = AnswerKind.Answer) =>
            app.Officer(by).SendBody("POST", $"{Questions}/{question}/answers", Answering(kind));

        public Task<AnswerView> Answers(Guid question, string by, AnswerKind kind = AnswerKind.Answer) =>
            app.PostAnswer(question, by, kind).Read<AnswerView>(HttpStatusCode.Created);

        public Task<HttpResponseMessage> PutAsker(Guid question, string municipality) =>
            app.Officer(municipality).SendBody("PUT", $"{Questions}/{question}/askers/{municipality}");

        /// <summary>The pages that the search finds.</summary>
        public async Task<IEnumerable<string>> Found(string words) =>
            (await app.Anybody.Pages<SearchResultView>($"/initiatives/v1/search-results?q={words}")).Select(found => found.Path);

        public Task<QuestionView> Question(Guid id) => app.Anybody.Fetch<QuestionView>($"{Questions}/{id}");
    }
}
