using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;
using static Samen.Initiatives.Tests.PracticeCalls;

namespace Samen.Initiatives.Tests;

/// <summary>An initiative asks people from practice; municipalities pledge, and who leaves is replaced in sight.</summary>
public sealed class PledgeTests
{
    private static readonly DeclinePledgeRequest No = new() { Reason = "Wij hebben er al genoeg." };

    [Theory, EveryDatabase]
    public async Task What_is_accepted_fills_what_is_asked(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var role = await app.Ask();
        (role.Hours.Asked, role.OpenHours, role.OpenFrom).ShouldBe((240, 160, app.Month(0)));
        var pledge = await app.PostPledge(role.Id, app.Pledging(Delft)).Read<PledgeView>(HttpStatusCode.Created);
        (pledge.State, pledge.Hours.Pledged, pledge.Role).ShouldBe((PledgeState.Offered, 0, PracticeRole.BusinessExpert));
        (await app.Role(role.Id)).OpenHours.ShouldBe(160);
        var accepted = await app.PostStep(pledge.Id, "acceptance", Utrecht).Read<PledgeView>();
        (accepted.State, accepted.Hours.Pledged, accepted.Hours.PledgedSoFar).ShouldBe((PledgeState.Accepted, 96, 48));
        (await app.Role(role.Id)).OpenHours.ShouldBe(4 * 24);
        (await app.App.Facts<PledgeMade>()).Single().HoursPerMonth.ShouldBe(16);
        (await app.App.Facts<PledgeAccepted>()).Single().MunicipalityCode.ShouldBe(Delft);
        await app.PostStep(pledge.Id, "refusal", Utrecht, No).ShouldRefuse(409, "wrong-state");
        await app.PostStep(pledge.Id, "withdrawal", Delft).ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task Who_leaves_leaves_hours_open_until_another_pledge_replaces_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var role = await app.Ask(app.Asked(hours: 16));
        var pledge = await app.Accepted(role.Id, app.Pledging(Delft));
        (await app.Role(role.Id)).OpenFrom.ShouldBeNull();
        await app.PostStep(pledge.Id, "ending", Delft, End(app, 2)).Read<PledgeView>();
        var open = await app.Role(role.Id);
        (open.OpenFrom, open.OpenHours).ShouldBe((app.Month(2), 32));
        await app.PostPledge(role.Id, app.Pledging(Zwolle, replaces: role.Id)).ShouldRefuse(400, "invalid-request", "/replacesId unknown");
        var next = await app.Accepted(role.Id, app.Pledging(Zwolle, first: 2, replaces: pledge.Id));
        (next.ReplacesId, (await app.Pledge(pledge.Id)).ReplacedById).ShouldBe((pledge.Id, next.Id));
        (await app.Role(role.Id)).OpenFrom.ShouldBeNull();
        await app.PostPledge(role.Id, app.Pledging(Almere, replaces: pledge.Id))
            .ShouldRefuse(400, "invalid-request", "/replacesId already-replaced");
        var ended = (await app.App.Facts<PledgeEnded>()).Single();
        (ended.From, ended.Reason).ShouldBe((app.Month(2), "Andere baan."));
    }

    [Fact]
    public async Task A_pledge_ends_after_the_hours_that_were_worked()
    {
        await using var app = await Start();
        var role = await app.Ask();
        var pledge = await app.Accepted(role.Id, app.Pledging(Delft));
        await app.PutHours(pledge.Id, -1, 8, Delft).Read<WorkedMonthView>(HttpStatusCode.Created);
        await app.PostStep(pledge.Id, "ending", Delft, End(app, -1)).ShouldRefuse(400, "invalid-request", "/from before-previous");
        await app.PostStep(pledge.Id, "ending", Delft, End(app, 4)).ShouldRefuse(400, "invalid-request", "/from range");
        var ended = await app.PostStep(pledge.Id, "ending", Delft, End(app, 0)).Read<PledgeView>();
        (ended.EndsBefore, ended.Hours.Pledged, ended.Hours.Delivered).ShouldBe((app.Month(0), 32, 8));
        await app.PutHours(pledge.Id, 0, 8, Delft).ShouldRefuse(404, "not-found");
        await app.PutHours(pledge.Id, -2, 8, Delft).Read<WorkedMonthView>(HttpStatusCode.Created);
    }

    [Theory, EveryDatabase]
    public async Task A_pledge_is_declined_with_a_reason_or_taken_back(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var role = await app.Ask();
        var (one, other) = (await Offer(app, role.Id, Delft), await Offer(app, role.Id, Zwolle));
        await app.PostPledge(role.Id, app.Pledging(Delft)).ShouldRefuse(409, "already-pledged");
        (await app.PostStep(one.Id, "refusal", Utrecht, No).Read<PledgeView>()).Reason.ShouldBe(No.Reason);
        await app.PostStep(other.Id, "withdrawal", Zwolle).Read<PledgeView>();
        (await app.Role(role.Id)).Hours.Pledged.ShouldBe(0);
        (await app.Hours()).Municipalities.ShouldBe(0);
        await app.PutHours(one.Id, 0, 8, Delft).ShouldRefuse(409, "wrong-state");
        (await app.App.Facts<PledgeDeclined>()).Single().Reason.ShouldBe(No.Reason);
        (await app.App.Facts<PledgeTakenBack>()).Single().PledgeId.ShouldBe(other.Id);
        (await app.Anybody.Pages<PledgeView>($"{Pledges}?state=Declined&limit=1")).Single().Id.ShouldBe(one.Id);
        (await app.Anybody.Pages<PledgeView>($"{Pledges}?municipality={Zwolle}&limit=1")).Single().Id.ShouldBe(other.Id);
    }

