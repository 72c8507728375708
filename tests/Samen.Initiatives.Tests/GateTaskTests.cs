using System.Net;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What waits at a gate: for its owners, for who advises and for who decides.</summary>
public sealed class GateTaskTests
{
    [Theory, EveryDatabase]
    public async Task Owners_answer_and_ask_and_the_chair_decides_after_the_advice(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        var gate = await app.PostGate(id, InitiativePhase.Pilot).Read<GateView>(HttpStatusCode.Created);
        (await app.Officer(Utrecht).Waits(TaskKind.AnswerGate)).Subject.ShouldBe($"gates/{gate.Id}");
        await app.PutAnswers(gate).Read<GateView>();
        (await app.Officer(Utrecht).Waiting()).ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.AskGate);
        (await app.Officer(Delft).Waiting()).ShouldBeEmpty();
        var asked = await app.PostAsking(gate.Id).Read<GateView>();
        (await app.Officer(Utrecht).Waiting()).ShouldBeEmpty();
        await app.Chair.WaitsNot(TaskKind.DecideGate);
        await app.Advised(asked);
        await app.Sit("member", Zwolle);
        (await app.Chair.Waits(TaskKind.DecideGate)).Subject.ShouldBe($"gates/{gate.Id}");
        (await app.Member("member").Waiting(TaskKind.DecideGate)).ShouldBeEmpty();
        (await app.Secretary.Waiting(TaskKind.DecideGate)).ShouldBeEmpty();
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go)).Read<GateView>();
        await app.Chair.WaitsNot(TaskKind.DecideGate);
    }

    [Theory, EveryDatabase]
    public async Task Owners_react_to_a_decision_and_meet_its_conditions(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        var gate = await app.Asked(id, InitiativePhase.Pilot);
        await app.Advised(gate, Stance.Adjust);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.GoWithConditions)).Read<GateView>();
        var decision = (await app.Gate(gate.Id)).Decisions.Single();
        (await app.Officer(Utrecht).Waits(TaskKind.ReactToGate)).DueAt.ShouldBe(EndOf(decision.ReactBy));
        (await app.Officer(Utrecht).Waiting(TaskKind.MeetCondition))
            .Select(task => task.DueAt)
            .ShouldBe(decision.Conditions.Select(condition => (DateTimeOffset?)EndOf(condition.DueOn)));
        (await app.Officer(Delft).Waiting()).ShouldBeEmpty();
        await app.PutReaction(gate.Id, 1).Read<GateView>();
        await app.Officer(Utrecht).WaitsNot(TaskKind.ReactToGate);
        foreach (var condition in decision.Conditions)
            await app.PutFulfilment(gate.Id, condition.Number).Read<GateView>();
        await app.Officer(Utrecht).WaitsNot(TaskKind.MeetCondition);
    }

    [Theory, EveryDatabase]
    public async Task The_secretary_records_the_advice_and_the_decision_of_boards(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = await app.AdoptedInPilot();
        var up = await app.Asked(id, InitiativePhase.ScalingUp);
        up.Decider.ShouldBe(GateDecider.Assembly);
        (await app.Secretary.Waiting()).ShouldBeEmpty();
        await app.Advised(up);
        (await app.Secretary.Waits(TaskKind.DecideGate)).Subject.ShouldBe($"gates/{up.Id}");
        await app.Chair.WaitsNot(TaskKind.DecideGate);
        await app.PostDecision(up.Id, app.Decision(GateOutcome.Go), app.Secretary).Read<GateView>();
        (await app.Secretary.Waiting()).ShouldBeEmpty();
        var operations = await app.Asked(id, InitiativePhase.Operations);
        (await app.Secretary.Waiting()).ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.AdviseGate);
        await app.PostBoardAdvice(operations.Id).Read<GateView>();
        (await app.Secretary.Waiting()).ShouldBeEmpty();
        await app.Advised(operations);
        await app.Secretary.Waits(TaskKind.DecideGate);
    }

    [Fact]
    public async Task A_gate_is_prepared_before_a_phase_ends()
    {
        await using var app = await Start();
        var id = await app.InPilot(); // The next gate is in a hundred days.
        await app.Officer(Utrecht).WaitsNot(TaskKind.PrepareGate);
        app.App.Clock.Advance(TimeSpan.FromDays(80));
        (await app.Officer(Utrecht).Waits(TaskKind.PrepareGate)).Subject.ShouldBe($"initiatives/{id}");
        (await app.Officer(Delft).Waiting(TaskKind.PrepareGate)).ShouldBeEmpty();
        await app.PostGate(id, InitiativePhase.ScalingUp).Read<GateView>(HttpStatusCode.Created);
        await app.Officer(Utrecht).WaitsNot(TaskKind.PrepareGate);
    }

    private static DateTimeOffset EndOf(DateOnly day) => DutchTime.At(day.AddDays(1), TimeOnly.MinValue);
}
