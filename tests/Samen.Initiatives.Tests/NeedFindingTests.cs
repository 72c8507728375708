using System.Net;
using System.Net.Http.Headers;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Needs and initiatives are found, have a history, and documents that those concerned attach.</summary>
public sealed class NeedFindingTests
{
    private const string Search = "/initiatives/v1/search-results",
        Documents = "/initiatives/v1/attachments";

    [Theory, EveryDatabase]
    public async Task Needs_and_submitted_initiatives_are_found_by_what_they_say_now(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.StartInitiative();
        (await Found(app, "een loket")).Select(r => r.Kind).ShouldBe(["need"], "a draft is its owners' own affair");
        await app.PostSubmission(initiative.Id).Read<InitiativeView>();
        (await Found(app, "samen een loket")).Single().Path.ShouldBe($"/initiatieven/{initiative.Id}");
        await app.PutNeed(initiative.NeedId, "\"1\"", Worded("Balie in de wijk")).Read<NeedView>();
        (await Found(app, "balie wijk")).Single().Subject.ShouldBe($"needs/{initiative.NeedId}");
        await app.Taskforce.Advise(initiative.Id, Verdict.Return);
        await app.PutRevision(initiative.Id, title: "Samen bouwen").Read<InitiativeView>();
        (await Found(app, "samen bouwen")).Single().Kind.ShouldBe("initiative");
    }

    [Theory, EveryDatabase]
    public async Task The_history_of_a_need_is_what_was_told(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.PostCosign(need.Id, Groningen).Read<NeedView>();
        (await app.Anybody.Pages<HistoryEntryView>($"/initiatives/v1/history?subject=needs/{need.Id}"))
            .Select(entry => entry.Type)
            .ShouldBe(["nl.samen.initiatives.need-recorded.v1", "nl.samen.initiatives.need-cosigned.v1"]);
    }

