using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What happens to an item beside a plain vote.</summary>
public class AgendaTests
{
    [Theory, EveryDatabase]
    public async Task Amendments_that_stand_beside_a_proposal_are_put_to_the_vote_in_order(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var item = await samen.Drafted(ItemKind.Budget, "Contributie 2021", await samen.Coming());
        var mild = await samen.Amended(item.Id, "GM0088", "Contributie zonder verhoging");
        var far = await samen.Amended(item.Id, "GM0363", "Contributie omlaag");
        var gone = await samen.Amended(item.Id, "GM0014", "Contributie in termijnen");
        var taken = await samen.Amended(item.Id, "GM0014", "Met een betere toelichting");
        await Answer<IReadOnlyList<AmendmentView>>(
            await samen.Put(
                $"{Items}/{item.Id}/amendments/order",
                new OrderAmendmentsRequest { Amendments = [far.Id, mild.Id, gone.Id, taken.Id] }
            )
        );
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{item.Id}/opening", null))).ShouldBe("409 amendments-undecided");
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{item.Id}/acclamation", null))).ShouldBe("409 amendments-undecided");
        foreach (
            var (one, status) in new[] { (mild, AmendmentStatus.Beside), (far, AmendmentStatus.Beside), (taken, AmendmentStatus.TakenOver) }
        )
            await Answer<AmendmentView>(
                await samen.Put(
                    $"{Items}/{item.Id}/amendments/{one.Id}/status",
                    new DisposeAmendmentRequest { Status = status, BoardRecommendation = Recommendation.Reject }
                )
            );
        await Answer<AmendmentView>(
            await samen
                .App.As(Roles.MunicipalityOfficer, "GM0014")
                .PutAsJsonAsync(
                    $"{Items}/{item.Id}/amendments/{gone.Id}/status",
                    new DisposeAmendmentRequest { Status = AmendmentStatus.Withdrawn },
                    ServiceApp.Json
                )
        );

        var opened = await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{item.Id}/opening", null));
        // What the board took over is part of the text that is voted on.
        opened.Text.ShouldBe(
            "De vergadering besluit.\n\nOvergenomen amendement \"Met een betere toelichting\": Het voorstel luidt anders."
        );
        opened
            .Options.Select(o => (o.Key, o.Title, o.Carries))
            .ShouldBe([
                ("Proposal", "Contributie 2021", true),
                ("Amendment-1", "Contributie omlaag", true),
                ("Amendment-2", "Contributie zonder verhoging", true),
                ("Against", "Tegen alle", false),
            ]);
        (await Refusal(await samen.Cast(item.Id, "GM0363", Vote.For))).ShouldBe("400 invalid-request");
        (await Refusal(await samen.Cast(item.Id, "GM0363", "Amendment-3"))).ShouldBe("400 invalid-request");
        (await Answer<BallotView>(await samen.Cast(item.Id, "GM0363", "Amendment-1"))).Option.ShouldBe("Amendment-1");
        await Answer<BallotView>(await samen.Cast(item.Id, "GM0088", "Against"));
        await Answer<BallotView>(await samen.Cast(item.Id, "GM0014", "Abstain"));
        (
            await Refusal(
                await samen.Put(
                    $"{Items}/{item.Id}/amendments/{mild.Id}/status",
                    new DisposeAmendmentRequest { Status = AmendmentStatus.TakenOver }
                )
            )
        ).ShouldBe("409 wrong-state");

        var closed = await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{item.Id}/closing", null));
        (closed.Outcome, closed.Tally!.AdoptedOption, closed.Manner, closed.Binding).ShouldBe(
            (ItemOutcome.Adopted, "Amendment-1", DecisionManner.Vote, true)
        );
        closed
            .Tally.Options.Select(o => (o.Key, o.Weight))
            .ShouldBe([("Proposal", 0), ("Amendment-1", 75), ("Amendment-2", 0), ("Against", 1)]);
        var bundle = await samen.Get<ResultBundleView>($"{Items}/{item.Id}/result-bundle");
        ResultBundles.Recompute(bundle).ShouldBeEmpty();
        bundle.Result.AdoptedOption.ShouldBe("Amendment-1");
        (await samen.App.Facts<ItemClosed>()).Single(f => f.ItemId == item.Id).AdoptedOption.ShouldBe("Amendment-1");
        (await samen.App.Facts<ItemOpened>()).Single().Options.Count.ShouldBe(4);
    }

