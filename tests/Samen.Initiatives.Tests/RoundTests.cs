using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The yearly round: the same questions to each initiative in operation, judged at a meeting.</summary>
public sealed class RoundTests
{
    private const string Rounds = "/initiatives/v1/taskforce-rounds";

    private static readonly AnswerRoundRequest Good = new() { Answers = ["In gebruik.", "Veel tijd.", "Minder formulieren."] };

    [Theory, EveryDatabase]
    public async Task An_initiative_answers_and_the_Taskforce_judges_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Taskforce.Prepare();
        var id = (await app.In(InitiativeStatus.Adopted)).Id;
        await app.In(InitiativeStatus.Endorsed);
        var round = await app.Chair.Create<RoundView>(Rounds, new StartRoundRequest { Year = 2026 });
        (round.Questions.Count, round.Initiatives.Single().InitiativeId).ShouldBe((3, id));
        (await app.Trace(id)).Waiting.ShouldBeNull();
        var first = await Answer(app, id, Good).Read<RoundEntryView>();
        var again = await Answer(app, id, Good with { Answers = ["Overal.", "Veel tijd.", "Niets."] }).Read<RoundEntryView>();
        (again.ItemId, again.Answers[0]).ShouldBe((first.ItemId, "Overal."));
        var item = first.ItemId!.Value;
        (await app.Trace(id)).Waiting!.ItemId.ShouldBe(item);
        await app.GiveView("chair", item, Stance.Endorse).ShouldRefuse(400, "invalid-request", "/stance not-allowed");
        await app.GiveView("chair", item, Stance.Adjust).Read<TaskforceItemView>();
        (await app.Advise(item, Verdict.Adjust).Read<InitiativeView>()).Status.ShouldBe(InitiativeStatus.Adopted);
        (await app.Anybody.Fetch<RoundView>($"{Rounds}/2026")).Initiatives.Single().Judgement.ShouldBe(Verdict.Adjust);
        (await app.App.Facts<InitiativeJudged>()).Select(f => (f.InitiativeId, f.Year, f.Verdict)).ShouldBe([(id, 2026, Verdict.Adjust)]);
        (await app.App.Facts<RoundStarted>()).ShouldBe([new RoundStarted(2026, 1)]);
        await Answer(app, id, Good).ShouldRefuse(409, "wrong-state");
    }

    [Fact]
    public async Task A_plan_is_not_judged_as_a_round_is()
    {
        await using var app = await Start();
        var item = await app.Taskforce.ItemOf((await app.In(InitiativeStatus.Submitted)).Id);
        await app.Taskforce.Prepare();
        await app.GiveView("chair", item, Stance.Stop).ShouldRefuse(400, "invalid-request", "/stance not-allowed");
    }

    [Fact]
    public async Task The_lead_answers_each_question_of_a_round_that_there_is()
    {
        await using var app = await Start(settings: ("Taskforce:Questions:0", "Hoe gaat het?"));
        await app.Taskforce.Prepare();
        var id = (await app.In(InitiativeStatus.Adopted)).Id;
        await Answer(app, id, Good).ShouldRefuse(404, "not-found");
        var round = await app.Chair.Create<RoundView>(Rounds, new StartRoundRequest { Year = 2026 });
        round.Questions.ShouldBe(["Hoe gaat het?"]);
        await app.Chair.SendBody("POST", Rounds, new StartRoundRequest { Year = 2026 }).ShouldRefuse(409, "has-round");
        await app.Chair.SendBody("POST", Rounds, new StartRoundRequest { Year = 2009 }).ShouldRefuse(400, "invalid-request", "/year range");
        await Answer(app, id, Good).ShouldRefuse(400, "invalid-request", "/answers length");
        await Answer(app, id, Good with { Answers = ["x"] }).ShouldRefuse(400, "invalid-request", "/answers/0 length");
        await Answer(app, NewId(), Good).ShouldRefuse(404, "not-found");
        await Answer(app, id, Good, Groningen).ShouldRefuse(403, "not-your-municipality");
        var path = $"{Rounds}/2026/answers/{id}";
        await app.Anybody.SendBody("PUT", path, Good).ShouldRefuse(401, "unauthenticated");
        foreach (var role in Roles.All.Except([Roles.MunicipalityOfficer]))
            await app.App.As(role, Utrecht).SendBody("PUT", path, Good).ShouldRefuse(403, "forbidden");
        (await app.Anybody.Fetch<RoundView[]>(Rounds)).Single().Initiatives.Single().AnsweredAt.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Answers_are_replaced_by_who_has_seen_them(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Taskforce.Prepare();
        var id = (await app.In(InitiativeStatus.Adopted)).Id;
        await app.Chair.Create<RoundView>(Rounds, new StartRoundRequest { Year = 2026 });
        (await Answer(app, id, Good, ifMatch: null).Read<RoundEntryView>()).Version.ShouldBe(1);
        await Answer(app, id, Good, ifMatch: null).ShouldRefuse(428, "precondition-required");
        await Answer(app, id, Good, ifMatch: "\"0\"").ShouldRefuse(412, "stale-version");
        (await Answer(app, id, Good, ifMatch: "\"1\"").Read<RoundEntryView>()).Version.ShouldBe(2);
    }

    private static Task<HttpResponseMessage> Answer(
        InitiativesApp app,
        Guid initiative,
        AnswerRoundRequest answers,
        string by = Utrecht,
        string? ifMatch = "*"
    ) => app.Officer(by).Strict().SendBody("PUT", $"{Rounds}/2026/answers/{initiative}", answers, ifMatch);
}
