using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>A plan that changes by a gate, after the assembly adopted it.</summary>
public sealed class ChangedPlanTests
{
    private static readonly InitiativePlan Cheaper = ScaledUp with { Scope = "Zonder de app.", Costs = [.. ScaledUp.Costs!.Skip(1)] };

    private static readonly InitiativePlan Dearer = ScaledUp with
    {
        Costs = [.. ScaledUp.Costs!.Select(line => line with { Cents = line.Cents + 100 })],
    };

    [Theory, EveryDatabase]
    public async Task A_plan_that_costs_no_more_holds_after_a_go_and_its_annulment_restores_the_one_before(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = await app.AdoptedInPilot();
        var asked = await app.AskedWith(id, Cheaper);
        (asked.Decider, asked.RaisesCost, asked.ProposedPlanVersion, asked.PlanVersion).ShouldBe((GateDecider.Taskforce, false, 2, 2));
        (await app.Get(id)).PlanVersion.ShouldBe(1);
        await app.Advised(asked);
        (await app.PostDecision(asked.Id, app.Decision(GateOutcome.Go)).Read<GateView>()).Status.ShouldBe(GateStatus.Decided);
        var after = await app.Get(id);
        (after.Plan.Scope, after.PlanVersion, after.Phase).ShouldBe(("Zonder de app.", 2, InitiativePhase.Pilot));
        after.NextGateOn.ShouldBe(app.App.Clock.Today().AddDays(100));
        (await Standings(app, id)).ShouldBe([(2, true, false), (1, false, true)]);
        (await app.Trace(id))
            .PlanChanges.Select(c => (c.GateId, c.PlanVersion, c.OneOffCents))
            .ShouldBe([(asked.Id, 2, after.OneOffCents)]);
        await app.PostAnnulment(asked.Id, 1).Read<GateView>();
        (await app.Get(id)).Plan.Scope.ShouldBe(ScaledUp.Scope);
        (await Standings(app, id)).ShouldBe([(2, false, false), (1, true, true)]);
        (await app.App.Facts<InitiativePlanChanged>()).Select(f => (f.PlanVersion, f.Restored)).ShouldBe([(2, false), (1, true)]);
        // Nothing moved, so only the pilot itself was told as a change of phase.
        (await app.App.Facts<InitiativePhaseChanged>()).Count().ShouldBe(1);
        await app.PostDecision(asked.Id, app.Decision(GateOutcome.Go)).Read<GateView>();
        (await app.Get(id)).PlanVersion.ShouldBe(2);
    }

    [Fact]
    public async Task What_costs_the_fund_more_is_decided_by_the_assembly_on_what_the_members_adopted()
    {
        await using var app = await Start();
        var id = await app.AdoptedInPilot();
        var asked = await app.AskedWith(id, Dearer);
        (asked.Decider, asked.RaisesCost).ShouldBe((GateDecider.Assembly, true));
        await app.Advised(asked);
        var go = app.Decision(GateOutcome.Go);
        await app.PostDecision(asked.Id, go).ShouldRefuse(403, "not-your-decision");
        await app.PostDecision(asked.Id, go, app.Secretary).ShouldRefuse(400, "invalid-request", "/adoptedByItemId required");
        await app.PostDecision(asked.Id, go with { AdoptedByItemId = NewId() }, app.Secretary)
            .ShouldRefuse(400, "invalid-request", "/adoptedByItemId unknown");
        var item = await app.AdoptedItem(app.Today);
        var rework = app.Decision(GateOutcome.Rework) with { AdoptedByItemId = item };
        await app.PostDecision(asked.Id, rework, app.Secretary).ShouldRefuse(400, "invalid-request", "/adoptedByItemId not-allowed");
        var decided = await app.PostDecision(asked.Id, go with { AdoptedByItemId = item }, app.Secretary).Read<GateView>();
        decided.Decisions[^1].AdoptedByItemTitle.ShouldBe("Samen één loket");
        (await Standings(app, id)).ShouldBe([(2, true, true), (1, false, false)]);
        // What was adopted meanwhile is what the next plan is compared with.
        (await app.ProposedWith(id, Dearer)).RaisesCost.ShouldBeFalse();
    }

    [Fact]
    public async Task An_item_of_before_the_gate_does_not_adopt_its_plan()
    {
        await using var app = await Start();
        var id = await app.AdoptedInPilot();
        var early = await app.AdoptedItem(app.Today.AddDays(-1));
        var asked = await app.AskedWith(id, Dearer);
        var (fitting, others) = (await app.AdoptedItem(app.Today), await app.AdoptedItem(app.Today, await app.AdoptedInPilot()));
        await app.Advised(asked);
        var go = app.Decision(GateOutcome.Go);
        await app.PostDecision(asked.Id, go with { AdoptedByItemId = early }, app.Secretary)
            .ShouldRefuse(400, "invalid-request", "/adoptedByItemId before-asked");
        await app.PostDecision(asked.Id, go with { AdoptedByItemId = others }, app.Secretary)
            .ShouldRefuse(400, "invalid-request", "/adoptedByItemId other-initiative");
        var decided = await app.PostDecision(asked.Id, go with { AdoptedByItemId = fitting }, app.Secretary).Read<GateView>();
        decided.Decisions.Single().AdoptedByItemId.ShouldBe(fitting);
        await app.PostAnnulment(asked.Id, 1, app.Secretary).Read<GateView>();
        (await Standings(app, id)).ShouldBe([(2, false, false), (1, true, true)]);
    }