    [Fact]
    public async Task An_amendment_that_comes_late_is_refused_and_a_late_motion_is_handled_all_the_same()
    {
        await using var samen = await Start();
        var past = (await samen.Convened()).Id;
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", past);
        (
            await Refusal(
                await samen.Secretary.PostAsJsonAsync($"{Items}/{item.Id}/amendments", Amendment("GM0088", "Toch anders"), ServiceApp.Json)
            )
        ).ShouldBe("409 too-late");
        var officer = samen.App.As(Roles.MunicipalityOfficer, "GM0088");
        var late = await Answer<AgendaItemView>(await officer.PostAsJsonAsync(Items, Motion("GM0088", past), ServiceApp.Json));
        (late.Status, late.Late, late.SubmittedBy, late.Kind).ShouldBe((ItemStatus.Placed, true, "GM0088", ItemKind.Motion));
        (
            await Answer<AgendaItemView>(await officer.PostAsJsonAsync(Items, Motion("GM0088", await samen.Coming()), ServiceApp.Json))
        ).Late.ShouldBeFalse();
        (await Refusal(await officer.PostAsJsonAsync(Items, Motion("GM0363", past), ServiceApp.Json))).ShouldBe(
            "403 not-your-municipality"
        );
        (
            await Refusal(await officer.PostAsJsonAsync(Items, Motion("GM0088", past) with { Kind = ItemKind.Budget }, ServiceApp.Json))
        ).ShouldBe("403 motions-only");
        (
            await Refusal(
                await samen
                    .App.As(Roles.MunicipalityOfficer, "GM0363")
                    .PostAsJsonAsync($"{Items}/{late.Id}/withdrawal", Why, ServiceApp.Json)
            )
        ).ShouldBe("403 not-your-municipality");
        (
            await Answer<AgendaItemView>(await officer.PostAsJsonAsync($"{Items}/{late.Id}/withdrawal", Why, ServiceApp.Json))
        ).Outcome.ShouldBe(ItemOutcome.Withdrawn);
    }

    [Fact]
    public async Task A_consultation_takes_no_rules_that_bind_and_an_item_that_moves_takes_none_along()
    {
        await using var samen = await Start();
        var (consultation, assembly) = ((await samen.Consultation()).Id, await samen.Coming());
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", assembly);
        (
            await Refusal(
                await samen.Put($"{Items}/{item.Id}/placement", new PlaceItemRequest { AssemblyId = consultation, RuleSet = "ordinary" })
            )
        ).ShouldBe("400 invalid-request");
        await Answer<AgendaItemView>(
            await samen.Put($"{Items}/{item.Id}/placement", new PlaceItemRequest { AssemblyId = assembly, RuleSet = "two-thirds" })
        );
        await Answer<AgendaItemView>(await samen.Put($"{Items}/{item.Id}/placement", new PlaceItemRequest { AssemblyId = consultation }));
        var opened = await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{item.Id}/opening", null));
        (opened.RuleSet!.Name, opened.RuleSet.Binding).ShouldBe(("consultation", false));
        opened.AllowedActions.ShouldBe(["Vote", "Close"]);
    }

    [Fact]
    public async Task Nothing_comes_on_an_agenda_that_is_history_or_from_a_municipality_that_is_no_more()
    {
        await using var samen = await Start();
        var history = (await samen.Get<AssemblyView[]>($"{Assemblies}?limit=100")).First(a => a.ReferenceDate is null).Id;
        (
            await Refusal(
                await samen.App.As(Roles.MunicipalityOfficer, "GM0363").PostAsJsonAsync(Items, Motion("GM0363", history), ServiceApp.Json)
            )
        ).ShouldBe("409 not-convened-here");
        var coming = await samen.Coming();
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", coming);
        (await Refusal(await samen.Put($"{Items}/{item.Id}/placement", new PlaceItemRequest { AssemblyId = history }))).ShouldBe(
            "409 not-convened-here"
        );
        // Weesp went into Amsterdam in 2022.
        (await Refusal(await samen.Secretary.PostAsJsonAsync(Items, Motion("GM0457", coming), ServiceApp.Json))).ShouldBe(
            "400 invalid-request"
        );
        (
            await Refusal(
                await samen.Secretary.PostAsJsonAsync($"{Items}/{item.Id}/amendments", Amendment("GM0457", "Toch anders"), ServiceApp.Json)
            )
        ).ShouldBe("400 invalid-request");
        var report = new ReportItemRequest
        {
            AssemblyId = coming,
            Kind = ItemKind.Proposal,
            Title = "Nog te houden",
            Outcome = ItemOutcome.Adopted,
            Acclamation = true,
            Source = "Verslag",
        };
        (await Refusal(await samen.Secretary.PostAsJsonAsync($"{Items}/reported", report, ServiceApp.Json))).ShouldBe(
            "400 invalid-request"
        );
    }

