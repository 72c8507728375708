using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>A municipality owns an initiative when it agreed to, and leads it when it agreed to that.</summary>
public sealed class OwnerTests
{
    private const string Path = "/initiatives/v1/initiatives";

    [Theory, EveryDatabase]
    public async Task A_draft_is_seen_by_its_owners_and_those_that_are_asked(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed(Utrecht);
        var id = (await Begin(app, need.Id, Groningen)).Id;
        foreach (var officer in new[] { app.Officer(Utrecht), app.Officer(Groningen) })
        {
            await officer.GetAsync($"{Path}/{id}").Read<InitiativeView>();
            (await officer.GetAsync($"{Path}?needId={need.Id}").Read<List<InitiativeView>>()).Count.ShouldBe(1);
        }
        // A clerk of the same municipality belongs to its council.
        foreach (var other in new[] { app.Anybody, app.Officer(Delft), app.App.As(Samen.Web.Roles.CouncilClerk, Utrecht), app.Chair })
        {
            foreach (var path in new[] { "", "/trace", "/plans" })
                await other.GetAsync($"{Path}/{id}{path}").ShouldRefuse(404, "not-found");
            (await other.GetAsync(Path).Read<List<InitiativeView>>()).ShouldBeEmpty();
        }
        (await app.Anybody.GetAsync("/initiatives/v1/summary").Read<InitiativesSummary>()).Initiatives.Sum(s => s.Count).ShouldBe(0);
        (await app.App.Facts())
            .Select(fact => fact.Type)
            .ShouldAllBe(type => type.Contains("need-recorded") || type.Contains("notice-given"));
        (await app.App.Facts<NoticeGiven>()).ShouldAllBe(notice => notice.SubjectId == null && notice.Title == null);
        await app.Officer(Delft).SendBody("POST", $"{Path}/{id}/joining-requests").ShouldRefuse(404, "not-found");

        await app.PostSubmission(id).Read<InitiativeView>();
        var seen = await app.Anybody.GetAsync($"{Path}/{id}").Read<InitiativeView>();
        seen.Owners.Select(o => o.MunicipalityCode).ShouldBe([Utrecht]);
        seen.OwnerRequests.ShouldBeEmpty();
        (await app.App.Facts<InitiativeStarted>()).Single().OwnerMunicipalities.ShouldBe([Utrecht]);
    }

    [Theory, EveryDatabase]
    public async Task An_invitation_makes_an_owner_once_it_is_accepted(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        await Invite(app, id, Groningen).Read<InitiativeView>();
        await Invite(app, id, Groningen).ShouldRefuse(409, "already-asked");
        await app.PostSubmission(id, Groningen).ShouldRefuse(403, "not-an-owner");
        (await Waiting(app, Groningen))
            .Single()
            .ShouldSatisfyAllConditions(
                asked => asked.InitiativeId.ShouldBe(id),
                asked => asked.Title.ShouldBe("Samen één loket"),
                asked => asked.Kind.ShouldBe(OwnerRequestKind.Invitation)
            );
        await app.PostAcceptance(id, Groningen, by: Utrecht).ShouldRefuse(403, "not-yours-to-answer");
        await app.PostAcceptance(id, Groningen, by: Delft).ShouldRefuse(403, "not-yours-to-answer");
        var owned = await app.PostAcceptance(id, Groningen, by: Groningen).Read<InitiativeView>();
        owned.Owners.Select(o => (o.MunicipalityCode, o.Leads)).ShouldBe([(Utrecht, true), (Groningen, false)]);
        owned.OwnerRequests.ShouldBeEmpty();
        (await Waiting(app, Groningen)).ShouldBeEmpty();
        await app.PostAcceptance(id, Groningen, by: Groningen).ShouldRefuse(404, "not-found");
        await Invite(app, id, Groningen).ShouldRefuse(409, "already-owner");
        (await app.App.Facts<OwnerJoined>()).ShouldBe([new OwnerJoined(id, Groningen)]);
    }

    [Theory, EveryDatabase]
    public async Task A_municipality_asks_to_join_and_the_lead_decides(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        await Ask(app, id, Delft).Read<InitiativeView>();
        await Ask(app, id, Almere).Read<InitiativeView>();
        await Ask(app, id, Utrecht).ShouldRefuse(409, "already-owner");
        await Invite(app, id, Delft).ShouldRefuse(409, "already-asked");
        (await Waiting(app, Utrecht)).Select(asked => asked.MunicipalityCode).ShouldBe([Delft, Almere]);
        await app.PostAcceptance(id, Delft, by: Delft).ShouldRefuse(403, "not-yours-to-answer");
        await app.PostAcceptance(id, Delft, by: Utrecht).Read<InitiativeView>();
        await End(app, id, Almere, by: Utrecht).Read<InitiativeView>();
        (await app.Get(id)).Owners.Select(o => o.MunicipalityCode).ShouldBe([Utrecht, Delft]);
        // Declined once, it can ask again.
        await Ask(app, id, Almere).Read<InitiativeView>();
        await End(app, id, Almere, by: Delft).ShouldRefuse(403, "not-yours-to-answer");
        await End(app, id, Almere, by: Almere).Read<InitiativeView>();
    }

