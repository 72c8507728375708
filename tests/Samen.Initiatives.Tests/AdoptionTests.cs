using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>How far a municipality is with a facility is recorded step by step.</summary>
public sealed class AdoptionTests
{
    [Theory, EveryDatabase]
    public async Task A_municipality_that_uses_it_already_is_live_at_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        using var response = await app.PutAdoption(id, Utrecht, At(AdoptionState.Live) with { Replaces = "Eigen systeem" });
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var live = await app.Adoption(id, Utrecht);
        (live.State, live.Since, live.LiveOn, live.Origin, live.Replaces, live.Version).ShouldBe(
            (AdoptionState.Live, Day, Day, AdoptionOrigin.Municipality, "Eigen systeem", 1)
        );
        (await app.Facility(id)).Users.ShouldBe(1);
        (await app.App.Facts<AdoptionRecorded>()).ShouldBe([
            new AdoptionRecorded(id, Utrecht, AdoptionState.Live, Day, AdoptionOrigin.Municipality, null, null),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task Steps_are_kept_and_the_last_one_can_be_taken_back(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Utrecht, AdoptionState.Deciding);
        await app.Adopt(id, Utrecht, AdoptionState.Live);
        await app.DeleteStep(id, Utrecht, 1).ShouldRefuse(409, "not-last-step");
        var back = await app.DeleteStep(id, Utrecht, 2).Read<AdoptionView>();
        (back.State, back.LiveOn, back.Version).ShouldBe((AdoptionState.Deciding, null, 3));
        var nothing = await app.DeleteStep(id, Utrecht, 1).Read<AdoptionView>();
        (nothing.State, nothing.Version).ShouldBe((null, 4));
        (await app.Anybody.Pages<AdoptionView>($"/initiatives/v1/adoptions?facilityId={id}")).ShouldBeEmpty();
        (await app.Adopt(id, Utrecht, AdoptionState.Known)).Version.ShouldBe(5);
        var steps = await app.Steps(id, Utrecht);
        steps
            .Select(s => (s.Number, s.State, s.TakenBackAt is null))
            .ShouldBe([(1, AdoptionState.Deciding, false), (2, AdoptionState.Live, false), (3, AdoptionState.Known, true)]);
        (await app.App.Facts<AdoptionTakenBack>()).ShouldBe([
            new AdoptionTakenBack(id, Utrecht, AdoptionState.Live, AdoptionState.Deciding),
            new AdoptionTakenBack(id, Utrecht, AdoptionState.Deciding, null),
        ]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_step_is_refused()
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        await Refuse(At(AdoptionState.Live, app.Today.AddDays(2)), "/since future");
        await Refuse(At(AdoptionState.Live, planned: Day), "/plannedLiveOn not-allowed");
        await Refuse(At(AdoptionState.Ended), "/reason required");
        await Refuse(At(AdoptionState.Live, new(1999, 12, 31)), "/since range");
        await Refuse(At(AdoptionState.Deciding, planned: Day.AddDays(-1)), "/plannedLiveOn past");
        await app.Adopt(id, Utrecht, AdoptionState.Contracted);
        await Refuse(At(AdoptionState.Known), "/reason required");
        await Refuse(At(AdoptionState.Live, Day.AddDays(-1)), "/since before-previous");
        await Refuse(new AdoptionRequest { Since = Day }, "/state required");
        await Refuse(At(AdoptionState.Ended, reason: "Nee"), "/reason length");
        await app.PutAdoption(id, Utrecht, At(AdoptionState.Live), "\"7\"").ShouldRefuse(412, "stale-version");
        (await app.Steps(id, Utrecht)).ShouldHaveSingleItem();

        Task Refuse(AdoptionRequest request, string field) =>
            app.PutAdoption(id, Utrecht, request).ShouldRefuse(400, "invalid-request", field);
    }

    [Theory, EveryDatabase]
    public async Task A_plan_changes_without_a_step(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Utrecht, AdoptionState.Deciding);
        var planned = await app.PutAdoption(id, Utrecht, At(AdoptionState.Deciding, planned: new(2027, 1, 1))).Read<AdoptionView>();
        planned.PlannedLiveOn.ShouldBe(new DateOnly(2027, 1, 1));
        (await app.Steps(id, Utrecht)).ShouldHaveSingleItem();
        (await app.Adopt(id, Utrecht, AdoptionState.Live)).PlannedLiveOn.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task The_checklist_is_ticked_off_while_it_connects(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Utrecht, AdoptionState.Contracted);
        await app.PutChecklist(id, Utrecht, "Koppeling getest").ShouldRefuse(409, "wrong-state");
        await app.Adopt(id, Utrecht, AdoptionState.Connecting);
        await app.PutChecklist(id, Utrecht, "Iets anders").ShouldRefuse(400, "invalid-request", "/done/0 unknown");
        (await app.PutChecklist(id, Utrecht, "Koppeling getest").Read<AdoptionView>()).Checklist.ShouldBe(["Koppeling getest"]);
        (await app.App.Facts<ChecklistKept>()).ShouldBe([new ChecklistKept(id, Utrecht, 1, 2)]);
    }

    [Theory, EveryDatabase]
    public async Task A_partnership_records_for_its_members_until_one_ends_that(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, partnership) = ((await app.AddFacility()).Id, NewId());
        await app.App.Tell(
            "partners",
            new PartnerRegistered(partnership, "Samenwerking", PartnerKind.Partnership),
            new PartnerRevised(partnership, "Samenwerking", PartnerKind.Partnership, [Utrecht, Almere])
        );
        var by = app.App.As(Roles.PartnerUser, partner: partnership);
        await app.PutAdoption(id, Utrecht, At(AdoptionState.Contracted), by: by);
        var stoodIn = await app.Adoption(id, Utrecht);
        (stoodIn.Origin, stoodIn.PartnershipId, stoodIn.PartnershipName).ShouldBe(
            (AdoptionOrigin.Partnership, partnership, "Samenwerking")
        );
        await app.PutAdoption(id, Delft, At(AdoptionState.Contracted), by: by).ShouldRefuse(403, "not-a-member");
        var path = $"/initiatives/v1/facilities/{id}/adoptions/{Utrecht}/stand-in";
        (await app.Officer(Utrecht).SendBody("DELETE", path).Read<AdoptionView>()).PartnershipId.ShouldBeNull();
        await app.Officer(Utrecht).SendBody("DELETE", path).ShouldRefuse(409, "wrong-state");
        await app.PutAdoption(id, Utrecht, At(AdoptionState.Live), by: by).ShouldRefuse(403, "on-its-own");
        (await app.Adopt(id, Utrecht, AdoptionState.Live)).Origin.ShouldBe(AdoptionOrigin.Municipality);
        (await app.App.Facts<PartnershipStandInEnded>()).ShouldBe([new PartnershipStandInEnded(id, Utrecht, partnership)]);
    }