    [Theory, EveryDatabase]
    public async Task An_assembly_is_put_right_until_a_vote_of_it_opens(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var assembly = await Answer<AssemblyView>(
            await samen.Secretary.PostAsJsonAsync(Assemblies, Convening() with { Date = new DateOnly(2099, 6, 17) }, ServiceApp.Json)
        );
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", assembly.Id);
        // Of 2020, while it votes with the municipalities of 2099: it says which ones lack.
        var refused = await samen.Secretary.PostAsync($"{Items}/{item.Id}/opening", null);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Oisterwijk");
        (await Refusal(refused)).ShouldBe("409 incomplete-figures");
        var right = new ReviseAssemblyRequest
        {
            Date = new DateOnly(2020, 11, 27),
            Place = "Utrecht",
            ReferenceDate = ReferenceDate,
        };
        (await Refusal(await samen.Put($"{Assemblies}/{assembly.Id}", right with { ReferenceDate = new DateOnly(2021, 1, 1) }))).ShouldBe(
            "400 invalid-request"
        );
        (
            await Refusal(
                await samen
                    .App.As(Roles.MunicipalityOfficer, "GM0363")
                    .PutAsJsonAsync($"{Assemblies}/{assembly.Id}", right, ServiceApp.Json)
            )
        ).ShouldBe("403 forbidden");
        var revised = await Answer<AssemblyView>(await samen.Put($"{Assemblies}/{assembly.Id}", right));
        (revised.Version, revised.Date, revised.Place).ShouldBe((2, right.Date!.Value, "Utrecht"));
        revised.Deadlines.Count.ShouldBe(assembly.Deadlines.Count);
        revised.Deadlines.ShouldAllBe(d => d.DueAt.Year == 2020);
        (await samen.App.Facts<AssemblyRevised>())
            .Single()
            .ShouldBe(new AssemblyRevised(assembly.Id, AssemblyKind.Ordinary, right.Date.Value, "Utrecht", ReferenceDate));
        (await samen.Get<AgendaItemView>($"{Items}/{item.Id}")).AssemblyDate.ShouldBe(right.Date);
        await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{item.Id}/opening", null));
        (await Refusal(await samen.Put($"{Assemblies}/{assembly.Id}", right))).ShouldBe("409 votes-begun");
    }

    [Fact]
    public async Task A_motion_is_split_and_one_part_is_adopted_while_the_other_is_held_and_comes_back_later()
    {
        await using var samen = await Start();
        var motion = await Answer<AgendaItemView>(
            await samen.Secretary.PostAsJsonAsync(Items, Motion("GM0363", await samen.Coming()), ServiceApp.Json)
        );
        var parts = await Answer<AgendaItemView[]>(
            await samen.Secretary.PostAsJsonAsync(
                $"{Items}/{motion.Id}/parts",
                new SplitItemRequest { Parts = [new() { Title = "Eerste deel" }, new() { Title = "Tweede deel" }] },
                ServiceApp.Json
            )
        );
        parts.ShouldAllBe(p => p.PartOfItemId == motion.Id && p.Status == ItemStatus.Placed && p.Kind == ItemKind.Motion);
        (await samen.Get<AgendaItemView>($"{Items}/{motion.Id}")).Status.ShouldBe(ItemStatus.Split);
        await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{parts[0].Id}/opening", null));
        await Answer<BallotView>(await samen.Cast(parts[0].Id, "GM0363", Vote.For));
        (await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{parts[0].Id}/closing", null))).Outcome.ShouldBe(
            ItemOutcome.Adopted
        );
        (
            await Answer<AgendaItemView>(await samen.Secretary.PostAsJsonAsync($"{Items}/{parts[1].Id}/holding", Why, ServiceApp.Json))
        ).ShouldSatisfyAllConditions(i => i.Outcome.ShouldBe(ItemOutcome.Held), i => i.Reason.ShouldBe(Why.Reason));
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{parts[1].Id}/opening", null))).ShouldBe("409 wrong-state");
        (
            await Answer<AgendaItemView>(
                await samen.Put($"{Items}/{parts[1].Id}/placement", new PlaceItemRequest { AssemblyId = await samen.Coming() })
            )
        ).ShouldSatisfyAllConditions(i => i.Status.ShouldBe(ItemStatus.Placed), i => i.Outcome.ShouldBeNull());
        (
            await Refusal(
                await samen.Secretary.PostAsJsonAsync(
                    $"{Items}/{(await samen.Placed()).Id}/parts",
                    new SplitItemRequest { Parts = [new() { Title = "Eerste" }, new() { Title = "Tweede" }] },
                    ServiceApp.Json
                )
            )
        ).ShouldBe("409 not-divisible");
        (
            await Refusal(
                await samen.Secretary.PostAsJsonAsync(
                    $"{Items}/{parts[1].Id}/parts",
                    new SplitItemRequest { Parts = [new() { Title = "Eerste" }] },
                    ServiceApp.Json
                )
            )
        ).ShouldBe("400 invalid-request");
    }

