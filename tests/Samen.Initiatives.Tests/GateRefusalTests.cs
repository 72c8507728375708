using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What gates refuse: who owns nothing, and what can't be. Roles and tokens are tried for all operations at once.</summary>
public sealed class GateRefusalTests
{
    [Fact]
    public async Task Who_does_not_own_the_initiative_takes_no_step_of_owners()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        var gate = await app.Asked(id, InitiativePhase.Pilot);
        await app.Advised(gate, Stance.Adjust);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.GoWithConditions)).Read<GateView>();
        var facts = (await app.App.Facts()).Count;
        await app.PostGate(id, InitiativePhase.ScalingUp, Groningen).ShouldRefuse(403, "not-an-owner");
        await app.PutAnswers(await app.Gate(gate.Id), GateCalls.Answers(gate), Groningen).ShouldRefuse(403, "not-an-owner");
        await app.PostAsking(gate.Id, Groningen).ShouldRefuse(403, "not-an-owner");
        await app.PostGateWithdrawal(gate.Id, Groningen).ShouldRefuse(403, "not-an-owner");
        await app.PutReaction(gate.Id, 1, Groningen).ShouldRefuse(403, "not-an-owner");
        await app.PutFulfilment(gate.Id, 1, Groningen).ShouldRefuse(403, "not-an-owner");
        (await app.App.Facts()).Count.ShouldBe(facts);
    }

    [Fact]
    public async Task Who_leads_the_Taskforce_leaves_decisions_on_their_own_initiative_to_the_other()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        var gate = await app.Asked(id, InitiativePhase.Pilot);
        await app.Advised(gate);
        var seat = Seat(app.Today, Utrecht, "secretary") with { Office = SeatOffice.Secretary };
        await app.Admin.Create<SeatView>(Taskforce.Seats, seat);
        var own = app.Member("secretary");
        (await own.Fetch<TaskforceItemView>($"{Taskforce.Items}/{gate.TaskforceItemId}")).MustAbstain.ShouldBeTrue();
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go), own).ShouldRefuse(403, "own-initiative");
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go)).Read<GateView>();
        await app.PostAnnulment(gate.Id, 1, own).ShouldRefuse(403, "own-initiative");
    }

    [Fact]
    public async Task A_gate_leads_to_a_phase_that_can_follow()
    {
        await using var app = await Start();
        foreach (var status in new[] { InitiativeStatus.Submitted, InitiativeStatus.Declined, InitiativeStatus.Draft })
            await app.PostGate((await app.In(status)).Id, InitiativePhase.Pilot).ShouldRefuse(409, "wrong-state");
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        await app.PostGate(id, InitiativePhase.Operations).ShouldRefuse(409, "wrong-state");
        await app.PostGate(id, InitiativePhase.Intake).ShouldRefuse(400, "invalid-request", "/to not-allowed");
        await app.PostGate(NewId(), InitiativePhase.Pilot).ShouldRefuse(404, "not-found");
        await app.PostAsking(NewId()).ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task Answers_that_can_not_be_are_named()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        var gate = await app.PostGate(id, InitiativePhase.Pilot).Read<GateView>(HttpStatusCode.Created);
        var good = GateCalls.Answers(gate);
        await app.PutAnswers(gate, good with { Answers = [new GateAnswer { Text = "Ja." }] })
            .ShouldRefuse(400, "invalid-request", "/answers length");
        var wrong = good with { Answers = [new GateAnswer { Evidence = "verslag" }, .. good.Answers!.Skip(1)], Risks = [NoRisk] };
        await app.PutAnswers(gate, wrong)
            .ShouldRefuse(
                400,
                "invalid-request",
                "/answers/0/evidence format",
                "/risks/0/text length",
                "/risks/0/likelihood range",
                "/risks/0/impact range"
            );
        await app.PutAnswers(gate).Read<GateView>();
        await app.PutAnswers(gate).ShouldRefuse(412, "stale-version");
    }

    private static GateRisk NoRisk { get; } =
        new()
        {
            Text = "x",
            Likelihood = 6,
            Impact = 0,
        };

    [Fact]
    public async Task A_decision_has_the_days_and_conditions_of_its_outcome()
    {
        await using var app = await Start();
        var gate = await app.Asked((await app.In(InitiativeStatus.Endorsed)).Id, InitiativePhase.Pilot);
        await app.Advised(gate, Stance.Adjust);
        foreach (var (decision, fault) in WrongDecisions(app))
            await app.PostDecision(gate.Id, decision).ShouldRefuse(400, "invalid-request", fault);
        (await app.Gate(gate.Id)).Decisions.ShouldBeEmpty();
    }

    private static IEnumerable<(DecideGateRequest Decision, string Fault)> WrongDecisions(InitiativesApp app)
    {
        var today = app.App.Clock.Today();
        var conditions = app.Decision(GateOutcome.GoWithConditions);
        return
        [
            (conditions with { DecidedOn = today.AddDays(1) }, "/decidedOn future"),
            (conditions with { DecidedOn = today.AddDays(-1) }, "/decidedOn before-asked"),
            (conditions with { Conditions = [] }, "/conditions required"),
            (conditions with { NextGateOn = null }, "/nextGateOn required"),
            (conditions with { NextGateOn = today }, "/nextGateOn past"),
            (conditions with { NextGateOn = DateOnly.MaxValue }, "/nextGateOn range"),
            (conditions with { HoldUntil = today.AddDays(1) }, "/holdUntil not-allowed"),
            (app.Decision(GateOutcome.Hold) with { HoldUntil = null }, "/holdUntil required"),
            (app.Decision(GateOutcome.Hold) with { HoldUntil = today }, "/holdUntil past"),
            (app.Decision(GateOutcome.Rework) with { Conditions = conditions.Conditions }, "/conditions not-allowed"),
            (
                conditions with
                {
                    Conditions = [new GateConditionText { Text = "Drie gemeenten.", DueOn = today }],
                },
                "/conditions/0/dueOn past"
            ),
        ];
    }

    [Fact]
    public async Task The_Service_Delivery_Board_advises_where_it_is_asked()
    {
        await using var app = await Start();
        var gate = await app.Asked((await app.In(InitiativeStatus.Endorsed)).Id, InitiativePhase.Pilot);
        await app.PostBoardAdvice(gate.Id).ShouldRefuse(409, "not-asked");
        await app.PostBoardAdvice(gate.Id, Verdict.Endorse).ShouldRefuse(400, "invalid-request", "/verdict not-allowed");
        await app
            .Secretary.SendBody(
                "POST",
                $"{GateCalls.Gates}/{gate.Id}/advice",
                app.BoardAdvice() with
                {
                    GivenOn = app.App.Clock.Today().AddDays(1),
                }
            )
            .ShouldRefuse(400, "invalid-request", "/givenOn future");
    }
}