    [Fact]
    public async Task A_plan_changes_together_with_the_phase_or_not_at_all()
    {
        await using var app = await Start();
        var id = await app.AdoptedInPilot();
        var gate = await app.PostGate(id, InitiativePhase.ScalingUp).Read<GateView>(HttpStatusCode.Created);
        var proposed = await app.PutPlan(gate, Cheaper).Read<GateView>();
        var anew = await app.PutPlan(proposed, Cheaper with { Scope = "Alleen de app." }).Read<GateView>();
        (proposed.ProposedPlanVersion, anew.ProposedPlanVersion).ShouldBe((2, 3));
        var dropped = await app.DeletePlan(gate.Id).Read<GateView>();
        (dropped.ProposedPlanVersion, dropped.Decider).ShouldBe((null, GateDecider.Assembly));
        await app.DeletePlan(gate.Id).ShouldRefuse(409, "wrong-state");
        await app.PutPlan(dropped, Cheaper).Read<GateView>();
        await app.PutAnswers(await app.Gate(gate.Id)).Read<GateView>();
        var asked = await app.PostAsking(gate.Id).Read<GateView>();
        await app.PutPlan(asked, Cheaper).ShouldRefuse(409, "wrong-state");
        await app.Advised(asked);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go), app.Secretary).Read<GateView>();
        var after = await app.Get(id);
        (after.Phase, after.PlanVersion, after.Plan.Scope).ShouldBe((InitiativePhase.ScalingUp, 4, "Zonder de app."));
    }

    [Fact]
    public async Task Owners_alone_see_what_they_propose_until_they_ask()
    {
        await using var app = await Start();
        var id = await app.AdoptedInPilot();
        var gate = await app.ProposedWith(id, Cheaper);
        (await Standings(app, id)).Select(v => v.Version).ShouldBe([1]);
        (await app.Officer(Utrecht).Fetch<PlanVersionView[]>(Plans(id))).Select(v => v.GateId).ShouldBe([gate.Id, null]);
        await app.PutAnswers(gate).Read<GateView>();
        await app.PostAsking(gate.Id).Read<GateView>();
        var shown = await app.Anybody.Fetch<GateWithPromise>($"{GateCalls.Gates}/{gate.Id}");
        (shown.Proposal!.HeldVersion, shown.Proposal.AdoptedVersion, shown.Proposal.Plan.Scope).ShouldBe((1, 1, "Zonder de app."));
        (await Standings(app, id)).Select(v => v.Version).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task Who_does_not_own_it_or_what_was_not_adopted_changes_no_plan()
    {
        await using var app = await Start();
        var waiting = await app.InPilot();
        await app.PostGate(waiting, InitiativePhase.Pilot).ShouldRefuse(409, "wrong-state");
        var early = await app.PostGate(waiting, InitiativePhase.ScalingUp).Read<GateView>(HttpStatusCode.Created);
        await app.PutPlan(early, Cheaper).ShouldRefuse(409, "not-adopted");
        await app.Decide(waiting, ItemOutcome.Adopted);
        await app.PutPlan(early, Cheaper, Groningen).ShouldRefuse(404, "not-found");
        await app.PutPlan(early, Cheaper with { Costs = [new CostLine()] }).ShouldRefuse(400, "invalid-request");
        await app.PutPlan(early, Cheaper with { ProvenAtMunicipality = "GM9999" })
            .ShouldRefuse(400, "invalid-request", "/provenAtMunicipality unknown");
        await app.PostGateWithdrawal(early.Id).Read<GateView>();
        var end = await app.PostGate(waiting, InitiativePhase.Ended).Read<GateView>(HttpStatusCode.Created);
        await app.PutPlan(end, Cheaper).ShouldRefuse(409, "wrong-state");
        await app.PostGateWithdrawal(end.Id).Read<GateView>();
        var empty = await app.PostGate(waiting, InitiativePhase.Pilot).Read<GateView>(HttpStatusCode.Created);
        await app.PutAnswers(empty).Read<GateView>();
        await app.PostAsking(empty.Id).ShouldRefuse(409, "gate-incomplete");
    }

    [Fact]
    public async Task A_changed_plan_of_which_the_adoption_was_annulled_waits_for_the_assembly()
    {
        await using var app = await Start();
        var id = await app.AdoptedInPilot();
        var asked = await app.AskedWith(id, Cheaper);
        await app.Advised(asked);
        var item = (await app.Trace(id)).Decision!.ItemId;
        await app.Publish(
            new ItemClosingAnnulled(item, ItemKind.Proposal, "Samen één loket", id, NewId(), ItemOutcome.Adopted, false, "Verkeerd geteld.")
        );
        (await app.Get(id)).Status.ShouldBe(InitiativeStatus.Endorsed);
        await app.PostDecision(asked.Id, app.Decision(GateOutcome.Go)).ShouldRefuse(409, "not-adopted");
    }

    private static string Plans(Guid id) => $"/initiatives/v1/initiatives/{id}/plans";

    private static async Task<IEnumerable<(int Version, bool Holds, bool IsAdopted)>> Standings(InitiativesApp app, Guid id) =>
        (await app.Anybody.Fetch<PlanVersionView[]>(Plans(id))).Select(v => (v.Version, v.Holds, v.IsAdopted));
}
