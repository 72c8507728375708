using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.ExpertiseCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Questions to municipalities, their answers, and how long the first one took.</summary>
public sealed class QuestionTests
{
    private const string Nowhere = "0190a4a0-0000-7000-8000-000000000001";

    [Theory, EveryDatabase]
    public async Task The_time_to_the_first_answer_is_measured_and_stays(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var question = await app.Asks(Asking());
        app.App.Clock.Advance(TimeSpan.FromMinutes(90));
        var answer = await app.Answers(question.Id, Delft, AnswerKind.Offer);
        app.App.Clock.Advance(TimeSpan.FromHours(9));
        await app.Answers(question.Id, Zwolle);
        using (var withdrawn = await app.Officer(Delft).SendBody("DELETE", $"{Questions}/{question.Id}/answers/{answer.Id}"))
            withdrawn.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var seen = await app.Question(question.Id);
        (seen.HoursToFirstAnswer, seen.Answers, seen.Offers).ShouldBe((1.5m, 1, 0));
        var answers = await app.Anybody.Pages<AnswerView>($"{Questions}/{question.Id}/answers?limit=1");
        answers.Select(a => (a.MunicipalityCode, a.Text is null)).ShouldBe([(Zwolle, false), (Delft, true)]);
        (await app.Anybody.Fetch<QuestionFigures>("/initiatives/v1/question-figures")).ShouldBe(new QuestionFigures(1, 1, 1.5m));
        (await app.App.Facts<QuestionAnswered>()).Select(f => f.Kind).ShouldBe([AnswerKind.Offer, AnswerKind.Answer]);
        (await app.App.Facts<AnswerWithdrawn>()).Single().AnswerId.ShouldBe(answer.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3.0, 3.0)]
    [InlineData(2.0, 1.0, 3.0)]
    [InlineData(2.5, 1.0, 2.0, 3.0, 9.0)]
    public void The_median_lies_in_the_middle(double? median, params double[] hours)
    {
        var at = DateTimeOffset.UnixEpoch;
        Question[] questions =
        [
            .. hours.Select(h => new Question { AskedAt = at, FirstAnsweredAt = at.AddHours(h) }),
            new() { AskedAt = at },
        ];
        QuestionFiguring.Of(questions).ShouldBe(new QuestionFigures(hours.Length + 1, hours.Length, (decimal?)median));
    }