    [Theory, EveryDatabase]
    public async Task A_consultation_does_not_bind_until_a_later_assembly_ratifies_it(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var samen = await Start(
            kind,
            clock,
            ("Samen:Municipalities:Voting:RuleSets:consultation:Binding", "false"),
            ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:0:Kind", "Quorum"),
            ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:0:Base", "Entitled"),
            ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:0:Denominator", "200"),
            ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:0:MoreThan", "false"),
            ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:1:Kind", "Majority")
        );
        var consultation = await samen.Consultation(clock.Today().AddDays(3));
        consultation.Deadlines.Select(d => d.Kind).ShouldBe([DeadlineKind.Invitation, DeadlineKind.Votes]);
        var proposed = await samen.Proposed();
        await Answer<AgendaItemView>(await samen.Put($"{Items}/{proposed.Id}/placement", Placing(consultation.Id)));
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{proposed.Id}/acclamation", null))).ShouldBe("409 in-writing");
        await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{proposed.Id}/opening", null));
        await Answer<BallotView>(await samen.Cast(proposed.Id, "GM0363", Vote.For));
        (await samen.Get<TurnoutView>($"{Items}/{proposed.Id}/turnout")).ShouldSatisfyAllConditions(
            t => (t.Municipalities, t.Weight).ShouldBe((1, 75)),
            t => t.Quorum.Single().ShouldSatisfyAllConditions(q => q.Part.ShouldBe(75), q => q.Met.ShouldBeTrue())
        );
        // Who still has time to answer is not cut off.
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{proposed.Id}/closing", null))).ShouldBe("409 still-running");
        clock.Advance(TimeSpan.FromDays(4));
        var closed = await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{proposed.Id}/closing", null));
        (closed.Outcome, closed.Binding, closed.Ratification).ShouldBe((ItemOutcome.Adopted, false, null));
        (await samen.App.Facts<ItemClosed>()).Single(f => f.ItemId == proposed.Id).Binding.ShouldBeFalse();

        var draft = new DraftItemRequest
        {
            Kind = ItemKind.Proposal,
            Title = "Bekrachtiging van de raadpleging",
            Ratifies = [proposed.Id],
        };
        var ratifying = await Answer<AgendaItemView>(await samen.Secretary.PostAsJsonAsync(Items, draft, ServiceApp.Json));
        ratifying.Ratifies.ShouldBe([proposed.Id]);
        (await Refusal(await samen.Secretary.PostAsJsonAsync(Items, draft, ServiceApp.Json))).ShouldBe("409 not-ratifiable");
        (await Refusal(await samen.Secretary.PostAsJsonAsync(Items, draft with { Ratifies = [ratifying.Id] }, ServiceApp.Json))).ShouldBe(
            "409 not-ratifiable"
        );
        (
            await Refusal(
                await samen
                    .App.As(Roles.MunicipalityOfficer, "GM0088")
                    .PostAsJsonAsync(Items, Motion("GM0088", await samen.Coming()) with { Ratifies = [proposed.Id] }, ServiceApp.Json)
            )
        ).ShouldBe("403 motions-only");
        // One that came to nothing makes room for another.
        await Answer<AgendaItemView>(await samen.Secretary.PostAsJsonAsync($"{Items}/{ratifying.Id}/withdrawal", Why, ServiceApp.Json));
        ratifying = await Answer<AgendaItemView>(await samen.Secretary.PostAsJsonAsync(Items, draft, ServiceApp.Json));
        await Answer<AgendaItemView>(
            await samen.Put($"{Items}/{ratifying.Id}/placement", new PlaceItemRequest { AssemblyId = await samen.Coming() })
        );
        await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{ratifying.Id}/acclamation", null));
        (await samen.Get<AgendaItemView>($"{Items}/{proposed.Id}")).ShouldSatisfyAllConditions(
            i => i.Binding.ShouldBe(true),
            i => i.Ratification!.ItemId.ShouldBe(ratifying.Id)
        );
        (await samen.App.Facts<ItemRatified>())
            .Single(f => f.ItemId == proposed.Id)
            .ShouldSatisfyAllConditions(f => f.InitiativeId.ShouldBe(proposed.InitiativeId), f => f.RatifyingItemId.ShouldBe(ratifying.Id));
    }

