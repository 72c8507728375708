using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Municipalities are called to use a facility, and each answers for itself.</summary>
public sealed class AdoptionCallTests
{
    private const string Calls = "/initiatives/v1/adoption-calls";

    [Theory, EveryDatabase]
    public async Task Those_of_a_region_size_or_product_are_called_that_do_not_use_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        var product = await app.Product(null);
        await app.Adopt(id, Utrecht, AdoptionState.Live);
        await app.Uses(product, NewId(), Zwolle, UsageStatus.InProduction);
        await app.Uses(product, NewId(), Delft, UsageStatus.PhasedOut);
        (await Who(Asking(app))).ShouldBe([Almere, Delft, Groningen, Schiermonnikoog, Zwolle], ignoreOrder: true);
        (await Who(Asking(app) with { InhabitantsFrom = 103_581, InhabitantsTo = 128_840 })).ShouldBe([Delft, Zwolle], ignoreOrder: true);
        (await Who(Asking(app) with { ProductId = product })).ShouldBe([Zwolle]);
        (await Who(Asking(app) with { Region = "Flevoland", MunicipalityCodes = [Almere, Utrecht] })).ShouldBe([Almere]);
        await Post(app, id, Asking(app) with { Region = "Utrecht", MunicipalityCodes = [Utrecht] }).ShouldRefuse(409, "nobody-called");
        (await app.App.Facts<MunicipalitiesCalled>())[^1].Municipalities.ShouldBe([Almere]);
        var listed = await app.Anybody.Pages<AdoptionCallView>($"{Calls}?facilityId={id}&municipality={Delft}&open=true");
        listed.Select(call => (call.Called, call.InhabitantsTo)).ShouldBe([(2, 128_840), (5, null)]);

