using System.Net;
using System.Text.Json.Nodes;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.CouncilVoteTests;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What councils decide, by the API.</summary>
public class CouncilTests(CouncilFixture shared) : IClassFixture<CouncilFixture>
{
    private const string Own = $"{RegisterPath}/GM0088";

    [Theory, EveryDatabase]
    public async Task A_draft_has_its_outcome_and_only_its_own_clerk_sees_it(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var draft = await samen.DraftedDecision(Decision() with { VotesFor = 5, VotesAgainst = 2 });
        (draft.Status, draft.Seats, draft.TookPart, draft.Outcome, draft.Version).ShouldBe(
            (CouncilDecisionStatus.Draft, 9, 7, CouncilOutcome.Adopted, 1)
        );
        await samen.Everybody.GetAsync($"{Decisions}/{draft.Id}").ShouldRefuse(404, "not-found");
        (await samen.Get<CouncilDecisionView[]>($"{Own}/council-decisions")).ShouldNotContain(d => d.Id == draft.Id);
        (await samen.Clerk("GM0088").Page<CouncilDecisionView>($"{Own}/council-decisions")).Rows.Count(d => d.Id == draft.Id).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_revised_and_recorded_in_the_version_that_was_read(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var clerk = samen.Clerk("GM0088");
        var draft = await samen.DraftedDecision(Decision() with { VotesFor = 5, VotesAgainst = 2 });
        var revision = Decision() with { VotesFor = 6, VotesAgainst = 3, Outcome = CouncilOutcome.Adopted };
        await clerk.Put<CouncilDecisionView>($"{Decisions}/{draft.Id}", revision, ifMatch: "\"1\"");
        await clerk.SendBody("POST", $"{Decisions}/{draft.Id}/recording", ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        (await clerk.Act<CouncilDecisionView>($"{Decisions}/{draft.Id}/recording")).RecordedAt.ShouldBe(CouncilFixture.Clock.GetUtcNow());
        (await samen.Get<CouncilDecisionView[]>($"{Own}/council-decisions?kind=Decision&subject=Strategic"))
            .Single(d => d.Id == draft.Id)
            .VotesFor.ShouldBe(6);
        (await samen.Get<CouncilDecisionView[]>($"{Own}/council-decisions?kind=Motion")).ShouldNotContain(d => d.Id == draft.Id);
        (await samen.App.Facts<CouncilDecided>())
            .Where(f => f.DecisionId == draft.Id)
            .Select(f => (f.Outcome, f.VotesFor, f.Corrections))
            .ShouldBe([(CouncilOutcome.Adopted, 6, 0)]);
    }

    [Theory, EveryDatabase]
    public async Task A_decision_is_corrected_with_a_reason_and_what_it_replaced_is_kept(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (clerk, decision) = (samen.Clerk("GM0088"), await samen.Recorded(Decision()));
        var corrections = $"{Decisions}/{decision.Id}/corrections";
        await clerk.SendBody("POST", corrections, Decision()).ShouldRefuse(400, "invalid-request", "/correctionReason required");
        var corrected = await clerk.Act<CouncilDecisionView>(
            corrections,
            Decision() with
            {
                VotesFor = 4,
                VotesAgainst = 5,
                CorrectionReason = "Stemmen verwisseld",
            }
        );
        (corrected.Outcome, corrected.Corrections, corrected.Version).ShouldBe((CouncilOutcome.NotAdopted, 1, 3));
        var kept = (await samen.Get<CouncilCorrectionView[]>(corrections)).Single();
        (kept.Number, kept.Reason, kept.Replaced.VotesFor, kept.Replaced.Outcome).ShouldBe(
            (1, "Stemmen verwisseld", 6, CouncilOutcome.Adopted)
        );
        (await samen.App.Facts<CouncilDecided>())
            .Where(f => f.DecisionId == decision.Id)
            .Select(f => (f.Outcome, f.VotesFor, f.Corrections))
            .ShouldBe([(CouncilOutcome.Adopted, 6, 0), (CouncilOutcome.NotAdopted, 4, 1)]);
    }

    [Theory, EveryDatabase]
    public async Task A_decision_that_is_withdrawn_stays_there_with_the_reason(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var decision = await samen.Recorded(Decision());
        await samen.Withdraw(decision.Id, "Dubbel vastgelegd");
        (await samen.Get<CouncilDecisionView>($"{Decisions}/{decision.Id}")).ShouldSatisfyAllConditions(
            d => d.Status.ShouldBe(CouncilDecisionStatus.Withdrawn),
            d => d.WithdrawalReason.ShouldBe("Dubbel vastgelegd")
        );
        (await samen.App.Facts<CouncilDecisionWithdrawn>())
            .Where(f => f.DecisionId == decision.Id)
            .ShouldBe([new CouncilDecisionWithdrawn(decision.Id, "GM0088")]);
    }

    [Fact]
    public async Task A_draft_that_is_dropped_is_told_to_nobody()
    {
        var samen = await shared.On();
        var clerk = samen.Clerk("GM0088");
        var draft = await clerk
            .SendBody("POST", $"{Own}/council-decisions", Decision() with { DecidedOn = new DateOnly(2026, 1, 8) })
            .Read<CouncilDecisionView>(HttpStatusCode.Created);
        await clerk
            .SendBody("PUT", $"{Decisions}/{draft.Id}/withdrawal", new WithdrawCouncilDecisionRequest { Reason = "Toch niet" })
            .Read<CouncilDecisionView>();
        await samen.Clerk("GM0363").GetAsync($"{Decisions}/{draft.Id}").ShouldRefuse(404, "not-found");
        (await samen.App.Facts()).ShouldNotContain(f => f.Subject == $"council-decisions/{draft.Id}");
    }

    [Theory]
    [InlineData("""{"votesFor":5,"votesAgainst":4,"outcome":"NotAdopted"}""", "409 outcome-contradicts")]
    [InlineData("""{"votesFor":4,"votesAgainst":0}""", "409 no-quorum")]
    [InlineData("""{"votesFor":4,"votesAgainst":0,"meetingKind":"AfterTie"}""", "409 no-quorum")]
    [InlineData("""{"votesFor":2,"votesAgainst":0,"meetingKind":"Reconvened"}""", "Adopted")]
    [InlineData("""{"votesFor":4,"votesAgainst":4}""", "Postponed")]
    [InlineData("""{"votesFor":4,"votesAgainst":4,"mustAbstain":1}""", "NotAdopted")]
    [InlineData("""{"withoutVote":true}""", "Adopted")]
    [InlineData("""{"withoutVote":true,"outcome":"NotAdopted"}""", "409 outcome-contradicts")]
    [InlineData("""{"withoutVote":true,"votesFor":9,"votesAgainst":0}""", "/votesFor not-allowed,/votesAgainst not-allowed")]
    [InlineData("""{"votesFor":9}""", "/votesAgainst required")]
    [InlineData("""{"tookPart":9}""", "/votesFor required,/votesAgainst required")]
    [InlineData("""{"outcome":"Adopted"}""", "/outcome not-allowed")]
    [InlineData("""{"votesFor":6,"votesAgainst":4}""", "/tookPart range")]
    [InlineData("""{"votesFor":5,"votesAgainst":1,"tookPart":5}""", "/tookPart range")]
    [InlineData("""{"votesFor":5,"votesAgainst":1,"sittingMembers":11}""", "/sittingMembers range")]
    [InlineData("""{"votesFor":-1,"votesAgainst":46}""", "/votesFor range,/votesAgainst range")]
    [InlineData("""{"kind":"Undertaking","votesFor":5,"votesAgainst":1}""", "/votesFor not-allowed,/votesAgainst not-allowed")]
    [InlineData("""{"kind":"InformationLetter","withoutVote":true}""", "/withoutVote not-allowed")]
    [InlineData("""{"ownerRole":"Alderman","dueDate":"2027-01-01"}""", "/ownerRole not-allowed,/dueDate not-allowed")]
    [InlineData("""{"kind":"Undertaking","ownerRole":"Alderman","dueDate":"2026-11-04"}""", "/dueDate before-start")]
    [InlineData("""{"decidedOn":"1999-01-01","correctionReason":"Te vroeg"}""", "/decidedOn range,/correctionReason not-allowed")]
    [InlineData("""{"itemId":"01900000-0000-7000-8000-000000000000"}""", "/itemId unknown")]
    [InlineData("""{"title":" a ","subjectReason":"kort"}""", "/title length,/subjectReason length")]
    [InlineData("""{"kind":"Law"}""", "/kind format")]
    [InlineData("""{"colour":"red"}""", "/colour unknown")]
    public async Task The_figures_decide_and_wrong_fields_are_named(string changes, string expected)
    {
        var samen = await shared.On();
        var body = JsonNode
            .Parse(
                """
                {"kind":"Decision","decidedOn":"2026-11-05","title":"Gezamenlijke voorzieningen",
                "text":"De raad stelt het bedrag beschikbaar.","subject":"Strategic",
                "subjectReason":"De raad stelt het budget beschikbaar."}
                """
            )!
            .AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
            body[name] = value?.DeepClone();
        using var response = await samen.Clerk("GM0088").SendBody("POST", $"{Own}/council-decisions", body.ToJsonString());
        if (response.IsSuccessStatusCode)
            (await Answer<CouncilDecisionView>(response)).Outcome.ToString().ShouldBe(expected);
        else if (expected.StartsWith('/'))
            await Task.FromResult(response).ShouldRefuse(400, "invalid-request", expected.Split(','));
        else
            (await Refusal(response)).ShouldBe(expected);
    }

    [Fact]
    public async Task What_is_incomplete_or_to_come_is_not_recorded()
    {
        var samen = await shared.On();
        foreach (var request in Incomplete)
        {
            var draft = await samen.DraftedDecision(request);
            await samen.Clerk("GM0088").SendBody("POST", $"{Decisions}/{draft.Id}/recording").ShouldRefuse(409, "incomplete");
        }
    }

    [Theory]
    [InlineData(CouncilDecisionKind.Proposal)]
    [InlineData(CouncilDecisionKind.InformationLetter)]
    public async Task What_is_not_voted_on_is_recorded_without_figures(CouncilDecisionKind kind) =>
        await (await shared.On()).Recorded(Bare with { Kind = kind });

    [Theory, EveryDatabase]
    public async Task An_undertaking_is_kept_by_its_date_or_counts_as_overdue(DatabaseKind kind)
    {
        var clock = CouncilFixture.Clock;
        await using var samen = await Start(kind, clock);
        var (undertaking, decision) = (await samen.Recorded(Undertaking()), await samen.Recorded(Decision()));
        (await samen.Get<CouncilView>($"{Own}/council")).ShouldSatisfyAllConditions(
            c => (c.OpenUndertakings, c.OverdueUndertakings).ShouldBe((1, 0)),
            c => c.Seats.ShouldBe(9)
        );
        clock.Advance(TimeSpan.FromDays(300));
        (await samen.Get<CouncilView>($"{Own}/council")).OverdueUndertakings.ShouldBe(1);
        foreach (var day in new[] { new DateOnly(2026, 10, 31), new DateOnly(2027, 12, 1) })
            await Settle(undertaking, day).ShouldRefuse(400, "invalid-request", "/settledOn range");
        var kept = new DateOnly(2027, 7, 1);
        await Settle(decision, kept).ShouldRefuse(409, "not-an-undertaking");
        (await Settle(undertaking, kept).Read<CouncilDecisionView>()).SettledOn.ShouldBe(kept);
        await Settle(undertaking, kept).ShouldRefuse(409, "wrong-state");
        (await samen.Get<CouncilView>($"{Own}/council")).OpenUndertakings.ShouldBe(0);
        (await samen.App.Facts<CouncilUndertakingSettled>()).ShouldBe([new CouncilUndertakingSettled(undertaking.Id, "GM0088", kept)]);

        Task<HttpResponseMessage> Settle(CouncilDecisionView what, DateOnly on) =>
            samen.Clerk("GM0088").SendBody("PUT", $"{Decisions}/{what.Id}/settlement", new SettleUndertakingRequest { SettledOn = on });
    }

    [Theory, EveryDatabase]
    public async Task Seats_are_given_by_the_table_or_by_an_election(DatabaseKind kind)
    {
        await using var samen = await Start(kind, CouncilFixture.Clock);
        (await samen.Get<CouncilView>($"{RegisterPath}/GM0363/council?on=2020-06-01")).ShouldSatisfyAllConditions(
            c => (c.Seats, c.SeatsByTable, c.ElectedOn).ShouldBe((45, 45, null)),
            c => c.ReferenceDate.ShouldBe(ReferenceDate)
        );
        var clerk = samen.Clerk("GM0088");
        CouncilSeatsRequest seats = new() { ElectedOn = new DateOnly(2022, 3, 30), Seats = 11 };
        await clerk
            .SendBody("PUT", $"{Own}/council/seats", seats with { Seats = 10 })
            .ShouldRefuse(400, "invalid-request", "/seats format");
        await clerk.SendBody("PUT", $"{Own}/council/seats", seats with { Seats = 47 }).ShouldRefuse(400, "invalid-request", "/seats range");
        await clerk
            .SendBody("PUT", $"{Own}/council/seats", seats with { ElectedOn = new DateOnly(1950, 1, 1) })
            .ShouldRefuse(400, "invalid-request", "/electedOn range");
        for (var i = 0; i < 2; i++)
            (await clerk.SendBody("PUT", $"{Own}/council/seats", seats).Read<CouncilView>()).Seats.ShouldBe(11);
        (await samen.Get<CouncilView>($"{Own}/council?on=2022-03-29")).Seats.ShouldBe(9);
        (await samen.Get<CouncilView>($"{Own}/council")).ShouldSatisfyAllConditions(c => (c.Seats, c.SeatsByTable).ShouldBe((11, 9)));
        (await samen.Recorded(Decision())).Seats.ShouldBe(11);
        await samen.Everybody.GetAsync($"{RegisterPath}/GM9999/council").ShouldRefuse(404, "not-found");
        await samen.Admin.SendBody("PUT", $"{RegisterPath}/GM9999/council/seats", seats).ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task Nobody_keeps_the_affairs_of_another_council()
    {
        await using var samen = await Start(DatabaseKind.Sqlite, CouncilFixture.Clock);
        var verbs = await Verbs(samen);
        var before = (await samen.App.Facts()).Count;
        foreach (var (method, path, body) in verbs)
        {
            await samen.Clerk("GM0363").SendBody(method, path, body).ShouldRefuse(403, "not-your-municipality");
            foreach (var role in Roles.All.Except([Roles.Admin, Roles.CouncilClerk]))
                await samen.App.As(role, "GM0088").SendBody(method, path, body).ShouldRefuse(403, "forbidden");
            await samen.Everybody.SendBody(method, path, body).ShouldRefuse(401, "unauthenticated");
        }
        (await samen.App.Facts()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Nobody_sees_or_keeps_the_drafts_of_another_council()
    {
        var samen = await shared.On();
        var (other, draft) = (samen.Clerk("GM0363"), await samen.DraftedDecision(Decision()));
        await other.SendBody("PUT", $"{Decisions}/{draft.Id}", Decision()).ShouldRefuse(404, "not-found");
        await other.SendBody("POST", $"{Decisions}/{draft.Id}/recording").ShouldRefuse(404, "not-found");
        // A key of the clerk without the scope sees no drafts either.
        var narrow = samen.App.As(new User("clerk-key", Roles.CouncilClerk) { Municipality = "GM0088", Scopes = [Scopes.AuditRead] });
        (await narrow.Pages<CouncilDecisionView>($"{Own}/council-decisions")).ShouldNotContain(d => d.Id == draft.Id);
        await samen.Admin.Act<CouncilDecisionView>($"{Decisions}/{draft.Id}/recording");
        (await narrow.Pages<CouncilDecisionView>($"{Own}/council-decisions")).ShouldContain(d => d.Id == draft.Id);
    }

    [Theory, EveryDatabase]
    public async Task Two_recordings_at_once_count_once(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var clerk = samen.Clerk("GM0088");
        var draft = await clerk.SendBody("POST", $"{Own}/council-decisions", Decision()).Read<CouncilDecisionView>(HttpStatusCode.Created);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => clerk.SendBody("POST", $"{Decisions}/{draft.Id}/recording")));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(5);
        (await samen.App.Facts<CouncilDecided>()).Count(f => f.DecisionId == draft.Id).ShouldBe(1);
    }

    private static readonly CouncilDecisionRequest Bare = Decision() with { VotesFor = null, VotesAgainst = null };

    private static readonly CouncilDecisionRequest[] Incomplete =
    [
        Bare,
        Bare with
        {
            Kind = CouncilDecisionKind.Motion,
        },
        Bare with
        {
            Kind = CouncilDecisionKind.Amendment,
        },
        Bare with
        {
            WithoutVote = true,
            DecidedOn = new DateOnly(2026, 11, 27),
        },
        Undertaking() with
        {
            OwnerRole = null,
        },
        Undertaking() with
        {
            DueDate = null,
        },
    ];

    /// <summary>What changes something of a council, with a body that is right.</summary>
    private static async Task<(string Method, string Path, object? Body)[]> Verbs(MunicipalitiesApp samen)
    {
        var (item, decision) = (await samen.Placed(), await samen.Recorded(Decision()));
        return
        [
            ("PUT", $"{Own}/council/seats", new CouncilSeatsRequest { ElectedOn = new DateOnly(2022, 3, 30), Seats = 9 }),
            ("POST", $"{Own}/council-decisions", Decision()),
            ("POST", $"{Decisions}/{decision.Id}/corrections", Decision() with { CorrectionReason = "Verkeerd" }),
            (
                "PUT",
                $"{Own}/joint-facilities/2027",
                new JointFacilitiesRequest
                {
                    DecisionId = decision.Id,
                    Programme = "Bestuur",
                    BudgetLine = "0.4",
                    BudgetedCents = 1,
                }
            ),
            ("PUT", $"{Items}/{item.Id}/instructions/GM0088", new GiveCouncilInstructionRequest { Position = InstructionPosition.Free }),
            ("PUT", $"{Items}/{item.Id}/instructions/GM0088/planning", new PlanCouncilInstructionRequest { CouncilDate = Date }),
            ("POST", $"{Items}/{item.Id}/instructions/GM0088/question", null),
            ("PUT", $"{Items}/{item.Id}/instructions/GM0088/answer", new AnswerForCouncilRequest { WantsSay = false }),
            ("PUT", $"{Decisions}/{decision.Id}/withdrawal", new WithdrawCouncilDecisionRequest { Reason = "Verkeerd" }),
        ];
    }
}