    [Fact]
    public async Task Without_a_quorum_nothing_is_decided_and_the_item_can_come_back()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var samen = await Start(DatabaseKind.Sqlite, clock);
        var proposed = await samen.Proposed();
        await Answer<AgendaItemView>(
            await samen.Put($"{Items}/{proposed.Id}/placement", Placing((await samen.Consultation(clock.Today().AddDays(3))).Id))
        );
        await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{proposed.Id}/opening", null));
        await Answer<BallotView>(await samen.Cast(proposed.Id, "GM0363", Vote.For));
        clock.Advance(TimeSpan.FromDays(4));
        var closed = await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{proposed.Id}/closing", null));
        closed.Outcome.ShouldBe(ItemOutcome.NoQuorum);
        closed
            .Tally!.Conditions.Select(c => (c.Condition.Kind, c.Met))
            .ShouldBe([(ConditionKind.Quorum, false), (ConditionKind.Majority, true)]);
        var again = await Answer<AgendaItemView>(
            await samen.Secretary.PostAsJsonAsync(
                Items,
                new DraftItemRequest
                {
                    Kind = ItemKind.Proposal,
                    Title = closed.Title,
                    FollowsItemId = closed.Id,
                },
                ServiceApp.Json
            )
        );
        (again.InitiativeId, again.OneOffCents, again.FollowsItemId).ShouldBe((closed.InitiativeId, closed.OneOffCents, closed.Id));
        (
            await Refusal(
                await samen.Secretary.PostAsJsonAsync(
                    Items,
                    new DraftItemRequest
                    {
                        Kind = ItemKind.Proposal,
                        Title = closed.Title,
                        FollowsItemId = closed.Id,
                    },
                    ServiceApp.Json
                )
            )
        ).ShouldBe("409 still-open");
        (
            await Refusal(
                await samen.Secretary.PostAsJsonAsync(
                    Items,
                    new DraftItemRequest
                    {
                        Kind = ItemKind.Proposal,
                        Title = "Nog eens",
                        FollowsItemId = again.Id,
                    },
                    ServiceApp.Json
                )
            )
        ).ShouldBe("409 still-open");
    }

    [Fact]
    public async Task A_consultation_that_is_over_takes_no_ballots()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var samen = await Start(DatabaseKind.Sqlite, clock);
        var consultation = await samen.Consultation(clock.Today().AddDays(3));
        var (item, late) = (
            await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", consultation.Id),
            await samen.Drafted(ItemKind.Proposal, "Nog een standaard", consultation.Id)
        );
        await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{item.Id}/opening", null));
        clock.Advance(TimeSpan.FromDays(4));
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{late.Id}/opening", null))).ShouldBe("409 too-late");
        (await Refusal(await samen.Cast(item.Id, "GM0363", Vote.For))).ShouldBe("409 too-late");
    }

    [Fact]
    public async Task Acclamation_adopts_without_a_count_and_the_chair_declares_once()
    {
        await using var samen = await Start();
        var item = await samen.Drafted(ItemKind.Minutes, "Verslag van de vorige vergadering", await samen.Coming());
        var closed = await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{item.Id}/acclamation", null));
        (closed.Status, closed.Outcome, closed.Manner, closed.Result).ShouldBe(
            (ItemStatus.Closed, ItemOutcome.Adopted, DecisionManner.Acclamation, null)
        );
        (
            await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{item.Id}/declaration", null))
        ).DeclaredAt.ShouldNotBeNull();
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{item.Id}/declaration", null))).ShouldBe("409 already-declared");
        var information = await samen.Drafted(ItemKind.Information, "Jaarplan van het fonds", await samen.Coming());
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{information.Id}/opening", null))).ShouldBe("409 for-information");
        (await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{information.Id}/acclamation", null))).Outcome.ShouldBe(
            ItemOutcome.Noted
        );
    }

    [Fact]
    public async Task An_adopted_motion_comes_back_on_every_ordinary_agenda_until_it_is_settled()
    {
        await using var samen = await Start();
        var adopted = (await samen.Convened()).Id;
        var motion = await Answer<AgendaItemView>(await samen.Secretary.PostAsJsonAsync(Items, Motion("GM0363", adopted), ServiceApp.Json));
        (await Refusal(await samen.Everybody.GetAsync($"{Items}/{motion.Id}/execution"))).ShouldBe("404 not-found");
        await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{motion.Id}/acclamation", null));
        var next = await samen.Coming();
        var path = $"{Items}/{motion.Id}/execution";
        (await samen.Get<MotionView[]>($"{Assemblies}/{next}/motions")).Single().Status.ShouldBe(MotionStatus.Unassigned);
        (await samen.Get<MotionView[]>($"{Assemblies}/{adopted}/motions")).ShouldBeEmpty();
        (await Refusal(await samen.Secretary.PostAsJsonAsync($"{path}/reports", Report(MotionStatus.Open), ServiceApp.Json))).ShouldBe(
            "409 unassigned"
        );
        (await Refusal(await samen.Put(path, new AssignMotionRequest { Owner = "Bestuur", DueOn = Date.AddDays(-1) }))).ShouldBe(
            "400 invalid-request"
        );
        (
            await Answer<MotionView>(await samen.Put(path, new AssignMotionRequest { Owner = "Bestuur", DueOn = Date.AddDays(60) }))
        ).ShouldSatisfyAllConditions(m => m.Overdue.ShouldBeTrue(), m => m.Status.ShouldBe(MotionStatus.Open));
        await PublishDueMotions.Run(samen.Database, TimeProvider.System, default);
        await PublishDueMotions.Run(samen.Database, TimeProvider.System, default);
        (await samen.App.Facts<MotionDue>()).Single().ItemId.ShouldBe(motion.Id);
        await Answer<MotionView>(await samen.Secretary.PostAsJsonAsync($"{path}/reports", Report(MotionStatus.Open), ServiceApp.Json));
        (await Answer<MotionView>(await samen.Secretary.PostAsJsonAsync($"{path}/reports", Report(MotionStatus.Executed), ServiceApp.Json)))
            .Reports.Select(r => (r.Number, r.Status))
            .ShouldBe([(1, MotionStatus.Open), (2, MotionStatus.Executed)]);
        (await Refusal(await samen.Secretary.PostAsJsonAsync($"{path}/reports", Report(MotionStatus.Executed), ServiceApp.Json))).ShouldBe(
            "409 settled"
        );
        (await samen.Get<MotionView[]>($"{Assemblies}/{next}/motions")).ShouldBeEmpty();
        (await samen.Get<MotionView[]>("/municipalities/v1/motions")).Length.ShouldBe(1);
        (await samen.Get<MotionView[]>("/municipalities/v1/motions?open=true")).ShouldBeEmpty();
        (await samen.App.Facts<MotionSettled>()).Single().Executed.ShouldBeTrue();
    }

    [Fact]
    public async Task Rules_are_versioned_when_a_vote_opens_under_other_ones()
    {
        await using var samen = await Start();
        (await samen.Get<RuleSetView[]>("/municipalities/v1/rule-sets"))
            .Select(r => (r.RuleSet.Name, r.RuleSet.Version))
            .ShouldBe([("ordinary", 0), ("two-thirds", 0), ("consultation", 0)], ignoreOrder: true);
        await samen.Opened();
        (await samen.Opened()).RuleSet!.Version.ShouldBe(1);
        var placed = await samen.Placed();
        (
            await Refusal(await samen.Put($"{Items}/{placed.Id}/placement", Placing(placed.AssemblyId!.Value) with { RuleSet = "no-such" }))
        ).ShouldBe("400 invalid-request");
        await Answer<AgendaItemView>(
            await samen.Put($"{Items}/{placed.Id}/placement", Placing(placed.AssemblyId!.Value) with { RuleSet = "two-thirds" })
        );
        (await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{placed.Id}/opening", null))).ShouldSatisfyAllConditions(
            i => i.RuleSet!.Name.ShouldBe("two-thirds"),
            i => i.RuleSet!.Conditions.Select(c => (c.Numerator, c.Denominator, c.MoreThan)).ShouldBe([(2, 3, false)])
        );
        (await samen.Get<RuleSetView[]>("/municipalities/v1/rule-sets"))
            .Select(r => (r.RuleSet.Name, r.RuleSet.Version))
            .ShouldBe([("ordinary", 1), ("two-thirds", 1), ("consultation", 0)], ignoreOrder: true);
    }

    [Fact]
    public async Task Decisions_that_were_not_counted_here_are_recorded_as_they_were_published()
    {
        await using var samen = await Start();
        var assembly = (await samen.Convened()).Id;
        var three = new ReportItemRequest
        {
            AssemblyId = assembly,
            Kind = ItemKind.Budget,
            Title = "Contributie 2021",
            Outcome = ItemOutcome.Adopted,
            Source = "Besluitenlijst van de vergadering",
            Options =
            [
                new()
                {
                    Title = "Voorstel van het bestuur",
                    Carries = true,
                    Percentage = 62,
                },
                new()
                {
                    Title = "Geamendeerd voorstel",
                    Carries = true,
                    Percentage = 34,
                },
                new() { Title = "Tegen beide", Percentage = 4 },
            ],
        };
        var reported = await Answer<AgendaItemView>(await samen.Secretary.PostAsJsonAsync($"{Items}/reported", three, ServiceApp.Json));
        (reported.Manner, reported.Outcome, reported.Tally!.AdoptedOption, reported.Result).ShouldBe(
            (DecisionManner.Reported, ItemOutcome.Adopted, "Option-1", null)
        );
        reported.Tally.Options.ShouldAllBe(o => o.Weight == null && o.Municipalities == null);
        (await samen.App.Facts<ItemClosed>()).Single(f => f.ItemId == reported.Id).Source.ShouldBe("Besluitenlijst van de vergadering");
        (await Refusal(await samen.Everybody.GetAsync($"{Items}/{reported.Id}/result-bundle"))).ShouldBe("404 not-found");
        var half = await Answer<AgendaItemView>(
            await samen.Secretary.PostAsJsonAsync(
                $"{Items}/reported",
                three with
                {
                    Kind = ItemKind.Motion,
                    Title = "Tweede deel van een motie",
                    PartOfItemId = reported.Id,
                    Outcome = ItemOutcome.Held,
                    Options = [],
                },
                ServiceApp.Json
            )
        );
        (half.Status, half.Outcome, half.PartOfItemId).ShouldBe((ItemStatus.Held, ItemOutcome.Held, reported.Id));
        foreach (
            var wrong in new[]
            {
                three with
                {
                    Options =
                    [
                        new()
                        {
                            Title = "Voor",
                            Carries = true,
                            Percentage = 62,
                        },
                        new() { Title = "Tegen", Percentage = 42 },
                    ],
                },
                three with
                {
                    Options =
                    [
                        new()
                        {
                            Title = "Voor",
                            Carries = true,
                            Percentage = 62.345m,
                        },
                    ],
                },
                three with
                {
                    Options = [new() { Title = "Tegen", Percentage = 62 }],
                },
                three with
                {
                    Acclamation = true,
                },
                three with
                {
                    Acclamation = true,
                    Options = [],
                    Outcome = ItemOutcome.Rejected,
                },
                three with
                {
                    Municipalities = 10,
                    EntitledMunicipalities = 9,
                },
                three with
                {
                    Source = null,
                },
                three with
                {
                    Url = "http://example.org",
                },
                three with
                {
                    AssemblyId = Guid.Parse("01900000-0000-7000-8000-000000000000"),
                },
            }
        )
            (await Refusal(await samen.Secretary.PostAsJsonAsync($"{Items}/reported", wrong, ServiceApp.Json))).ShouldBe(
                "400 invalid-request"
            );
    }

    [Fact]
    public async Task What_was_recorded_of_a_reported_decision_is_put_right()
    {
        await using var samen = await Start();
        var assembly = (await samen.Convened()).Id;
        var request = new ReportItemRequest
        {
            AssemblyId = assembly,
            Kind = ItemKind.Proposal,
            Title = "Elders beslotn",
            Outcome = ItemOutcome.Adopted,
            Options =
            [
                new()
                {
                    Title = "Voor",
                    Carries = true,
                    Percentage = 89.2m,
                },
            ],
            Source = "Besluitenlijst",
        };
        var item = await Answer<AgendaItemView>(await samen.Secretary.PostAsJsonAsync($"{Items}/reported", request, ServiceApp.Json));
        var right = request with
        {
            Title = "Elders besloten",
            Outcome = ItemOutcome.Rejected,
            Options =
            [
                new()
                {
                    Title = "Voor",
                    Carries = true,
                    Percentage = 39.2m,
                },
                new() { Title = "Tegen", Percentage = 60.8m },
            ],
        };
        var corrected = await Answer<AgendaItemView>(await samen.Put($"{Items}/reported/{item.Id}", right));
        (corrected.Id, corrected.Title, corrected.Outcome, corrected.Version, corrected.ProposedAt).ShouldBe(
            (item.Id, "Elders besloten", ItemOutcome.Rejected, 2, item.ProposedAt)
        );
        corrected.Tally!.Options[0].Percentage.ShouldBe(39.2m);
        (await samen.App.Facts<ItemClosed>())
            .Where(f => f.ItemId == item.Id)
            .Select(f => f.Outcome)
            .ShouldBe([ItemOutcome.Adopted, ItemOutcome.Rejected]);
        (await Refusal(await samen.Put($"{Items}/reported/{item.Id}", right with { Kind = ItemKind.Budget }))).ShouldBe(
            "400 invalid-request"
        );
        (await Refusal(await samen.Put($"{Items}/reported/{(await samen.Opened()).Id}", right))).ShouldBe("409 not-reported");
        var motion = await Answer<AgendaItemView>(
            await samen.Secretary.PostAsJsonAsync(
                $"{Items}/reported",
                request with
                {
                    Kind = ItemKind.Motion,
                    SubmittedBy = "GM0088",
                    Options = [],
                    Acclamation = true,
                },
                ServiceApp.Json
            )
        );
        (
            await Refusal(
                await samen.Put(
                    $"{Items}/reported/{motion.Id}",
                    request with
                    {
                        Kind = ItemKind.Motion,
                        SubmittedBy = "GM0088",
                        Options = [],
                        Outcome = ItemOutcome.Rejected,
                    }
                )
            )
        ).ShouldBe("409 outcome-stands");
    }

    [Theory, EveryDatabase]
    public async Task The_decisions_on_which_the_collective_rests_are_there_under_ids_that_are_the_same_everywhere(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var fund = await samen.Get<AgendaItemView>($"{Items}/5a3e0000-2016-8b30-8000-000000000001");
        (fund.Outcome, fund.Manner, fund.AssemblyDate, fund.Binding).ShouldBe(
            (ItemOutcome.Adopted, DecisionManner.Reported, new DateOnly(2016, 11, 30), true)
        );
        fund.Reported!.Note.ShouldNotBeNull().ShouldContain("niet gepubliceerd");
        fund.Tally!.Options.ShouldBeEmpty();
        var consultation = await samen.Get<AgendaItemView>($"{Items}/5a3e0000-2020-8626-8000-000000000001");
        (consultation.Reported!.Municipalities, consultation.Reported.EntitledMunicipalities, consultation.Binding).ShouldBe(
            (243, 355, true)
        );
        consultation.Ratification!.ItemId.ShouldBe(Guid.Parse("5a3e0000-2020-8925-8000-000000000001"));
        (await samen.Get<AgendaItemView>($"{Items}/{consultation.Ratification.ItemId}"))
            .Tally!.Options.Single()
            .Percentage.ShouldBe(98.54m);
        (await samen.Get<AgendaItemView>($"{Items}/5a3e0000-2018-8627-8000-000000000003")).Manner.ShouldBe(DecisionManner.Acclamation);
        var before = (await samen.App.Facts<ItemClosed>()).Count;
        before.ShouldBe(SeedDecisions.Read().Sum(m => m.Items.Count));
        await samen.App.Restart();
        (await samen.App.Facts<ItemClosed>()).Count.ShouldBe(before);
        (
            await samen.App.Anonymous.GetFromJsonAsync<AssemblyView>($"{Assemblies}/5a3e0000-2014-8b11-8000-000000000000", ServiceApp.Json)
        )!.ShouldSatisfyAllConditions(a => a.Place.ShouldBeNull(), a => a.ReferenceDate.ShouldBeNull());
    }

    private static readonly ReasonRequest Why = new() { Reason = "Eerst is onderzoek nodig." };

    private static DraftItemRequest Motion(string municipality, Guid assembly) =>
        new()
        {
            Kind = ItemKind.Motion,
            Title = "Motie over open standaarden",
            Text = "De vergadering verzoekt het bestuur.",
            SubmittedBy = municipality,
            AssemblyId = assembly,
        };

    private static SubmitAmendmentRequest Amendment(string municipality, string title) =>
        new()
        {
            Title = title,
            Text = "Het voorstel luidt anders.",
            SubmittedBy = municipality,
        };

    private static ReportMotionRequest Report(MotionStatus status) => new() { Text = "Het bestuur is ermee bezig.", Status = status };
}