    [Theory, EveryDatabase]
    public async Task The_lead_is_handed_over_when_the_other_accepts(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative(Utrecht, Groningen)).Id;
        await app.PostSubmission(id).Read<InitiativeView>();
        await Offer(app, id, Delft).ShouldRefuse(409, "not-an-owner");
        await Offer(app, id, Utrecht).ShouldRefuse(409, "already-lead");
        await Offer(app, id, Groningen, by: Groningen).ShouldRefuse(403, "not-the-lead");
        await Offer(app, id, Groningen).Read<InitiativeView>();
        await Leave(app, id, Utrecht).ShouldRefuse(409, "leads");
        await app.PostAcceptance(id, Groningen, by: Groningen).Read<InitiativeView>();
        (await app.Get(id)).Owners.Select(o => (o.MunicipalityCode, o.Leads)).ShouldBe([(Groningen, true), (Utrecht, false)]);
        await Leave(app, id, Utrecht).Read<InitiativeView>();
        await Leave(app, id, Groningen).ShouldRefuse(409, "leads");
        await Leave(app, id, Delft).ShouldRefuse(404, "not-found");
        (await app.App.Facts<LeadHandedOver>()).ShouldBe([new LeadHandedOver(id, Utrecht, Groningen)]);
        (await app.App.Facts<OwnerLeft>()).ShouldBe([new OwnerLeft(id, Utrecht)]);
    }

    [Fact]
    public async Task Nobody_leaves_for_another_and_what_ended_gets_no_owners()
    {
        await using var app = await Start();
        var id = (await app.StartInitiative(Utrecht, Groningen)).Id;
        await app.PostSubmission(id).Read<InitiativeView>();
        await app.Officer(Utrecht).SendBody("DELETE", $"{Path}/{id}/owners/{Groningen}").ShouldRefuse(403, "not-your-municipality");
        await Ask(app, id, Delft).Read<InitiativeView>();
        await app.PostInitiativeWithdrawal(id).Read<InitiativeView>();
        await Invite(app, id, Almere).ShouldRefuse(409, "wrong-state");
        await Ask(app, id, Almere).ShouldRefuse(409, "wrong-state");
        await Offer(app, id, Groningen).ShouldRefuse(409, "wrong-state");
        await app.PostAcceptance(id, Delft, by: Utrecht).ShouldRefuse(409, "wrong-state");
        await Invite(app, id, "GM9999").ShouldRefuse(400, "invalid-request", "/municipalityCode unknown");
    }

    [Theory, EveryDatabase]
    public async Task Two_changes_of_the_owners_at_the_same_moment_leave_one_lead(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative(Utrecht, Groningen)).Id;
        await app.PostSubmission(id).Read<InitiativeView>();
        await Offer(app, id, Groningen).Read<InitiativeView>();
        var answers = await Task.WhenAll(
            app.PostAcceptance(id, Groningen, by: Groningen),
            Leave(app, id, Groningen),
            End(app, id, Groningen, by: Utrecht)
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBeGreaterThan(0);
        (await app.Get(id)).Owners.Count(o => o.Leads).ShouldBe(1);
    }

    private static Task<InitiativeView> Begin(InitiativesApp app, Guid need, params IReadOnlyList<string> invited) =>
        app.Officer(Utrecht).SendBody("POST", Path, Plan(need, invited)).Read<InitiativeView>(HttpStatusCode.Created);

    private static Task<HttpResponseMessage> Invite(InitiativesApp app, Guid id, string municipality) =>
        app.Officer(Utrecht).SendBody("POST", $"{Path}/{id}/invitations", new InviteOwnerRequest { MunicipalityCode = municipality });

    private static Task<HttpResponseMessage> Ask(InitiativesApp app, Guid id, string by) =>
        app.Officer(by).SendBody("POST", $"{Path}/{id}/joining-requests");

    private static Task<HttpResponseMessage> Offer(InitiativesApp app, Guid id, string municipality, string by = Utrecht) =>
        app.Officer(by).SendBody("POST", $"{Path}/{id}/lead-offers", new OfferLeadRequest { MunicipalityCode = municipality });

    private static Task<HttpResponseMessage> End(InitiativesApp app, Guid id, string municipality, string by) =>
        app.Officer(by).SendBody("DELETE", $"{Path}/{id}/owner-requests/{municipality}");

    private static Task<HttpResponseMessage> Leave(InitiativesApp app, Guid id, string municipality) =>
        app.Officer(municipality).SendBody("DELETE", $"{Path}/{id}/owners/{municipality}");

    private static Task<List<OwnerRequestView>> Waiting(InitiativesApp app, string municipality) =>
        app.Officer(municipality).GetAsync("/initiatives/v1/owner-requests").Read<List<OwnerRequestView>>();
}