    [Fact]
    public async Task Owners_ask_the_lead_answers_and_the_municipality_pledges()
    {
        await using var app = await Start();
        var initiative = await app.StartInitiative(Utrecht, Zwolle);
        await app.PostRole(initiative.Id, app.Asked()).ShouldRefuse(409, "wrong-state");
        await app.PostSubmission(initiative.Id).Read<InitiativeView>();
        await app.PostRole(initiative.Id, app.Asked(), Delft).ShouldRefuse(403, "not-an-owner");
        var role = await app.PostRole(initiative.Id, app.Asked(), Zwolle).Read<AskedRoleView>(HttpStatusCode.Created);
        var own = await app.Accepted(role.Id, app.Pledging(Utrecht));
        own.State.ShouldBe(PledgeState.Accepted);
        var pledge = await Offer(app, role.Id, Delft);
        await app.PostStep(pledge.Id, "acceptance", Zwolle).ShouldRefuse(403, "not-the-lead");
        await app.PostStep(pledge.Id, "refusal", Delft, No).ShouldRefuse(403, "not-the-lead");
        await app.PostStep(pledge.Id, "withdrawal", Utrecht).ShouldRefuse(403, "not-your-municipality");
        await app.PostStep(pledge.Id, "acceptance", Utrecht, ifMatch: "\"9\"").ShouldRefuse(412, "stale-version");
        await app.PostInitiativeWithdrawal(initiative.Id).Read<InitiativeView>();
        await app.PostStep(pledge.Id, "acceptance", Utrecht).ShouldRefuse(409, "wrong-state");
        await app.PostPledge(role.Id, app.Pledging(Almere)).ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task A_role_changes_around_its_pledges_until_it_is_closed(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var role = await app.Ask();
        await app.Accepted(role.Id, app.Pledging(Delft));
        await Revise(app, role.Id, "\"1\"", app.Asked(last: 2)).ShouldRefuse(409, "has-pledges");
        await Revise(app, role.Id, "\"7\"", app.Asked()).ShouldRefuse(412, "stale-version");
        (await Revise(app, role.Id, "\"1\"", app.Asked(hours: 60)).Read<AskedRoleView>()).OpenHours.ShouldBe(4 * 44);
        await app.Officer(Delft).SendBody("POST", $"{AskedRoles}/{role.Id}/closing").ShouldRefuse(403, "not-an-owner");
        (await app.Officer(Utrecht).Act<AskedRoleView>($"{AskedRoles}/{role.Id}/closing")).OpenHours.ShouldBe(0);
        await app.PostPledge(role.Id, app.Pledging(Zwolle)).ShouldRefuse(409, "wrong-state");
        await app.Officer(Utrecht).SendBody("POST", $"{AskedRoles}/{role.Id}/closing").ShouldRefuse(409, "wrong-state");
        (await app.Anybody.Pages<AskedRoleView>($"{AskedRoles}?open=true")).ShouldBeEmpty();
        foreach (var (search, found) in (IEnumerable<(string, int)>)[("BALIE", 1), ("een loket", 1), ("brandweer", 0)])
            (await app.Anybody.Pages<AskedRoleView>($"{AskedRoles}?search={search}")).Count.ShouldBe(found);
        (await app.Anybody.Pages<AskedRoleView>($"{AskedRoles}?open=false&role=BusinessExpert")).Single().Version.ShouldBe(3);
        (await app.App.Facts<RoleAsked>()).Count.ShouldBe(1);
        (await app.App.Facts<AskedRoleRevised>()).Single().HoursPerMonth.ShouldBe(60);
        (await app.App.Facts<AskedRoleClosed>()).Count.ShouldBe(1);
    }

    private static EndPledgeRequest End(InitiativesApp app, int month) =>
        new() { From = app.Month(month).AddDays(14), Reason = "Andere baan." };

    private static Task<PledgeView> Offer(InitiativesApp app, Guid role, string municipality) =>
        app.PostPledge(role, app.Pledging(municipality)).Read<PledgeView>(HttpStatusCode.Created);

    private static Task<HttpResponseMessage> Revise(InitiativesApp app, Guid role, string? ifMatch, AskedRoleText text) =>
        app.Officer(Utrecht)
            .SendBody(
                "PUT",
                $"{AskedRoles}/{role}",
                new ReviseAskedRoleRequest
                {
                    Role = text.Role,
                    Skill = text.Skill,
                    HoursPerMonth = text.HoursPerMonth,
                    FirstMonth = text.FirstMonth,
                    LastMonth = text.LastMonth,
                },
                ifMatch
            );
}
