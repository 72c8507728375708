using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The phases of an initiative and the gates between them.</summary>
public sealed class GateTests
{
    [Theory, EveryDatabase]
    public async Task A_gate_is_prepared_asked_advised_on_and_decided(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        (await app.Phases(id)).ShouldBe([InitiativePhase.Intake, InitiativePhase.Exploration]);
        (await app.Get(id)).NextPhases.ShouldBe([InitiativePhase.Pilot, InitiativePhase.ScalingUp, InitiativePhase.Ended]);
        var gate = await app.PostGate(id, InitiativePhase.Pilot).Read<GateView>(HttpStatusCode.Created);
        (gate.From, gate.Decider, gate.Questions.Count).ShouldBe((InitiativePhase.Exploration, GateDecider.Taskforce, 5));
        var answered = await app.PutAnswers(gate).Read<GateView>();
        answered.Risks.Select(r => r.Likelihood * r.Impact).ShouldBe([15, 6]);
        var asked = await app.PostAsking(gate.Id).Read<GateView>();
        (asked.Status, asked.PlanVersion).ShouldBe((GateStatus.Asked, 1));
        (await app.Trace(id)).Waiting!.ItemId.ShouldBe(asked.TaskforceItemId!.Value);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go), app.Member("somebody")).ShouldRefuse(403, "no-seat");
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go)).ShouldRefuse(409, "not-advised");
        await app.Advised(asked);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Stop)).ShouldRefuse(409, "not-the-outcome");
        var decided = await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go)).Read<GateView>();
        (decided.Status, decided.TaskforceAdvice!.Verdict).ShouldBe((GateStatus.Decided, Verdict.Continue));
        var after = await app.Get(id);
        (after.Phase, after.NextGateOn).ShouldBe((InitiativePhase.Pilot, app.App.Clock.Today().AddDays(100)));
        (await app.Phases(id)).ShouldBe([InitiativePhase.Intake, InitiativePhase.Exploration, InitiativePhase.Pilot]);
        (await app.App.Facts<InitiativePhaseChanged>()).Single().To.ShouldBe(InitiativePhase.Pilot);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go)).ShouldRefuse(409, "wrong-state");
    }

    [Fact]
    public async Task Owners_alone_see_a_gate_until_it_is_asked()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        var gate = await app.PostGate(id, InitiativePhase.Pilot).Read<GateView>(HttpStatusCode.Created);
        foreach (var other in new[] { app.Anybody, app.Officer(Groningen), app.Chair })
        {
            await other.GetAsync($"{GateCalls.Gates}/{gate.Id}").ShouldRefuse(404, "not-found");
            (await other.Fetch<GateView[]>(GateCalls.Gates)).ShouldBeEmpty();
            (await other.Fetch<GateView[]>($"/initiatives/v1/initiatives/{id}/gates")).ShouldBeEmpty();
        }
        (await app.Officer(Utrecht).Fetch<GateView[]>(GateCalls.Gates)).Single().Id.ShouldBe(gate.Id);
        (await app.App.Facts<GateAsked>()).ShouldBeEmpty();
        await app.PostAsking(gate.Id).ShouldRefuse(409, "gate-incomplete");
        await app.PostGate(id, InitiativePhase.Ended).ShouldRefuse(409, "has-gate");
        await app.PostGateWithdrawal(gate.Id).Read<GateView>();
        (await app.App.Facts<GateWithdrawn>()).ShouldBeEmpty();
        await app.Asked(id, InitiativePhase.Ended);
        (await app.Anybody.Fetch<GateView[]>($"/initiatives/v1/initiatives/{id}/gates")).Single().To.ShouldBe(InitiativePhase.Ended);
    }

    [Fact]
    public async Task Reworked_and_held_it_is_asked_again_and_what_was_decided_stays()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        var gate = await app.Asked(id, InitiativePhase.Pilot);
        await app.Advised(gate, Stance.Adjust);
        (await app.PostDecision(gate.Id, app.Decision(GateOutcome.Rework)).Read<GateView>()).Status.ShouldBe(GateStatus.Preparing);
        await app.PutReaction(gate.Id, 1).Read<GateView>();
        var again = await app.PostAsking(gate.Id).Read<GateView>();
        (again.TaskforceItemId == gate.TaskforceItemId, again.TaskforceAdvice).ShouldBe((false, null));
        await app.Advised(again, Stance.Adjust);
        (await app.PostDecision(gate.Id, app.Decision(GateOutcome.Hold)).Read<GateView>()).Status.ShouldBe(GateStatus.OnHold);
        await app.PostAsking(gate.Id).ShouldRefuse(409, "too-early");
        app.App.Clock.Advance(TimeSpan.FromDays(20));
        var third = await app.PostAsking(gate.Id).Read<GateView>();
        third.Decisions.Select(d => (d.Outcome, d.Reaction)).ShouldBe([(GateOutcome.Rework, "Wij doen dat."), (GateOutcome.Hold, null)]);
        (await app.Get(id)).Phase.ShouldBe(InitiativePhase.Exploration);
    }

    [Fact]
    public async Task Conditions_are_met_and_unmet_and_the_next_gate_shows_what_was_promised()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        var gate = await app.Asked(id, InitiativePhase.Pilot);
        await app.Advised(gate, Stance.Adjust);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.GoWithConditions)).Read<GateView>();
        await app.PutFulfilment(gate.Id, 3).ShouldRefuse(404, "not-found");
        await app.PutFulfilment(gate.Id, 1).Read<GateView>();
        await app.PutFulfilment(gate.Id, 1).ShouldRefuse(409, "wrong-state");
        var path = $"{GateCalls.Gates}/{gate.Id}/decisions/1/conditions/1/fulfilment";
        await app.Officer(Utrecht).SendBody("DELETE", path).Read<GateView>();
        await app.Officer(Utrecht).SendBody("DELETE", path).ShouldRefuse(409, "wrong-state");
        await app.PutFulfilment(gate.Id, 2).Read<GateView>();
        var next = await app.Asked(id, InitiativePhase.ScalingUp);
        next.Decider.ShouldBe(GateDecider.Assembly);
        var promised = (await app.Anybody.Fetch<GateWithPromise>($"{GateCalls.Gates}/{next.Id}")).Promised!;
        (promised.GateId, promised.PlanVersion, promised.Plan.StartYear).ShouldBe((gate.Id, 1, 2027));
        promised.Conditions.Select(c => c.MetOn is not null).ShouldBe([false, true]);
        var first = (await app.Anybody.Fetch<GateWithPromise>($"{GateCalls.Gates}/{gate.Id}")).Promised!;
        (first.GateId, first.PlanVersion).ShouldBe((null, 1));
        (await app.App.Facts<GateConditionSettled>()).Select(f => (f.Condition, f.IsMet)).ShouldBe([(1, true), (1, false), (2, true)]);
    }

    [Fact]
    public async Task Where_money_is_at_stake_the_assembly_must_have_adopted_it()
    {
        await using var app = await Start();
        var id = await app.InPilot();
        var gate = await app.Asked(id, InitiativePhase.ScalingUp);
        await app.Advised(gate, Stance.Stop);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go)).ShouldRefuse(403, "not-your-decision");
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go), app.Secretary).ShouldRefuse(409, "not-adopted");
        await app.Decide(id, ItemOutcome.Adopted);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go), app.Secretary).Read<GateView>();
        (await app.Get(id)).Phase.ShouldBe(InitiativePhase.ScalingUp);
    }

    [Fact]
    public async Task What_all_will_use_is_decided_by_the_board_on_two_advices()
    {
        await using var app = await Start();
        var id = await app.InPilot();
        await app.Decide(id, ItemOutcome.Adopted);
        var scaling = await app.Asked(id, InitiativePhase.ScalingUp);
        await app.Advised(scaling);
        await app.PostBoardAdvice(scaling.Id).ShouldRefuse(409, "not-asked");
        await app.PostDecision(scaling.Id, app.Decision(GateOutcome.Go), app.Secretary).Read<GateView>();
        var operations = await app.Asked(id, InitiativePhase.Operations);
        (operations.Decider, operations.NeedsServiceDeliveryBoard).ShouldBe((GateDecider.Board, true));
        await app.Advised(operations);
        await app.PostDecision(operations.Id, app.Decision(GateOutcome.Go), app.Secretary).ShouldRefuse(409, "not-advised");
        await app.PostBoardAdvice(operations.Id, Verdict.Stop).Read<GateView>();
        (await app.PostBoardAdvice(operations.Id).Read<GateView>()).BoardAdvice!.Verdict.ShouldBe(Verdict.Continue);
        await app.PostDecision(operations.Id, app.Decision(GateOutcome.Go), app.Secretary).Read<GateView>();
        var end = await app.Asked(id, InitiativePhase.Ended);
        await app.Advised(end, Stance.Stop);
        await app.PostBoardAdvice(end.Id).Read<GateView>();
        await app.PostDecision(end.Id, app.Decision(GateOutcome.Go), app.Secretary)
            .ShouldRefuse(400, "invalid-request", "/nextGateOn not-allowed");
        await app.PostDecision(end.Id, app.Decision(GateOutcome.Go) with { NextGateOn = null }, app.Secretary).Read<GateView>();
        var ended = await app.Get(id);
        (ended.Phase, ended.Next, ended.NextPhases.Count).ShouldBe((InitiativePhase.Ended, AwaitedStep.None, 0));
        await app.PostGate(id, InitiativePhase.Pilot).ShouldRefuse(409, "wrong-state");
    }

    [Fact]
    public async Task An_annulled_decision_takes_the_initiative_back()
    {
        await using var app = await Start();
        var id = await app.InPilot();
        var gate = (await app.Anybody.Fetch<GateView[]>($"/initiatives/v1/initiatives/{id}/gates")).Single();
        await app.PostAnnulment(gate.Id, 1, app.Secretary).ShouldRefuse(403, "not-your-decision");
        await app.PostAnnulment(gate.Id, 2).ShouldRefuse(404, "not-found");
        var next = await app.Asked(id, InitiativePhase.ScalingUp);
        await app.PostAnnulment(gate.Id, 1).ShouldRefuse(409, "has-gate");
        await app.PostGateWithdrawal(next.Id).Read<GateView>();
        // What is only prepared is nobody else's affair, so it holds up nobody.
        var hidden = await app.PostGate(id, InitiativePhase.ScalingUp).Read<GateView>(HttpStatusCode.Created);
        (await app.PostAnnulment(gate.Id, 1).Read<GateView>()).Status.ShouldBe(GateStatus.Asked);
        (await app.Gate(hidden.Id)).Status.ShouldBe(GateStatus.Withdrawn);
        await app.PostAnnulment(gate.Id, 1).ShouldRefuse(409, "wrong-state");
        await app.PutReaction(gate.Id, 1).ShouldRefuse(409, "wrong-state");
        (await app.Get(id)).Phase.ShouldBe(InitiativePhase.Exploration);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go)).Read<GateView>();
        (await app.Phases(id)).TakeLast(3).ShouldBe([InitiativePhase.Pilot, InitiativePhase.Exploration, InitiativePhase.Pilot]);
        (await app.Gate(gate.Id)).Decisions.Select(d => d.AnnulledAt is null).ShouldBe([false, true]);
    }

    [Fact]
    public async Task What_is_on_an_agenda_does_not_end_and_what_is_rejected_asks_nothing_more()
    {
        await using var app = await Start();
        var id = await app.InPilot();
        var item = NewId();
        await app.Publish(new ItemProposed(item, id, "Samen één loket"), Placing(item, id));
        var gate = await app.Asked(id, InitiativePhase.Ended);
        await app.Advised(gate, Stance.Stop);
        (await app.Gate(gate.Id)).Outcomes.ShouldBe([GateOutcome.Go]);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Stop)).ShouldRefuse(409, "not-the-outcome");
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go) with { NextGateOn = null }).ShouldRefuse(409, "on-agenda");
        (await app.Trace(id)).Advice.Select(a => a.Verdict).ShouldBe([Verdict.Endorse]);
        var closed = Closing(item, id, ItemOutcome.Rejected);
        await app.Publish(closed);
        (await app.Get(id)).Phase.ShouldBe(InitiativePhase.Ended);
        (await app.Gate(gate.Id)).Status.ShouldBe(GateStatus.Withdrawn);
        (await app.App.Facts<GateWithdrawn>()).ShouldBe([new GateWithdrawn(gate.Id, id)]);
    }

    [Fact]
    public async Task What_the_Taskforce_declined_begins_anew()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Declined)).Id;
        (await app.Get(id)).Phase.ShouldBe(InitiativePhase.Ended);
        await app.PutRevision(id, ifMatch: "*").Read<InitiativeView>();
        (await app.Phases(id)).ShouldBe([InitiativePhase.Intake, InitiativePhase.Ended, InitiativePhase.Intake]);
    }

    [Theory, EveryDatabase]
    public async Task What_comes_due_is_announced_once_and_moves_nothing(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        var gate = await app.Asked(id, InitiativePhase.Pilot);
        await app.Advised(gate, Stance.Adjust);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.GoWithConditions)).Read<GateView>();
        var today = app.App.Clock.Today();
        await Announce(app);
        await Announce(app);
        (await app.App.Facts<TermAnnounced>()).ShouldBe([
            new TermAnnounced(id, ScaledUp.Title!, Utrecht, TermKind.Reaction, today.AddDays(14), gate.Id),
        ]);
        await app.PutFulfilment(gate.Id, 2).Read<GateView>();
        app.App.Clock.Advance(TimeSpan.FromDays(120));
        await Announce(app);
        (await app.App.Facts<TermAnnounced>())
            .Select(f => (f.Kind, f.DueOn))
            .ShouldBe([
                (TermKind.Reaction, today.AddDays(14)),
                (TermKind.Condition, today.AddDays(30)),
                (TermKind.NextGate, today.AddDays(100)),
            ]);
        (await app.Get(id)).Phase.ShouldBe(InitiativePhase.Pilot);
        var counted = (await app.Anybody.Fetch<PhaseCount[]>("/initiatives/v1/initiative-phases")).Single(c =>
            c.Phase == InitiativePhase.Pilot
        );
        (counted.Count, counted.UpToThreeMonths, counted.UpToYear, counted.Overdue).ShouldBe((1, 0, 1, 1));
    }

    [Fact]
    public async Task What_comes_due_is_in_the_calendar()
    {
        await using var app = await Start();
        await app.InPilot();
        var calendar = await app.Anybody.GetStringAsync($"{GateCalls.Gates}/calendar", TestContext.Current.CancellationToken);
        calendar.ShouldContain("volgend beslismoment");
        await app.Asked((await app.In(InitiativeStatus.Endorsed)).Id, InitiativePhase.Pilot);
        calendar = await app.Anybody.GetStringAsync($"{GateCalls.Gates}/calendar", TestContext.Current.CancellationToken);
        calendar.ShouldContain("de Taskforce adviseert");
    }

    private static Task Announce(InitiativesApp app) =>
        AnnounceTerms.Run(
            (InitiativesDatabase)app.App.Database,
            app.App.Services.GetRequiredService<Setting<PhaseSettings>>(),
            app.App.Clock,
            TestContext.Current.CancellationToken
        );
}