    [Fact]
    public async Task Nobody_records_for_another_municipality()
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Utrecht, AdoptionState.Connecting);
        var path = $"/initiatives/v1/facilities/{id}/adoptions/{Utrecht}";
        var (other, nobody) = (app.Officer(Groningen), app.App.As(Roles.MunicipalityOfficer));
        var partner = app.App.As(Roles.PartnerUser, partner: NewId());
        var ticks = new ChecklistRequest { Done = [] };
        foreach (var (by, code) in new[] { (other, "not-your-municipality"), (nobody, "not-your-municipality"), (partner, "not-a-member") })
        {
            await app.PutAdoption(id, Utrecht, At(AdoptionState.Live), by: by).ShouldRefuse(403, code);
            await by.SendBody("DELETE", $"{path}/steps/1").ShouldRefuse(403, code);
            await by.SendBody("PUT", $"{path}/checklist", ticks, "*").ShouldRefuse(403, code);
        }
        await other.SendBody("DELETE", $"{path}/stand-in").ShouldRefuse(403, "not-your-municipality");
        // A partner without its id is nobody's.
        await app.PutAdoption(id, Utrecht, At(AdoptionState.Live), by: app.App.As(Roles.PartnerUser))
            .ShouldRefuse(403, "not-your-municipality");
        (await app.Adoption(id, Utrecht)).Version.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_steps_at_the_same_moment_one_is_first(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Utrecht, AdoptionState.Known);
        var states = new[] { AdoptionState.Interested, AdoptionState.Deciding, AdoptionState.Contracted, AdoptionState.Live };
        var answers = await Task.WhenAll(states.Select(state => app.PutAdoption(id, Utrecht, At(state), "\"1\"")));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(3);
        (await app.Steps(id, Utrecht)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_a_facility_that_has_ended_one_can_only_leave()
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Utrecht, AdoptionState.Live);
        await app.PostPhase(id, FacilityPhase.PhasingOut).Read<FacilityView>();
        await app.PostRetirement(id).Read<FacilityView>();
        await app.PutAdoption(id, Delft, At(AdoptionState.Live)).ShouldRefuse(409, "wrong-state");
        (await app.Adopt(id, Utrecht, AdoptionState.Ended)).State.ShouldBe(AdoptionState.Ended);
    }
}
