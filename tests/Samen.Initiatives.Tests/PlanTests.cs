using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The plan of an initiative: its versions, what it takes to submit it, and how it is taken up again or thrown away.</summary>
public sealed class PlanTests
{
    private const string Path = "/initiatives/v1/initiatives";

    [Theory, EveryDatabase]
    public async Task Each_version_of_a_plan_is_kept(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative(Utrecht, Groningen)).Id;
        await app.PutRevision(id, by: Groningen).Read<InitiativeView>();
        var versions = await Versions(app, id);
        versions
            .Select(v => (v.Version, v.MunicipalityCode, v.MunicipalityName, v.Office))
            .ShouldBe([
                (2, Groningen, "Gemeente GM0014", Office.MunicipalSecretary),
                (1, Utrecht, "Gemeente GM0344", Office.MunicipalSecretary),
            ]);
        ShouldSay(versions[1].Plan, ScaledUp);
        ShouldSay(versions[0].Plan, (await app.Get(id)).Plan);
    }

    [Theory, EveryDatabase]
    public async Task Scaling_up_is_submitted_with_its_proof(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative()).Id;
        await Put(app, id, ScaledUp with { Evidence = null, Preconditions = null }).Read<InitiativeView>();
        await app.PostSubmission(id).ShouldRefuse(409, "plan-incomplete");
        await Put(app, id, ScaledUp).Read<InitiativeView>();
        (await app.PostSubmission(id).Read<InitiativeView>()).SubmittedAt.ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_decline_is_answered_with_a_new_version(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var declined = await app.In(InitiativeStatus.Declined);
        var answered = await app.PutRevision(declined.Id).Read<InitiativeView>();
        (answered.Status, answered.PlanVersion, answered.SubmittedAt).ShouldBe((InitiativeStatus.Draft, 2, declined.SubmittedAt));
        // What was public stays so.
        await app.Anybody.GetAsync($"{Path}/{declined.Id}").Read<InitiativeView>();
        await app.PostSubmission(declined.Id).Read<InitiativeView>();
        (await app.App.Facts<InitiativeStarted>()).Count.ShouldBe(1);
        (await app.App.Facts<InitiativeRevised>()).ShouldBe([new InitiativeRevised(declined.Id, "Samen één loket, beter", 2)]);
        var trace = await app.Anybody.GetAsync($"{Path}/{declined.Id}/trace").Read<InitiativeTrace>();
        trace.Advice.Select(a => a.Verdict).ShouldBe([Verdict.Decline]);
    }

    [Theory, EveryDatabase]
    public async Task What_was_withdrawn_is_taken_up_while_its_need_is_open(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative(Utrecht, Groningen)).Id;
        await app.PostSubmission(id).Read<InitiativeView>();
        await app.PostInitiativeWithdrawal(id, Groningen).ShouldRefuse(403, "not-the-lead");
        var withdrawn = await app.PostInitiativeWithdrawal(id).Read<InitiativeView>();
        (withdrawn.Status, withdrawn.WithdrawalReason).ShouldBe((InitiativeStatus.Withdrawn, Withdrawal.Reason));
        (await app.App.Facts<InitiativeWithdrawn>()).ShouldBe([new InitiativeWithdrawn(id, Withdrawal.Reason!)]);
        await app.PostWithdrawal(withdrawn.NeedId, Utrecht).Read<NeedView>();
        await app.PutRevision(id).ShouldRefuse(409, "need-withdrawn");
        await app.PostReopening(withdrawn.NeedId, Utrecht).Read<NeedView>();
        var again = await app.PutRevision(id).Read<InitiativeView>();
        (again.Status, again.WithdrawalReason).ShouldBe((InitiativeStatus.Draft, null));
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_thrown_away_by_its_lead_until_it_was_submitted(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var draft = await app.StartInitiative(Utrecht, Groningen);
        await Discard(app, draft.Id, Groningen).ShouldRefuse(403, "not-the-lead");
        await app.Officer(Utrecht).SendBody("DELETE", $"{Path}/{draft.Id}", ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        await app.PostInitiativeWithdrawal(draft.Id).ShouldRefuse(409, "never-submitted");
        (await Discard(app, draft.Id, Utrecht)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await app.Officer(Utrecht).GetAsync($"{Path}/{draft.Id}").ShouldRefuse(404, "not-found");
        await app.PostWithdrawal(draft.NeedId, Utrecht).Read<NeedView>();

        var submitted = await app.In(InitiativeStatus.Submitted);
        await Discard(app, submitted.Id, Utrecht).ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task Initiatives_are_found_by_text_track_and_owner(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var scaled = await app.In(InitiativeStatus.Submitted);
        var joint = await app.StartInitiative(Delft);
        await app.Officer(Delft).SendBody("PUT", $"{Path}/{joint.Id}", Revision("Één vergunning")).Read<InitiativeView>();
        await app.PostSubmission(joint.Id, Delft).Read<InitiativeView>();
        (await Listed("search=EEN%20VERGUNNING")).ShouldBe([joint.Id]);
        (await Listed("track=ScaleUp")).ShouldBe([scaled.Id]);
        (await Listed($"municipality={Delft}")).ShouldBe([joint.Id]);
        (await Listed($"municipality={Delft}&track=ScaleUp")).ShouldBeEmpty();
        await app.Anybody.GetAsync($"{Path}?municipality=Delft").ShouldRefuse(400, "invalid-request", "municipality format");
        await app.Anybody.GetAsync($"{Path}?track=7").ShouldRefuse(400, "invalid-request", "track format");

        async Task<IEnumerable<Guid>> Listed(string query) =>
            (await app.Anybody.GetAsync($"{Path}?{query}").Read<List<InitiativeView>>()).Select(i => i.Id);
    }

    private static Task<HttpResponseMessage> Put(InitiativesApp app, Guid id, InitiativePlan plan) =>
        app.Officer(Utrecht).SendBody("PUT", $"{Path}/{id}", plan, "*");

    private static Task<HttpResponseMessage> Discard(InitiativesApp app, Guid id, string by) =>
        app.Officer(by).SendBody("DELETE", $"{Path}/{id}");

    private static Task<List<PlanVersionView>> Versions(InitiativesApp app, Guid id) =>
        app.Officer(Utrecht).GetAsync($"{Path}/{id}/plans").Read<List<PlanVersionView>>();
}
