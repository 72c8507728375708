using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.CouncilVoteTests;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What councils decide, by the API.</summary>
public class CouncilTests
{
    private const string Own = $"{RegisterPath}/GM0088",
        Decisions = "/municipalities/v1/council-decisions",
        Facilities = "/municipalities/v1/joint-facilities";
    private static readonly Guid Unknown = Guid.Parse("01900000-0000-7000-8000-000000000000");

    private static FakeTimeProvider Clock => new(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));

    [Theory, EveryDatabase]
    public async Task A_decision_is_drafted_recorded_corrected_and_withdrawn_and_its_history_stays(DatabaseKind kind)
    {
        await using var samen = await Start(kind, Clock);
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        var draft = await clerk
            .SendBody("POST", $"{Own}/council-decisions", Decision() with { VotesFor = 5, VotesAgainst = 2 })
            .Read<CouncilDecisionView>(HttpStatusCode.Created);
        (draft.Status, draft.Seats, draft.TookPart, draft.Outcome, draft.Version).ShouldBe(
            (CouncilDecisionStatus.Draft, 9, 7, CouncilOutcome.Adopted, 1)
        );
        (await Refusal(await samen.Everybody.GetAsync($"{Decisions}/{draft.Id}"))).ShouldBe("404 not-found");
        (await samen.Get<CouncilDecisionView[]>($"{Own}/council-decisions")).ShouldBeEmpty();
        (await clerk.Page<CouncilDecisionView>($"{Own}/council-decisions")).Rows.Single().Id.ShouldBe(draft.Id);

        await clerk
            .SendBody(
                "PUT",
                $"{Decisions}/{draft.Id}",
                Decision() with
                {
                    VotesFor = 6,
                    VotesAgainst = 3,
                    Outcome = CouncilOutcome.Adopted,
                },
                ifMatch: "\"1\""
            )
            .Read<CouncilDecisionView>();
        await clerk.SendBody("POST", $"{Decisions}/{draft.Id}/recording", ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        (await clerk.SendBody("POST", $"{Decisions}/{draft.Id}/recording").Read<CouncilDecisionView>()).RecordedAt.ShouldBe(
            Clock.GetUtcNow()
        );
        (await samen.Get<CouncilDecisionView[]>($"{Own}/council-decisions?kind=Decision&subject=Strategic")).Single().VotesFor.ShouldBe(6);
        (await samen.Get<CouncilDecisionView[]>($"{Own}/council-decisions?kind=Motion")).ShouldBeEmpty();

        await clerk
            .SendBody("POST", $"{Decisions}/{draft.Id}/corrections", Decision())
            .ShouldRefuse(400, "invalid-request", "/correctionReason required");
        var corrected = await clerk
            .SendBody(
                "POST",
                $"{Decisions}/{draft.Id}/corrections",
                Decision() with
                {
                    VotesFor = 4,
                    VotesAgainst = 5,
                    CorrectionReason = "Stemmen verwisseld",
                }
            )
            .Read<CouncilDecisionView>();
        (corrected.Outcome, corrected.Corrections, corrected.Version).ShouldBe((CouncilOutcome.NotAdopted, 1, 4));
        var kept = (await samen.Get<CouncilCorrectionView[]>($"{Decisions}/{draft.Id}/corrections")).Single();
        (kept.Number, kept.Reason, kept.Replaced.VotesFor, kept.Replaced.Outcome).ShouldBe(
            (1, "Stemmen verwisseld", 6, CouncilOutcome.Adopted)
        );

        await clerk
            .SendBody("PUT", $"{Decisions}/{draft.Id}/withdrawal", new WithdrawCouncilDecisionRequest { Reason = "Dubbel vastgelegd" })
            .Read<CouncilDecisionView>();
        (await samen.Get<CouncilDecisionView>($"{Decisions}/{draft.Id}")).ShouldSatisfyAllConditions(
            d => d.Status.ShouldBe(CouncilDecisionStatus.Withdrawn),
            d => d.WithdrawalReason.ShouldBe("Dubbel vastgelegd")
        );
        (await samen.App.Facts<CouncilDecided>())
            .Select(f => (f.Outcome, f.VotesFor, f.Corrections))
            .ShouldBe([(CouncilOutcome.Adopted, 6, 0), (CouncilOutcome.NotAdopted, 4, 1)]);
        (await samen.App.Facts<CouncilDecisionWithdrawn>()).ShouldBe([new CouncilDecisionWithdrawn(draft.Id, "GM0088")]);
    }

    [Fact]
    public async Task A_draft_that_is_dropped_is_told_to_nobody()
    {
        await using var samen = await Start();
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        var draft = await clerk
            .SendBody("POST", $"{Own}/council-decisions", Decision() with { DecidedOn = new DateOnly(2026, 1, 8) })
            .Read<CouncilDecisionView>(HttpStatusCode.Created);
        await clerk
            .SendBody("PUT", $"{Decisions}/{draft.Id}/withdrawal", new WithdrawCouncilDecisionRequest { Reason = "Toch niet" })
            .Read<CouncilDecisionView>();
        await samen.App.As(Roles.CouncilClerk, "GM0363").GetAsync($"{Decisions}/{draft.Id}").ShouldRefuse(404, "not-found");
        (await samen.App.Facts()).ShouldNotContain(f => f.Subject.StartsWith("council-decisions", StringComparison.Ordinal));
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
        await using var samen = await Start();
        var body = System
            .Text.Json.Nodes.JsonNode.Parse(
                """
                {"kind":"Decision","decidedOn":"2026-11-05","title":"Gezamenlijke voorzieningen","text":"De raad stelt het bedrag beschikbaar.",
                "subject":"Strategic","subjectReason":"De raad stelt het budget beschikbaar."}
                """
            )!
            .AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(changes)!.AsObject())
            body[name] = value?.DeepClone();
        using var response = await samen
            .App.As(Roles.CouncilClerk, "GM0088")
            .SendBody("POST", $"{Own}/council-decisions", body.ToJsonString());
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
        await using var samen = await Start(DatabaseKind.Sqlite, Clock);
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        var bare = Decision() with { VotesFor = null, VotesAgainst = null };
        foreach (
            var request in new[]
            {
                bare,
                bare with
                {
                    Kind = CouncilDecisionKind.Motion,
                },
                bare with
                {
                    Kind = CouncilDecisionKind.Amendment,
                },
                bare with
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
            }
        )
        {
            var draft = await clerk.SendBody("POST", $"{Own}/council-decisions", request).Read<CouncilDecisionView>(HttpStatusCode.Created);
            await clerk.SendBody("POST", $"{Decisions}/{draft.Id}/recording").ShouldRefuse(409, "incomplete");
        }
        foreach (
            var request in new[]
            {
                bare with
                {
                    Kind = CouncilDecisionKind.Proposal,
                },
                bare with
                {
                    Kind = CouncilDecisionKind.InformationLetter,
                },
            }
        )
            await Recorded(samen, request);
    }

    [Theory, EveryDatabase]
    public async Task An_undertaking_is_kept_by_its_date_or_counts_as_overdue(DatabaseKind kind)
    {
        var clock = Clock;
        await using var samen = await Start(kind, clock);
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        var undertaking = await Recorded(samen, Undertaking());
        var decision = await Recorded(samen, Decision());
        (await samen.Get<CouncilView>($"{Own}/council")).ShouldSatisfyAllConditions(
            c => (c.OpenUndertakings, c.OverdueUndertakings).ShouldBe((1, 0)),
            c => c.Seats.ShouldBe(9)
        );
        clock.Advance(TimeSpan.FromDays(300));
        (await samen.Get<CouncilView>($"{Own}/council")).OverdueUndertakings.ShouldBe(1);
        foreach (var day in new[] { "2026-10-31", "2027-12-01" })
            await clerk
                .SendBody(
                    "PUT",
                    $"{Decisions}/{undertaking.Id}/settlement",
                    new SettleUndertakingRequest { SettledOn = DateOnly.Parse(day, null) }
                )
                .ShouldRefuse(400, "invalid-request", "/settledOn range");
        var settle = new SettleUndertakingRequest { SettledOn = new DateOnly(2027, 7, 1) };
        await clerk.SendBody("PUT", $"{Decisions}/{decision.Id}/settlement", settle).ShouldRefuse(409, "not-an-undertaking");
        (await clerk.SendBody("PUT", $"{Decisions}/{undertaking.Id}/settlement", settle).Read<CouncilDecisionView>()).SettledOn.ShouldBe(
            settle.SettledOn
        );
        await clerk.SendBody("PUT", $"{Decisions}/{undertaking.Id}/settlement", settle).ShouldRefuse(409, "wrong-state");
        (await samen.Get<CouncilView>($"{Own}/council")).OpenUndertakings.ShouldBe(0);
        (await samen.App.Facts<CouncilUndertakingSettled>()).ShouldBe([
            new CouncilUndertakingSettled(undertaking.Id, "GM0088", settle.SettledOn!.Value),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task Seats_are_given_by_the_table_or_by_an_election(DatabaseKind kind)
    {
        await using var samen = await Start(kind, Clock);
        (await samen.Get<CouncilView>($"{RegisterPath}/GM0363/council?on=2020-06-01")).ShouldSatisfyAllConditions(
            c => (c.Seats, c.SeatsByTable, c.ElectedOn).ShouldBe((45, 45, null)),
            c => c.ReferenceDate.ShouldBe(ReferenceDate)
        );
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
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
        (await Recorded(samen, Decision())).Seats.ShouldBe(11);
        (await Refusal(await samen.Everybody.GetAsync($"{RegisterPath}/GM9999/council"))).ShouldBe("404 not-found");
        await samen.Admin.SendBody("PUT", $"{RegisterPath}/GM9999/council/seats", seats).ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task The_yearly_decision_stands_beside_what_the_fund_asks_and_is_counted(DatabaseKind kind)
    {
        await using var samen = await Start(kind, Clock);
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        (await samen.Get<JointFacilitiesView>($"{Own}/joint-facilities/2027")).ShouldSatisfyAllConditions(
            v => (v.Status, v.ContributionCents, v.Version).ShouldBe((JointFacilitiesStatus.NotYet, null, 0)),
            v => v.SendBefore.ShouldBe(new DateOnly(2026, 11, 15))
        );
        var (first, second) = (Guid.CreateVersion7(Clock.GetUtcNow()), Guid.CreateVersion7(Clock.GetUtcNow()));
        await samen.App.Tell(
            "funding",
            Run(first),
            new ContributionDetermined(first, 2027, "GM0088", 200_000, 42_000),
            new ContributionDetermined(first, 2027, "GM0363", 300_000, 63_000),
            new ContributionDetermined(first, 2027, "GM0001", 500_000, 0)
        );
        // The second one asks nothing of a municipality that the first asked: what was told of it no longer counts.
        await samen.App.Tell(
            "funding",
            Run(second),
            new ContributionDetermined(second, 2027, "GM0088", 235_287, 49_410),
            new ContributionDetermined(second, 2027, "GM0363", 764_713, 160_590)
        );
        (await samen.Get<JointFacilitiesCoverage>($"{Facilities}/2027")).ShouldBe(
            new JointFacilitiesCoverage(2027, second, 342, 0, 0, 0, 342, 1_000_000, 0, 0)
        );

        var (adopted, rejected) = (
            await Recorded(samen, Decision()),
            await Recorded(samen, Decision() with { VotesFor = 4, VotesAgainst = 5 })
        );
        JointFacilitiesRequest request = new()
        {
            DecisionId = adopted.Id,
            Programme = "Bestuur en ondersteuning",
            BudgetLine = "0.4 Overhead",
            BudgetedCents = 240_000,
        };
        var decided = await clerk.SendBody("PUT", $"{Own}/joint-facilities/2027", request, ifMatch: "\"0\"").Read<JointFacilitiesView>();
        decided.ShouldSatisfyAllConditions(
            v =>
                (v.Status, v.ContributionCents, v.ContributionVatCents, v.FundCents).ShouldBe(
                    (JointFacilitiesStatus.Adopted, 235_287, 49_410, 1_000_000)
                ),
            v => (v.BudgetedCents, v.DeviationCents, v.IsLate, v.Version).ShouldBe((240_000, 4_713, false, 1))
        );
        (await samen.Get<JointFacilitiesCoverage>($"{Facilities}/2027")).ShouldBe(
            new JointFacilitiesCoverage(2027, second, 342, 1, 1, 0, 341, 1_000_000, 235_287, 240_000)
        );
        (await samen.Get<JointFacilitiesView[]>($"{Facilities}/2027/municipalities?status=Adopted"))
            .Single()
            .MunicipalityName.ShouldBe("Schiermonnikoog");
        (await samen.Everybody.Pages<JointFacilitiesView>($"{Facilities}/2027/municipalities?limit=100")).Count.ShouldBe(342);

        await clerk.SendBody("PUT", $"{Own}/joint-facilities/2027", request, ifMatch: "\"0\"").ShouldRefuse(412, "stale-version");
        await clerk
            .SendBody("PUT", $"{Own}/joint-facilities/2027", request with { DecisionId = rejected.Id })
            .ShouldRefuse(400, "invalid-request", "/programme not-allowed", "/budgetLine not-allowed", "/budgetedCents not-allowed");
        await clerk
            .SendBody("PUT", $"{Own}/joint-facilities/2027", new JointFacilitiesRequest { DecisionId = rejected.Id })
            .Read<JointFacilitiesView>();
        (await samen.Get<JointFacilitiesCoverage>($"{Facilities}/2027")).ShouldSatisfyAllConditions(c =>
            (c.Decided, c.NotAdopted, c.CoveredCents).ShouldBe((1, 1, 0))
        );
        await clerk
            .SendBody("PUT", $"{Decisions}/{rejected.Id}/withdrawal", new WithdrawCouncilDecisionRequest { Reason = "Dubbel vastgelegd" })
            .Read<CouncilDecisionView>();
        (await samen.Get<JointFacilitiesCoverage>($"{Facilities}/2027")).NotYet.ShouldBe(342);
        (await samen.App.Facts<JointFacilitiesDecided>()).ShouldBe([
            new JointFacilitiesDecided("GM0088", 2027, adopted.Id, CouncilOutcome.Adopted, 235_287, 240_000),
            new JointFacilitiesDecided("GM0088", 2027, rejected.Id, CouncilOutcome.NotAdopted, 235_287, 0),
        ]);

        static ContributionRunCompleted Run(Guid id) => new(id, 2027, new DateOnly(2026, 1, 1), 2, 1_000_000, 210_000, null);
    }

    [Fact]
    public async Task A_yearly_decision_needs_a_yes_or_no_of_the_own_council_and_its_place_in_the_budget()
    {
        await using var samen = await Start(DatabaseKind.Sqlite, Clock);
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        var (adopted, tie) = (await Recorded(samen, Decision()), await Recorded(samen, Decision() with { VotesFor = 4, VotesAgainst = 4 }));
        var draft = await clerk.SendBody("POST", $"{Own}/council-decisions", Decision()).Read<CouncilDecisionView>(HttpStatusCode.Created);
        var theirs = await Recorded(samen, Decision() with { VotesFor = 30, VotesAgainst = 2 }, "GM0363");
        Task<HttpResponseMessage> Put(Guid decision, int year = 2027, string code = "GM0088") =>
            clerk.SendBody("PUT", $"{RegisterPath}/{code}/joint-facilities/{year}", new JointFacilitiesRequest { DecisionId = decision });
        foreach (var unknown in new[] { Unknown, draft.Id, theirs.Id })
            await Put(unknown).ShouldRefuse(400, "invalid-request", "/decisionId unknown");
        await Put(tie.Id).ShouldRefuse(409, "not-decided");
        await Put(adopted.Id)
            .ShouldRefuse(400, "invalid-request", "/programme required", "/budgetLine required", "/budgetedCents required");
        await Put(adopted.Id, year: 2017).ShouldRefuse(400, "invalid-request", "year range");
        await Put(adopted.Id, code: "GM0363").ShouldRefuse(403, "not-your-municipality");
        await samen.Everybody.GetAsync($"{Facilities}/1900").ShouldRefuse(400, "invalid-request", "year range");
        await samen.Everybody.GetAsync($"{RegisterPath}/GM9999/joint-facilities/2027").ShouldRefuse(404, "not-found");
        await clerk
            .SendBody("PUT", $"{Own}/joint-facilities/2027", """{"decisionId":"x","budgetedCents":-1}""")
            .ShouldRefuse(400, "invalid-request", "/decisionId format", "/budgetedCents range");
        await clerk
            .SendBody("PUT", $"{Own}/joint-facilities/2027", """{"budgetedCents":-1}""")
            .ShouldRefuse(400, "invalid-request", "/decisionId required", "/budgetedCents range");
        (await samen.App.Facts<JointFacilitiesDecided>()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_council_is_asked_planned_and_gives_an_instruction_that_the_ballot_is_held_against(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var item = await samen.Opened();
        var path = $"{Items}/{item.Id}/instructions/GM0088";
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        (await samen.Get<CouncilInstructionView>(path)).ShouldSatisfyAllConditions(
            m => (m.Status, m.WantsSay, m.Version).ShouldBe((CouncilInstructionStatus.NotAsked, null, 0)),
            m =>
                m.Dates.ShouldBe(
                    new CouncilInstructionDates(
                        Date,
                        new DateOnly(2020, 9, 18),
                        new DateOnly(2020, 9, 4),
                        new DateOnly(2020, 11, 9),
                        new DateOnly(2020, 11, 15)
                    )
                )
        );
        await clerk.SendBody("PUT", $"{path}/answer", new AnswerForCouncilRequest { WantsSay = false }).Read<CouncilInstructionView>();
        (await samen.Get<CouncilInstructionView>(path)).WantsSay.ShouldBe(false);
        (await clerk.SendBody("POST", $"{path}/question", ifMatch: "\"1\"").Read<CouncilInstructionView>()).Status.ShouldBe(
            CouncilInstructionStatus.Asked
        );
        await clerk.SendBody("POST", $"{path}/question", ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        (await samen.Get<CouncilInstructionView>(path)).WantsSay.ShouldBeNull();
        await clerk.SendBody("PUT", $"{path}/answer", "{}").ShouldRefuse(400, "invalid-request", "/wantsSay required");
        (
            await clerk.SendBody("PUT", $"{path}/answer", new AnswerForCouncilRequest { WantsSay = true }).Read<CouncilInstructionView>()
        ).ShouldSatisfyAllConditions(m => (m.Status, m.WantsSay).ShouldBe((CouncilInstructionStatus.Asked, true)));
        await clerk
            .SendBody("PUT", $"{path}/planning", new PlanCouncilInstructionRequest { CouncilDate = Date.AddDays(1) })
            .ShouldRefuse(400, "invalid-request", "/councilDate range");
        (
            await clerk
                .SendBody("PUT", $"{path}/planning", new PlanCouncilInstructionRequest { CouncilDate = new DateOnly(2020, 9, 22) })
                .Read<CouncilInstructionView>()
        ).IsLate.ShouldBeTrue();
        (
            await clerk
                .SendBody("PUT", $"{path}/planning", new PlanCouncilInstructionRequest { CouncilDate = new DateOnly(2020, 9, 10) })
                .Read<CouncilInstructionView>()
        ).ShouldSatisfyAllConditions(
            m => m.IsLate.ShouldBeFalse(),
            m => m.Dates!.PapersDate.ShouldBe(new DateOnly(2020, 8, 27)),
            m => m.WantsSay.ShouldBe(true)
        );

        var decision = await Recorded(samen, Decision() with { DecidedOn = new DateOnly(2020, 9, 10), ItemId = item.Id });
        (await samen.Get<CouncilDecisionView[]>($"{Own}/council-decisions?itemId={item.Id}")).Single().Id.ShouldBe(decision.Id);
        await clerk
            .SendBody("PUT", path, new GiveCouncilInstructionRequest { Position = InstructionPosition.For, DecisionId = Unknown })
            .ShouldRefuse(400, "invalid-request", "/decisionId unknown");
        var given = await clerk
            .SendBody(
                "PUT",
                path,
                new GiveCouncilInstructionRequest
                {
                    Position = InstructionPosition.For,
                    DecisionId = decision.Id,
                    Note = " Mits de privacy is geborgd. ",
                }
            )
            .Read<CouncilInstructionView>();
        (given.Status, given.Position, given.Note, given.Deviates).ShouldBe(
            (CouncilInstructionStatus.Given, InstructionPosition.For, "Mits de privacy is geborgd.", null)
        );
        (await samen.App.Facts<InstructionGiven>()).ShouldBe([
            new InstructionGiven(item.Id, "GM0088", InstructionPosition.For, decision.Id),
        ]);

        // The instruction blocks nothing; the own municipality sees at once that it was not followed, others after the closing.
        await Answer<BallotView>(await samen.Cast(item.Id, "GM0088", Vote.Against));
        (await clerk.GetFromJsonAsync<CouncilInstructionView>(path, ServiceApp.Json))!.ShouldSatisfyAllConditions(
            m => m.Ballot.ShouldBe(InstructionPosition.Against),
            m => m.Deviates.ShouldBe(true)
        );
        foreach (var other in new[] { samen.Everybody, samen.Secretary, samen.Admin, samen.Voter("GM0363") })
        {
            (await other.GetFromJsonAsync<CouncilInstructionView>(path, ServiceApp.Json))!.ShouldSatisfyAllConditions(
                m => m.Ballot.ShouldBeNull(),
                m => m.Deviates.ShouldBeNull()
            );
            (await other.GetFromJsonAsync<CouncilInstructionView[]>($"{Items}/{item.Id}/instructions", ServiceApp.Json))!
                .Single()
                .Ballot.ShouldBeNull();
        }
        await samen.Secretary.PostAsync($"{Items}/{item.Id}/closing", null);
        (await samen.Get<CouncilInstructionView[]>($"{Items}/{item.Id}/instructions"))
            .Single()
            .ShouldSatisfyAllConditions(m => m.Deviates.ShouldBe(true), m => m.AllowedActions.ShouldBeEmpty());
        await clerk
            .SendBody("PUT", path, new GiveCouncilInstructionRequest { Position = InstructionPosition.Against })
            .ShouldRefuse(409, "item-closed");

        await clerk
            .SendBody("PUT", $"{Decisions}/{decision.Id}/withdrawal", new WithdrawCouncilDecisionRequest { Reason = "Dubbel vastgelegd" })
            .Read<CouncilDecisionView>();
        (await samen.Get<CouncilInstructionView>(path)).ShouldSatisfyAllConditions(
            m => m.IsWithdrawn.ShouldBeTrue(),
            m => m.Deviates.ShouldBeNull(),
            m => m.Position.ShouldBe(InstructionPosition.For)
        );
    }

    [Fact]
    public async Task An_instruction_on_what_is_not_there_or_not_placed_is_refused()
    {
        await using var samen = await Start();
        var item = await samen.Proposed();
        (await samen.Get<CouncilInstructionView>($"{Items}/{item.Id}/instructions/GM0088")).Dates.ShouldBeNull();
        var plan = new PlanCouncilInstructionRequest { CouncilDate = new DateOnly(2026, 1, 1) };
        await samen.Admin.SendBody("PUT", $"{Items}/{item.Id}/instructions/GM0088/planning", plan).ShouldRefuse(409, "not-placed");
        await samen.Admin.SendBody("PUT", $"{Items}/{Unknown}/instructions/GM0088/planning", plan).ShouldRefuse(404, "not-found");
        await samen.Admin.SendBody("PUT", $"{Items}/{item.Id}/instructions/GM9999/planning", plan).ShouldRefuse(404, "not-found");
        await samen.Everybody.GetAsync($"{Items}/{Unknown}/instructions").ShouldRefuse(404, "not-found");
        await samen.Everybody.GetAsync($"{Items}/{item.Id}/instructions/GM9999").ShouldRefuse(404, "not-found");
        await samen
            .Admin.SendBody("PUT", $"{Items}/{item.Id}/instructions/GM0088", """{"position":"Maybe"}""")
            .ShouldRefuse(400, "invalid-request", "/position format");
    }

    [Fact]
    public async Task Nobody_keeps_the_affairs_of_another_council()
    {
        await using var samen = await Start(DatabaseKind.Sqlite, Clock);
        var item = await samen.Placed();
        var decision = await Recorded(samen, Decision());
        var before = (await samen.App.Facts()).Count;
        var (clerk, other) = (samen.App.As(Roles.CouncilClerk, "GM0088"), samen.App.As(Roles.CouncilClerk, "GM0363"));
        (string Method, string Path, object? Body)[] verbs =
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
        foreach (var (method, path, body) in verbs)
        {
            await other.SendBody(method, path, body).ShouldRefuse(403, "not-your-municipality");
            foreach (var role in Roles.All.Except([Roles.Admin, Roles.CouncilClerk]))
                await samen.App.As(role, "GM0088").SendBody(method, path, body).ShouldRefuse(403, "forbidden");
            await samen.Everybody.SendBody(method, path, body).ShouldRefuse(401, "unauthenticated");
        }
        (await samen.App.Facts()).Count.ShouldBe(before);
        var draft = await clerk.SendBody("POST", $"{Own}/council-decisions", Decision()).Read<CouncilDecisionView>(HttpStatusCode.Created);
        await other.SendBody("PUT", $"{Decisions}/{draft.Id}", Decision()).ShouldRefuse(404, "not-found");
        await other.SendBody("POST", $"{Decisions}/{draft.Id}/recording").ShouldRefuse(404, "not-found");
        await samen.Admin.SendBody("POST", $"{Decisions}/{draft.Id}/recording").Read<CouncilDecisionView>();
        // A key of the clerk without the scope sees no drafts either.
        var narrow = samen.App.As(new User("clerk-key", Roles.CouncilClerk) { Municipality = "GM0088", Scopes = [Scopes.AuditRead] });
        await clerk.SendBody("POST", $"{Own}/council-decisions", Decision()).Read<CouncilDecisionView>(HttpStatusCode.Created);
        (await narrow.Page<CouncilDecisionView>($"{Own}/council-decisions")).Rows.Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Two_recordings_and_two_instructions_at_once_count_once(DatabaseKind kind)
    {
        await using var samen = await Start(kind, Clock);
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        var draft = await clerk.SendBody("POST", $"{Own}/council-decisions", Decision()).Read<CouncilDecisionView>(HttpStatusCode.Created);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => clerk.SendBody("POST", $"{Decisions}/{draft.Id}/recording")));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(5);
        (await samen.App.Facts<CouncilDecided>()).Count.ShouldBe(1);
        var item = await samen.Placed();
        var instructions = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    clerk.SendBody(
                        "PUT",
                        $"{Items}/{item.Id}/instructions/GM0088",
                        new GiveCouncilInstructionRequest { Position = InstructionPosition.For },
                        ifMatch: "\"0\""
                    )
                )
        );
        instructions.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        (await samen.App.Facts<InstructionGiven>()).Count.ShouldBe(1);
    }

    /// <summary>Drafts and records a decision of a council.</summary>
    internal static async Task<CouncilDecisionView> Recorded(
        MunicipalitiesApp samen,
        CouncilDecisionRequest request,
        string code = "GM0088"
    )
    {
        var clerk = samen.App.As(Roles.CouncilClerk, code);
        var draft = await clerk
            .SendBody("POST", $"{RegisterPath}/{code}/council-decisions", request)
            .Read<CouncilDecisionView>(HttpStatusCode.Created);
        return await clerk.SendBody("POST", $"{Decisions}/{draft.Id}/recording").Read<CouncilDecisionView>();
    }
}