        async Task<IEnumerable<string>> Who(CallRequest request) => (await Answers(app, (await Call(app, id, request)).Id)).Keys;
    }

    [Theory, EveryDatabase]
    public async Task An_answer_can_change_and_interest_is_a_step_if_it_is_not_further(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        var call = (await Call(app, id, Asking(app))).Id;
        await app.Adopt(id, Delft, AdoptionState.Contracted);
        await Put(app, call, Utrecht, new() { Answer = CallAnswer.NotNow, Reason = "Geen geld dit jaar." }).Read<CallAnswerView>();
        await Put(app, call, Utrecht, new() { Answer = CallAnswer.Interested }, "\"9\"").ShouldRefuse(412, "stale-version");
        await Put(app, call, Utrecht, new() { Answer = CallAnswer.Interested }, "\"1\"").Read<CallAnswerView>();
        await Put(app, call, Delft, new() { Answer = CallAnswer.Interested }).Read<CallAnswerView>();
        await Put(app, call, Almere, new() { Answer = CallAnswer.Later, LaterFrom = app.Today.AddDays(90) }).Read<CallAnswerView>();
        (await app.Anybody.Pages<AdoptionCallView>($"{Calls}?municipality={Utrecht}&unanswered=true")).ShouldBeEmpty();
        (await app.Anybody.Pages<AdoptionCallView>($"{Calls}?municipality={Zwolle}&unanswered=true")).ShouldHaveSingleItem();
        await app.Anybody.GetAsync($"{Calls}?unanswered=true").ShouldRefuse(400, "invalid-request", "municipality required");
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Interested);
        (await app.Adoption(id, Delft)).State.ShouldBe(AdoptionState.Contracted);
        var view = await app.Anybody.GetAsync($"{Calls}/{call}").Read<AdoptionCallView>();
        (view.Called, view.Interested, view.Later, view.NotNow).ShouldBe((6, 2, 1, 0));
        (await Answers(app, call))[Utrecht].ShouldBe((CallAnswer.Interested, 2));
        (await app.App.Facts<CallAnswered>()).Count.ShouldBe(4);
    }

    [Theory, EveryDatabase]
    public async Task Interest_that_is_taken_back_takes_its_step_along_unless_something_came_after_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        var call = (await Call(app, id, Asking(app))).Id;
        foreach (var code in new[] { Utrecht, Delft })
        {
            await Put(app, call, code, new() { Answer = CallAnswer.Interested }).Read<CallAnswerView>();
            await Put(app, call, code, new() { Answer = CallAnswer.Interested }).Read<CallAnswerView>();
        }
        await app.Adopt(id, Delft, AdoptionState.Deciding, app.Today);
        await app.Adopt(id, Almere, AdoptionState.Interested);
        await Put(app, call, Almere, new() { Answer = CallAnswer.Interested }).Read<CallAnswerView>();
        foreach (var code in new[] { Utrecht, Delft, Almere })
            await Put(app, call, code, new() { Answer = CallAnswer.NotNow, Reason = "Toch geen geld." }).Read<CallAnswerView>();
        (await app.Adoption(id, Utrecht)).State.ShouldBeNull();
        (await app.Adoption(id, Delft)).State.ShouldBe(AdoptionState.Deciding);
        (await app.Adoption(id, Almere)).State.ShouldBe(AdoptionState.Interested);
        (await app.App.Facts<AdoptionTakenBack>()).Select(f => f.MunicipalityCode).ShouldBe([Utrecht]);
        await Put(app, call, Utrecht, new() { Answer = CallAnswer.Interested }).Read<CallAnswerView>();
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Interested);
    }

    [Theory, EveryDatabase]
    public async Task It_is_over_after_its_last_day_or_when_it_is_ended(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        var (first, second) = ((await Call(app, id, Asking(app))).Id, (await Call(app, id, Asking(app))).Id);
        await Put(app, first, Utrecht, new() { Answer = CallAnswer.Interested }).Read<CallAnswerView>();
        (await End(app, first).Read<AdoptionCallView>()).IsOpen.ShouldBeFalse();
        await End(app, first).ShouldRefuse(409, "wrong-state");
        await Put(app, first, Delft, new() { Answer = CallAnswer.Interested }).ShouldRefuse(409, "too-late");
        app.App.Clock.Advance(TimeSpan.FromDays(31));
        await Put(app, second, Delft, new() { Answer = CallAnswer.Interested }).ShouldRefuse(409, "too-late");
        (await app.Anybody.Pages<AdoptionCallView>($"{Calls}?open=true")).ShouldBeEmpty();
        (await app.App.Facts<CallEnded>()).ShouldBe([new CallEnded(id, first, "Er doen genoeg gemeenten mee.")]);
    }

    [Theory, EveryDatabase]
    public async Task The_heir_is_called_once_with_its_own_answer(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var call = (await Call(app, (await app.AddFacility()).Id, Asking(app))).Id;
        var partial = (
            await Call(
                app,
                (await app.AddFacility(TakenIn("Tweede"))).Id,
                Asking(app) with
                {
                    Region = "Delft",
                    MunicipalityCodes = [Delft],
                }
            )
        ).Id;
        await Put(app, call, Delft, new() { Answer = CallAnswer.Interested }).Read<CallAnswerView>();
        await Put(app, call, Zwolle, new() { Answer = CallAnswer.NotNow, Reason = "Geen geld dit jaar." }).Read<CallAnswerView>();
        var gone = new AbolishedMunicipality(NewId(), Delft, [new SuccessorMunicipality(Zwolle, null)]);
        await app.Publish(new MunicipalitiesReorganised(NewId(), app.Today, ReorganisationKind.Merger, [], [gone], []));
        (await Answers(app, call)).Keys.ShouldNotContain(Delft);
        (await Answers(app, call))[Zwolle].ShouldBe((CallAnswer.NotNow, 1));
        (await Answers(app, partial)).Keys.ShouldBe([Zwolle]);
    }

    [Fact]
    public async Task What_is_wrong_is_refused()
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        var call = (await Call(app, id, Asking(app) with { Region = "Twee", MunicipalityCodes = [Utrecht, Delft] })).Id;
        await Post(app, id, Asking(app), app.Officer(Utrecht)).ShouldRefuse(403, "forbidden");
        await Post(app, NewId(), Asking(app)).ShouldRefuse(404, "not-found");
        await Post(app, id, Asking(app) with { AnswerBy = app.Today }).ShouldRefuse(400, "invalid-request", "/answerBy past");
        await Post(app, id, Asking(app) with { Region = "Flevoland" }).ShouldRefuse(400, "invalid-request", "/municipalityCodes required");
        await Post(app, id, Asking(app) with { MunicipalityCodes = [Delft] }).ShouldRefuse(400, "invalid-request", "/region required");
        await Post(app, id, Asking(app) with { Region = "Niets", MunicipalityCodes = [] })
            .ShouldRefuse(400, "invalid-request", "/municipalityCodes required");
        await Post(app, id, Asking(app) with { Region = "Ver", MunicipalityCodes = [Delft, "GM9999"] })
            .ShouldRefuse(400, "invalid-request", "/municipalityCodes/1 unknown");
        await Post(app, id, Asking(app) with { InhabitantsFrom = 9, InhabitantsTo = 8 })
            .ShouldRefuse(400, "invalid-request", "/inhabitantsTo range");
        await Put(app, call, Utrecht, new() { Answer = CallAnswer.NotNow }).ShouldRefuse(400, "invalid-request", "/reason required");
        await Put(app, call, Utrecht, new() { Answer = CallAnswer.Later }).ShouldRefuse(400, "invalid-request", "/laterFrom required");
        await Put(app, call, Utrecht, new() { Answer = CallAnswer.Interested, LaterFrom = app.Today.AddDays(1) })
            .ShouldRefuse(400, "invalid-request", "/laterFrom not-allowed");
        await Put(app, call, Almere, new() { Answer = CallAnswer.Interested }).ShouldRefuse(404, "not-found");
        await app.Officer(Utrecht)
            .SendBody("PUT", $"{Calls}/{call}/answers/{Delft}", new AnswerCallRequest { Answer = CallAnswer.Interested }, "*")
            .ShouldRefuse(403, "not-your-municipality");
        await app.PostPhase(id, FacilityPhase.PhasingOut).Read<FacilityView>();
        await Post(app, id, Asking(app)).ShouldRefuse(409, "wrong-state");
    }

    private static CallRequest Asking(InitiativesApp app) => new() { Text = "Sluit aan voor de zomer.", AnswerBy = app.Today.AddDays(30) };

    private static Task<HttpResponseMessage> Post(InitiativesApp app, Guid facility, CallRequest request, HttpClient? by = null) =>
        (by ?? app.FundManager).SendBody("POST", $"/initiatives/v1/facilities/{facility}/adoption-calls", request);

    private static Task<AdoptionCallView> Call(InitiativesApp app, Guid facility, CallRequest request) =>
        Post(app, facility, request).Read<AdoptionCallView>(HttpStatusCode.Created);

    private static Task<HttpResponseMessage> Put(
        InitiativesApp app,
        Guid call,
        string code,
        AnswerCallRequest request,
        string? ifMatch = "*"
    ) => app.Officer(code).SendBody("PUT", $"{Calls}/{call}/answers/{code}", request, ifMatch);

    private static Task<HttpResponseMessage> End(InitiativesApp app, Guid call) =>
        app.FundManager.SendBody("POST", $"{Calls}/{call}/ending", new EndCallRequest { Reason = "Er doen genoeg gemeenten mee." });

    private static async Task<Dictionary<string, (CallAnswer? Answer, int Version)>> Answers(InitiativesApp app, Guid call) =>
        (await app.Anybody.GetAsync($"{Calls}/{call}/answers").Read<IReadOnlyList<CallAnswerView>>()).ToDictionary(
            one => one.MunicipalityCode,
            one => (one.Answer, one.Version)
        );
}