    [Theory, EveryDatabase]
    public async Task Only_municipalities_that_are_asked_answer(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var facility = (await app.AddFacility()).Id;
        await app.Tell("account-1", Delft, app.Telling("privacy"));
        await app.Adopt(facility, Zwolle, AdoptionState.Live);
        await app.Adopt(facility, Delft, AdoptionState.Contracted);
        var theme = await app.Asks(Asking(QuestionAudience.Theme, "privacy"));
        var users = await app.Asks(Asking(QuestionAudience.Facility, facility: facility));
        var size = await app.Asks(Asking(QuestionAudience.SameSize), Delft);
        (size.InhabitantsFrom, size.InhabitantsTo, users.FacilityName).ShouldBe((100_000, 249_999, "Adresstandaard"));
        foreach (
            var (question, may, mayNot) in ((Guid, string, string)[])
                [(theme.Id, Delft, Zwolle), (users.Id, Zwolle, Delft), (size.Id, Zwolle, Utrecht)]
        )
        {
            await app.Answers(question, may);
            await app.PostAnswer(question, mayNot).ShouldRefuse(409, "not-in-audience");
        }
        await app.PostAnswer(size.Id, Delft).ShouldRefuse(409, "own-question");
        (await app.Anybody.Pages<QuestionView>($"{Questions}?audience=SameSize&limit=1")).Single().Id.ShouldBe(size.Id);
        (await app.Anybody.Pages<QuestionView>($"{Questions}?theme=privacy")).Single().Id.ShouldBe(theme.Id);
        (await app.Anybody.Pages<QuestionView>($"{Questions}?facilityId={facility}&answered=true")).Single().Id.ShouldBe(users.Id);
        (await app.Anybody.Pages<QuestionView>($"{Questions}?answered=false")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_municipality_asks_too_once_and_no_longer(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var question = await app.Asks(Asking());
        foreach (var _ in Enumerable.Range(0, 2))
            (await app.PutAsker(question.Id, Delft).Read<QuestionView>()).AlsoAskedBy.Single().MunicipalityCode.ShouldBe(Delft);
        await app.PutAsker(question.Id, Utrecht).ShouldRefuse(409, "own-question");
        await app.Officer(Delft).SendBody("DELETE", $"{Questions}/{question.Id}/askers/{Delft}").Read<QuestionView>();
        await app.Officer(Delft).SendBody("DELETE", $"{Questions}/{question.Id}/askers/{Delft}").ShouldRefuse(404, "not-found");
        (await app.App.Facts<QuestionSharingChanged>()).Select(f => (f.Asks, f.Municipalities)).ShouldBe([(true, 2), (false, 1)]);
    }

    [Theory, EveryDatabase]
    public async Task Who_asks_accepts_closes_and_withdraws(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var question = await app.Asks(Asking());
        var answer = await app.Answers(question.Id, Delft);
        var accepting = new AcceptAnswerRequest { AnswerId = answer.Id };
        var path = $"{Questions}/{question.Id}";
        await app.Officer(Delft).SendBody("POST", $"{path}/acceptance", accepting).ShouldRefuse(403, "not-your-question");
        await app.Officer(Utrecht).SendBody("POST", $"{path}/acceptance", accepting, "\"1\"").ShouldRefuse(412, "stale-version");
        (await app.Officer(Utrecht).Act<QuestionView>($"{path}/acceptance", accepting)).AcceptedAnswerId.ShouldBe(answer.Id);
        await app.Officer(Delft).SendBody("DELETE", $"{path}/answers/{answer.Id}").ShouldRefuse(409, "wrong-state");
        await app.Officer(Utrecht).SendBody("POST", $"{path}/acceptance", accepting).ShouldRefuse(409, "wrong-state");
        await app.Officer(Utrecht).SendBody("DELETE", $"{path}/acceptance").Read<QuestionView>();
        await app.Officer(Utrecht).Act<QuestionView>($"{path}/closing");
        await app.PostAnswer(question.Id, Zwolle).ShouldRefuse(409, "wrong-state");
        await app.PutAsker(question.Id, Zwolle).ShouldRefuse(409, "wrong-state");
        (await app.Found("balie")).ShouldBe([$"/vragen/{question.Id}"]);
        (await app.Officer(Utrecht).Act<QuestionView>($"{path}/withdrawal")).Text.ShouldBeNull();
        (await app.Found("balie")).ShouldBeEmpty();
        await app.Officer(Utrecht).SendBody("POST", $"{path}/withdrawal").ShouldRefuse(409, "wrong-state");
        (await app.Anybody.Pages<QuestionView>($"{Questions}?search=balie")).ShouldBeEmpty();
        (await app.Anybody.Pages<QuestionView>($"{Questions}?search=adres&state=Withdrawn")).ShouldHaveSingleItem();
        (await app.App.Facts<AnswerAccepted>()).Select(f => f.AnswerId).ShouldBe([answer.Id, null]);
        (await app.App.Facts<QuestionClosed>()).Count.ShouldBe((await app.App.Facts<QuestionWithdrawn>()).Count);
    }

    [Fact]
    public async Task A_chain_partner_asks_too_but_has_no_size()
    {
        await using var app = await Start();
        var partner = app.App.With(
            app.App.Gateway.Token(InitiativesService.Name, new User("p-1", Roles.PartnerUser) { Partner = Guid.Parse(Nowhere) })
        );
        var question = await partner.Create<QuestionView>(Questions, Asking());
        (question.PartnerId, question.MunicipalityCode).ShouldBe((Guid.Parse(Nowhere), null));
        await partner
            .SendBody("POST", Questions, Asking(QuestionAudience.SameSize))
            .ShouldRefuse(400, "invalid-request", "/audience not-allowed");
        await app.PutAsker(question.Id, Delft).Read<QuestionView>();
        (await app.App.Facts<QuestionSharingChanged>()).Single().Municipalities.ShouldBe(1);
        await partner.Act<QuestionView>($"{Questions}/{question.Id}/closing");
        await app.App.As(Roles.PartnerUser).SendBody("POST", Questions, Asking()).ShouldRefuse(403, "no-partner");
    }

    [Theory]
    [InlineData("title", "\"ab\"", "/title length")]
    [InlineData("text", "\"te kort\"", "/text length")]
    [InlineData("audience", "\"Theme\"", "/themeKey required")]
    [InlineData("audience", "\"Facility\"", "/facilityId required")]
    [InlineData("audience", "\"Everybody\"", "/audience format")]
    [InlineData("themeKey", "\"privacy\"", "/themeKey not-allowed")]
    [InlineData("facilityId", $"\"{Nowhere}\"", "/facilityId not-allowed")]
    public async Task A_question_with_a_wrong_field_is_refused(string field, string value, string fault)
    {
        await using var app = await Start();
        await app.Officer(Delft)
            .SendBody("POST", Questions, RefusalTests.With(Asking(), field, value))
            .ShouldRefuse(400, "invalid-request", fault);
        await app.PostQuestion(Asking(QuestionAudience.Theme, "weer")).ShouldRefuse(400, "invalid-request", "/themeKey unknown");
        await app.PostQuestion(Asking(QuestionAudience.Facility, facility: Guid.Parse(Nowhere)))
            .ShouldRefuse(400, "invalid-request", "/facilityId unknown");
        (await app.Anybody.Pages<QuestionView>(Questions)).ShouldBeEmpty();
    }

    private static (string Method, string Path, object? Body)[] Writes(string path, QuestionView other) =>
        [
            ("POST", Questions, Asking()),
            ("POST", $"{path}/closing", null),
            ("POST", $"{path}/withdrawal", null),
            ("POST", $"{path}/acceptance", new AcceptAnswerRequest { AnswerId = other.Id }),
            ("DELETE", $"{path}/acceptance", null),
            ("PUT", $"{Questions}/{other.Id}/askers/{Utrecht}", null),
            ("DELETE", $"{Questions}/{other.Id}/askers/{Utrecht}", null),
            ("POST", $"{Questions}/{other.Id}/answers", Answering()),
            ("DELETE", $"{Questions}/{other.Id}/answers/{Nowhere}", null),
        ];

    [Fact]
    public async Task Every_write_needs_its_role_its_office_and_a_good_token()
    {
        await using var app = await Start();
        var (question, other) = (await app.Asks(Asking()), await app.Asks(Asking(), Delft));
        var path = $"{Questions}/{question.Id}";
        foreach (var (method, to, body) in Writes(path, other))
        {
            await app.Anybody.SendBody(method, to, body).ShouldRefuse(401, "unauthenticated");
            foreach (var role in Roles.All.Except([Roles.MunicipalityOfficer, Roles.PartnerUser]))
                await app.App.As(role, Utrecht, "HeadOfIct").SendBody(method, to, body).ShouldRefuse(403, "forbidden");
            if (body is not null)
                await app.Officer(Utrecht).SendBody(method, to, "{\"colour\":1}").ShouldRefuse(400, "invalid-request");
        }
        await app.App.As(Roles.MunicipalityOfficer, Delft).SendBody("POST", Questions, Asking()).ShouldRefuse(403, "no-office");
        await app.Officer(Zwolle).SendBody("PUT", $"{path}/askers/{Delft}").ShouldRefuse(403, "not-your-municipality");
        await app.Officer(Utrecht)
            .SendBody("POST", $"{path}/acceptance", new AcceptAnswerRequest { AnswerId = other.Id })
            .ShouldRefuse(400, "invalid-request", "/answerId unknown");
        foreach (var missing in (string[])[$"{Questions}/{Nowhere}", $"{Questions}/{Nowhere}/answers"])
            await app.Anybody.GetAsync(missing).ShouldRefuse(404, "not-found");
        (await app.Question(question.Id)).ShouldBeEquivalentTo(question);
    }
}