    [Theory, EveryDatabase]
    public async Task Documents_are_attached_by_who_recorded_the_need_or_owns_the_initiative(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.StartInitiative();
        await Attach(app.Officer(Groningen), $"initiatives/{initiative.Id}").ShouldRefuse(404, "not-found");
        await app.PostSubmission(initiative.Id).Read<InitiativeView>();
        foreach (var subject in new[] { $"needs/{initiative.NeedId}", $"initiatives/{initiative.Id}" })
        {
            await Attach(app.Anybody, subject).ShouldRefuse(401, "unauthenticated");
            await Attach(app.Chair, subject).ShouldRefuse(403, "forbidden");
            (await Attach(app.Officer(Groningen), subject)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            await Attach(app.App.As(Roles.MunicipalityOfficer, Utrecht, "Mayor"), subject).ShouldRefuse(403, "no-office");
            var document = await Attach(app.Officer(Utrecht), subject).Read<AttachmentView>(HttpStatusCode.Created);
            (await app.Officer(Groningen).SendBody("DELETE", $"{Documents}/{document.Id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await app.Anybody.GetAsync($"{Documents}?subject={subject}").Read<IReadOnlyList<AttachmentView>>()).Count.ShouldBe(1);
        }
        await Attach(app.Officer(Utrecht), $"needs/{NewId()}").ShouldRefuse(404, "not-found");
        await Attach(app.Officer(Utrecht), "assemblies/1").ShouldRefuse(400, "invalid-request", "subject format");
        var other = await app.RecordNeed();
        await app.PostWithdrawal(other.Id).Read<NeedView>();
        await Attach(app.Officer(Utrecht), $"needs/{other.Id}").ShouldRefuse(409, "need-withdrawn");
    }

    [Theory, EveryDatabase]
    public async Task Documents_of_a_draft_are_seen_by_who_sees_the_draft_until_it_is_submitted(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var draft = await app.StartInitiative(Utrecht, Delft);
        var subject = $"initiatives/{draft.Id}";
        var document = await Attach(app.Officer(Utrecht), subject).Read<AttachmentView>(HttpStatusCode.Created);
        foreach (var other in new[] { app.Anybody, app.Officer(Groningen), app.Chair })
        foreach (var path in new[] { $"?subject={subject}", $"/{document.Id}", $"/{document.Id}/content" })
            await other.GetAsync(Documents + path).ShouldRefuse(404, "not-found");
        await app.Officer(Groningen).SendBody("DELETE", $"{Documents}/{document.Id}").ShouldRefuse(404, "not-found");
        (await app.Officer(Delft).GetAsync($"{Documents}/{document.Id}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.PostSubmission(draft.Id).Read<InitiativeView>();
        (await app.Anybody.GetAsync($"{Documents}/{document.Id}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var thrown = await app.StartInitiative();
        var gone = await Attach(app.Officer(Utrecht), $"initiatives/{thrown.Id}").Read<AttachmentView>(HttpStatusCode.Created);
        using var discarded = await app.Officer(Utrecht).SendBody("DELETE", $"/initiatives/v1/initiatives/{thrown.Id}");
        discarded.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await app.Officer(Utrecht).GetAsync($"{Documents}/{gone.Id}/content").ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task Documents_of_a_facility_are_kept_by_the_fund_manager(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (facility, need) = ((await app.AddFacility()).Id, (await app.RecordNeed()).Id);
        await Attach(app.Officer(Utrecht), $"facilities/{facility}").ShouldRefuse(403, "forbidden");
        await Attach(app.FundManager, $"facilities/{NewId()}").ShouldRefuse(404, "not-found");
        await Attach(app.FundManager, $"needs/{need}").ShouldRefuse(403, "not-your-municipality");
        var document = await Attach(app.FundManager, $"facilities/{facility}").Read<AttachmentView>(HttpStatusCode.Created);
        await app.Officer(Utrecht).SendBody("DELETE", $"{Documents}/{document.Id}").ShouldRefuse(403, "forbidden");
        (await app.FundManager.SendBody("DELETE", $"{Documents}/{document.Id}")).EnsureSuccessStatusCode();
    }

    [Theory, EveryDatabase]
    public async Task Evidence_of_a_gate_is_its_owners_own_until_it_is_asked_and_stays_as_it_was_decided(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var gate = await app.PostGate(await app.AdoptedInPilot(), InitiativePhase.Pilot).Read<GateView>(HttpStatusCode.Created);
        var subject = $"gates/{gate.Id}";
        await Attach(app.Officer(Groningen), subject).ShouldRefuse(404, "not-found");
        var document = await Attach(app.Officer(Utrecht), subject).Read<AttachmentView>(HttpStatusCode.Created);
        await app.Anybody.GetAsync($"{Documents}/{document.Id}/content").ShouldRefuse(404, "not-found");
        var proposed = await app.PutPlan(gate, ScaledUp with { Scope = "Zonder de app." }).Read<GateView>();
        await app.PutAnswers(proposed).Read<GateView>();
        var asked = await app.PostAsking(gate.Id).Read<GateView>();
        (await app.Anybody.GetAsync($"{Documents}/{document.Id}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Attach(app.Officer(Groningen), subject).ShouldRefuse(403, "not-an-owner");
        await app.Advised(asked);
        await app.PostDecision(asked.Id, app.Decision(GateOutcome.Go)).Read<GateView>();
        await Attach(app.Officer(Utrecht), subject).ShouldRefuse(409, "wrong-state");
        await app.Officer(Utrecht).SendBody("DELETE", $"{Documents}/{document.Id}").ShouldRefuse(409, "wrong-state");
    }

    private static Task<IReadOnlyList<SearchResultView>> Found(InitiativesApp app, string words) =>
        app.Anybody.GetAsync($"{Search}?q={words}").Read<IReadOnlyList<SearchResultView>>();

    private static async Task<HttpResponseMessage> Attach(HttpClient caller, string subject)
    {
        using var file = new ByteArrayContent("Wat er nodig is."u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "toelichting.txt" } };
        return await caller.PostAsync($"{Documents}?subject={subject}", form);
    }
}
