using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What was recorded by mistake is undone while nothing was built on it.</summary>
public sealed class UndoTests
{
    [Theory, EveryDatabase]
    public async Task A_facility_that_nothing_was_recorded_about_is_removed(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (mistake, bound) = (await app.AddFacility(TakenIn("Abuis")), await app.AddFacility(TakenIn("Gebonden")));
        await app.Product(mistake.Id);
        (await app.Found("abuis")).ShouldBe([$"/voorzieningen/{mistake.Id}"]);
        await app.PostLevel(bound.Id, Asks()).Read<FacilityView>();
        await app.DeleteOfFacility(bound.Id).ShouldRefuse(409, "built-on");
        await app.DeleteOfFacility(mistake.Id, by: app.Secretary).ShouldRefuse(403, "forbidden");
        using var removed = await app.DeleteOfFacility(mistake.Id);
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.Found("abuis")).ShouldBeEmpty();
        await app.DeleteOfFacility(mistake.Id).ShouldRefuse(404, "not-found");
        (await app.App.Facts<FacilityRemoved>()).ShouldBe([new FacilityRemoved(mistake.Id, "Abuis")]);
    }

    [Theory, EveryDatabase]
    public async Task What_municipalities_do_with_a_facility_keeps_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (used, succeeds) = (await app.AddFacility(TakenIn("Gebruikt")), await app.AddFacility(TakenIn("Opvolger")));
        await app.Adopt(used.Id, Utrecht, AdoptionState.Known);
        await app.DeleteOfFacility(used.Id).ShouldRefuse(409, "built-on");
        await app.PostPhase(used.Id, FacilityPhase.PhasingOut).Read<FacilityView>();
        await app.PostRetirement(used.Id, Retirement with { SuccessorId = succeeds.Id }).Read<FacilityView>();
        await app.DeleteOfFacility(succeeds.Id).ShouldRefuse(409, "built-on");
    }

    [Theory, EveryDatabase]
    public async Task The_last_change_of_a_phase_is_taken_back_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.DeleteOfFacility(id, "/phase").ShouldRefuse(409, "wrong-state");
        await app.PostPhase(id, FacilityPhase.PhasingOut).Read<FacilityView>();
        (await app.PostRetirement(id).Read<FacilityView>()).PhaseBefore.ShouldBe(FacilityPhase.PhasingOut);
        var back = await app.DeleteOfFacility(id, "/phase").Read<FacilityView>();
        (back.Phase, back.RetiredOn, back.WhatFollows, back.PaidUntil).ShouldBe((FacilityPhase.PhasingOut, null, null, null));
        await app.DeleteOfFacility(id, "/phase").ShouldRefuse(409, "wrong-state");
        (await app.App.Facts<FacilityPhaseChanged>()).Select(f => f.Phase).ShouldBe([FacilityPhase.PhasingOut, FacilityPhase.PhasingOut]);
    }

    [Theory, EveryDatabase]
    public async Task An_explanation_is_withdrawn_by_its_municipality(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.PostLevel(id, Asks()).Read<FacilityView>();
        await app.PutExplanation(id, Utrecht, app.Today.AddDays(30)).Read<ExplanationView>();
        var path = $"/initiatives/v1/facilities/{id}/explanations/{Utrecht}";
        await app.Officer(Delft).SendBody("DELETE", path).ShouldRefuse(403, "not-your-municipality");
        var ended = await app.Officer(Utrecht).SendBody("DELETE", path).Read<ExplanationView>();
        (ended.EndedAt is null, ended.Lapsed).ShouldBe((false, false));
        await app.Officer(Utrecht).SendBody("DELETE", path).ShouldRefuse(404, "not-found");
        (await app.Figures(id)).Explained.ShouldBe(0);
        (await app.App.Facts<ExplanationWithdrawn>()).ShouldBe([new ExplanationWithdrawn(id, Utrecht)]);
        await app.PutExplanation(id, Utrecht, app.Today.AddDays(30)).Read<ExplanationView>();
    }

    [Theory, EveryDatabase]
    public async Task The_lead_takes_back_that_it_accepted_while_no_hours_were_recorded(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var role = await app.Ask();
        var pledge = await app.Accepted(role.Id, app.Pledging(Delft));
        var path = $"/initiatives/v1/pledges/{pledge.Id}/acceptance";
        await app.Officer(Delft).SendBody("DELETE", path).ShouldRefuse(403, "not-the-lead");
        var open = await app.Officer(Utrecht).SendBody("DELETE", path).Read<PledgeView>();
        (open.State, open.AnsweredAt, open.Hours.Pledged).ShouldBe((PledgeState.Offered, null, 0));
        await app.Officer(Utrecht).SendBody("DELETE", path).ShouldRefuse(409, "wrong-state");
        (await app.App.Facts<PledgeAcceptanceTakenBack>()).Single().MunicipalityCode.ShouldBe(Delft);
        await app.PostStep(pledge.Id, "acceptance", Utrecht).Read<PledgeView>();
        await app.PutHours(pledge.Id, -1, 8, Delft).Read<WorkedMonthView>(HttpStatusCode.Created);
        await app.Officer(Utrecht).SendBody("DELETE", path).ShouldRefuse(409, "built-on");
    }
}
