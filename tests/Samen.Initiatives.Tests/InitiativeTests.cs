using System.Net;
using Samen.Audit;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>An initiative grows out of a need and is changed and submitted by its owners.</summary>
public sealed class InitiativeTests
{
    [Theory, EveryDatabase]
    public async Task An_initiative_starts_as_a_draft_of_its_owners(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed(Zwolle);
        using var response = await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/initiatives", Plan(need.Id, Groningen, Almere, Groningen, Utrecht));
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.ETag!.Tag.ShouldBe("\"1\"");
        var initiative = await app.Officer(Utrecht).GetAsync(response.Headers.Location).Read<InitiativeView>();
        (initiative.NeedId, initiative.Status, initiative.PlanVersion, initiative.Version).ShouldBe(
            (need.Id, InitiativeStatus.Draft, 1, 1)
        );
        ShouldSay(initiative.Plan, ScaledUp);
        (initiative.OneOffCents, initiative.YearlyCents).ShouldBe((250_000_000, 60_000_000));
        initiative.Owners.ShouldBe([new OwnerView(Utrecht, "Gemeente GM0344", true)]);
        initiative
            .OwnerRequests.Select(asked => (asked.MunicipalityCode, asked.Kind))
            .ShouldBe([(Groningen, OwnerRequestKind.Invitation), (Almere, OwnerRequestKind.Invitation)]);
        initiative.AllowedActions.ShouldBe(["Revise", "Submit", "Discard"], ignoreOrder: true);
        (await Task.FromResult(response).Read<InitiativeView>(HttpStatusCode.Created)).ShouldBeEquivalentTo(initiative);
        // A draft is its owners' own affair.
        (await app.App.Facts<InitiativeStarted>()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Any_owner_revises_a_draft(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.StartInitiative(Utrecht, Groningen);
        using var response = await app.PutRevision(initiative.Id, Groningen, "\"2\"");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.ETag!.Tag.ShouldBe("\"3\"");
        var revised = await app.Get(initiative.Id);
        (revised.Plan.Title, revised.Plan.Track, revised.Plan.ProvenAtMunicipality, revised.OneOffCents, revised.Version).ShouldBe(
            ("Samen één loket, beter", Track.JointDevelopment, null, 3, 3)
        );
        revised.Owners.ShouldBe(initiative.Owners);
        (await app.App.Facts<InitiativeRevised>()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_log_says_from_what_to_what_a_plan_was_changed(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.StartInitiative(Utrecht);
        await app.PutRevision(initiative.Id).Read<InitiativeView>();
        await using var reading = await app.App.Database.Read(CancellationToken.None);
        var changes = AuditChanges.Read(await reading.One<string>("SELECT changes FROM audit_entry WHERE action = 'reviseInitiative'"));
        var record = $"initiative/{initiative.Id}";
        changes.ShouldContain(new RowChange(record, "title", "Samen één loket", "Samen één loket, beter", Withheld: false));
        changes.ShouldContain(new RowChange(record, "track", "ScaleUp", "JointDevelopment", Withheld: false));
        changes.ShouldContain(new RowChange(record, "provenAtMunicipality", Delft, null, Withheld: false));
        changes.ShouldContain(new RowChange(record, "yearlyCents", "60000000", "4", Withheld: false));
        changes.ShouldNotContain(change => change.Before == change.After);
        var started = AuditChanges.Read(await reading.One<string>("SELECT changes FROM audit_entry WHERE action = 'startInitiative'"));
        started.ShouldContain(change => change.Record == $"initiative-owner/{initiative.Id}/{Utrecht}");
    }

    [Theory, EveryDatabase]
    public async Task A_stale_version_is_refused_and_changes_nothing(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative()).Id;
        await app.PutRevision(id).Read<InitiativeView>();
        var before = await app.Snapshot();
        await app.PutRevision(id, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        await app.PostSubmission(id, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        await app.PutRevision(id, ifMatch: "\"3\"").ShouldRefuse(412, "stale-version");
        await app.PutRevision(id, ifMatch: "W/\"2\"").ShouldRefuse(400, "invalid-request", "If-Match format");
        (await app.Snapshot()).ShouldBe(before);

        using var submitted = await app.PostSubmission(id, ifMatch: "\"2\"");
        submitted.Headers.ETag!.Tag.ShouldBe("\"3\"");
        await app.Taskforce.Post(id, Verdict.Endorse, ifMatch: "\"2\"").ShouldRefuse(412, "stale-version");
        // The version of the item, which waits for the first time.
        (await app.Taskforce.Post(id, Verdict.Endorse, ifMatch: "\"1\"").Read<InitiativeView>()).Version.ShouldBe(4);
    }

    [Theory, EveryDatabase]
    public async Task Of_revisions_at_the_same_moment_of_the_same_version_one_succeeds(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative()).Id;
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => app.PutRevision(id, ifMatch: "\"1\"", title: $"Versie {i}")));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(9);
        (await app.Get(id)).Version.ShouldBe(2);
        (await app.Get(id)).PlanVersion.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Submitting_at_the_same_moment_submits_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.StartInitiative(Utrecht, Groningen);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => app.PostSubmission(initiative.Id, i % 2 == 0 ? Utrecht : Groningen))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
        (await app.App.Facts<InitiativeSubmitted>()).ShouldBe([
            new InitiativeSubmitted(initiative.Id, initiative.NeedId, "Samen één loket", 250_000_000, 60_000_000, 120_000, 450_000_000),
        ]);
    }

    [Fact]
    public async Task A_submission_that_is_sent_again_with_its_key_gets_the_same_answer()
    {
        await using var app = await Start();
        var id = (await app.StartInitiative()).Id;
        using var first = await app.PostSubmission(id, key: "submit");
        using var again = await app.PostSubmission(id, key: "submit");
        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        again.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        await app.PostSubmission(id).ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task Initiatives_are_listed_newest_first_by_status_and_need_page_by_page(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var started = new List<InitiativeView>();
        for (var i = 0; i < 5; i++)
            started.Insert(0, await app.StartInitiative());
        await app.PostSubmission(started[1].Id).Read<InitiativeView>();
        await app.PostSubmission(started[3].Id).Read<InitiativeView>();

        (await Listed("limit=2")).ShouldBe(started.Select(i => i.Id));
        (await Listed("status=Submitted&limit=1")).ShouldBe([started[1].Id, started[3].Id]);
        (await Listed($"needId={started[4].NeedId}")).ShouldBe([started[4].Id]);
        (await Listed($"status=Adopted&needId={started[4].NeedId}")).ShouldBeEmpty();

        async Task<IEnumerable<Guid>> Listed(string query) =>
            (await app.Officer(Utrecht).Pages<InitiativeView>($"/initiatives/v1/initiatives?{query}")).Select(i => i.Id);
    }

    [Theory, EveryDatabase]
    public async Task Initiatives_are_sorted_by_title_and_costs_page_by_page(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        foreach (var (title, oneOff, yearly) in new[] { ("Één balie", 2, 30), ("Zaken", 3, 10), ("Eén adres", 1, 20), ("Brieven", 3, 10) })
        {
            var plan = ScaledUp with
            {
                Title = title,
                Costs =
                [
                    Plans.Cost(CostKind.Other, Recurrence.OneOff, 2027, oneOff),
                    Plans.Cost(CostKind.Other, Recurrence.Yearly, 2027, yearly),
                ],
            };
            var start = Plan((await app.RecordNeed()).Id) with { Plan = plan };
            await app.Officer(Utrecht).SendBody("POST", "/initiatives/v1/initiatives", start).Read<InitiativeView>(HttpStatusCode.Created);
        }
        (await By("Title")).Select(i => i.Plan.Title).ShouldBe(["Brieven", "Eén adres", "Één balie", "Zaken"]);
        (await By("OneOff")).Select(i => i.OneOffCents).ShouldBe([3, 3, 2, 1]);
        (await By("Yearly")).Select(i => i.YearlyCents).ShouldBe([30, 20, 10, 10]);
        (await By("Yearly", $"&municipality={Utrecht}")).Select(i => i.Id).Distinct().Count().ShouldBe(4);
        (await By("Title", $"&municipality={Delft}")).ShouldBeEmpty();

        Task<IReadOnlyList<InitiativeView>> By(string order, string filter = "") =>
            app.Officer(Utrecht).Pages<InitiativeView>($"/initiatives/v1/initiatives?order={order}&limit=1{filter}");
    }

    [Theory, EveryDatabase]
    public async Task The_summary_counts_every_status_of_what_was_submitted(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.In(InitiativeStatus.Draft);
        await app.In(InitiativeStatus.Endorsed);
        await app.In(InitiativeStatus.Endorsed);
        var summary = await app.Anybody.GetAsync("/initiatives/v1/summary").Read<InitiativesSummary>();
        summary.Needs.ShouldBe(3);
        summary.Initiatives.Select(c => c.Status).ShouldBe(Enum.GetValues<InitiativeStatus>());
        summary
            .Initiatives.Where(c => c.Count > 0)
            .ShouldBe([new StatusCount(InitiativeStatus.Endorsed, 2)], "a draft that was never submitted counts for nobody");
    }
}
