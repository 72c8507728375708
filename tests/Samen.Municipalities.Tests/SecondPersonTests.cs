using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Nobody decides by themselves on a turnout that they haven't seen, or on a low one.</summary>
public class SecondPersonTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task On_the_ballot_of_Schiermonnikoog_alone_a_vote_is_closed_by_two_persons(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = await OneBallot(samen);
        (await samen.Get<TurnoutView>($"{Items}/{item}/turnout")).ShouldSatisfyAllConditions(
            t => (t.Weight, t.Municipalities).ShouldBe((1, 1)),
            t => t.WantsSecondPerson.ShouldBeTrue()
        );
        var proposed = await samen.Closing(item, 1).Read<AgendaItemView>();
        (proposed.Status, proposed.Outcome).ShouldBe((ItemStatus.Open, null));
        proposed.ProposedDecision!.ShouldSatisfyAllConditions(
            p => (p.Step, p.VotesCast, p.Municipalities).ShouldBe((ProposedStep.Close, 1, 1)),
            p => p.ProposedBy.ShouldBe("assemblysecretary-all")
        );
        await samen.Closing(item, 1).ShouldRefuse(409, "second-person");
        (await samen.App.Facts<ItemClosed>()).ShouldNotContain(f => f.ItemId == item);
        // Who is not the secretary sees that it was proposed, not by whom.
        (await samen.Item(item)).ProposedDecision!.ProposedBy.ShouldBeNull();
        var closed = await samen.Deputy.Act<AgendaItemView>($"{Items}/{item}/closing", new CloseItemRequest { VotesCast = 1 });
        (closed.Status, closed.Outcome, closed.ProposedDecision).ShouldBe((ItemStatus.Closed, ItemOutcome.Adopted, null));
        (await samen.App.Facts<ItemClosed>()).ShouldContain(f => f.ItemId == item);
    }

    [Fact]
    public async Task A_turnout_that_reaches_the_setting_is_closed_by_one_person()
    {
        await using var samen = await Start(DatabaseKind.Sqlite, ("Samen:Municipalities:Voting:SecondPersonBelowPercent", "1"));
        var item = (await samen.Opened()).Id;
        await samen.Cast(item, "GM0363", Vote.For).Read<BallotView>();
        // 75 of 13,232 votes is less than 1 percent; 150 is more.
        (await samen.Get<TurnoutView>($"{Items}/{item}/turnout")).WantsSecondPerson.ShouldBeTrue();
        await samen.Cast(item, "GM0344", Vote.For).Read<BallotView>();
        (await samen.Get<TurnoutView>($"{Items}/{item}/turnout")).WantsSecondPerson.ShouldBeFalse();
        (await samen.Closing(item, 150).Read<AgendaItemView>()).Status.ShouldBe(ItemStatus.Closed);
    }

    [Theory]
    [InlineData(0, 0, 0, false)]
    [InlineData(1, 0, 0, true)]
    [InlineData(100, 100, 100, true)]
    [InlineData(101, 0, 0, false)]
    [InlineData(50, -1, 0, false)]
    [InlineData(50, 101, 0, false)]
    [InlineData(50, 0, -1, false)]
    [InlineData(50, 0, 101, false)]
    public void The_second_person_can_not_be_turned_off_and_shares_are_percentages(int second, int quorum, int presence, bool valid) =>
        new SettingDefinition<VotingSettings>("voting") { Rules = settings => settings.Faults() }
            .FaultsOf(
                new VotingConfiguration
                {
                    SecondPersonBelowPercent = second,
                    QuorumPercent = quorum,
                    PresencePercent = presence,
                }.First()
            )
            .Any()
            .ShouldBe(!valid);

    [Theory, EveryDatabase]
    public async Task A_closing_on_other_figures_than_those_that_are_in_closes_nothing_and_names_them(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = await OneBallot(samen);
        await samen.Cast(item, "GM0363", Vote.For).Read<BallotView>();
        var refused = await samen.Closing(item, 1);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("76 of 13232 votes are in now, of 2 of 355 municipalities");
        (await Refusal(refused)).ShouldBe("409 turnout-changed");
        (await samen.Item(item)).ShouldSatisfyAllConditions(
            i => i.Status.ShouldBe(ItemStatus.Open),
            i => i.ProposedDecision.ShouldBeNull()
        );
    }

    [Fact]
    public async Task A_proposed_closing_lapses_with_the_next_ballot_and_is_taken_back_by_who_proposed_it()
    {
        var samen = await shared.On();
        var item = await OneBallot(samen);
        await samen.Closing(item, 1).Read<AgendaItemView>();
        var path = $"{Items}/{item}/proposed-decision";
        await samen.Deputy.DeleteAsync(path).ShouldRefuse(403, "not-your-proposal");
        (await samen.Secretary.DeleteAsync(path).Read<AgendaItemView>()).ProposedDecision.ShouldBeNull();
        await samen.Secretary.DeleteAsync(path).ShouldRefuse(409, "nothing-proposed");
        await samen.Closing(item, 1).Read<AgendaItemView>();
        // Another choice of who voted already is no other turnout.
        await samen.Cast(item, "GM0088", Vote.Against).Read<BallotView>();
        (await samen.Item(item)).ProposedDecision.ShouldNotBeNull();
        await samen.Cast(item, "GM0363", Vote.For).Read<BallotView>();
        (await samen.Item(item)).ProposedDecision.ShouldBeNull();
        // So the deputy is the first now, and confirms nothing.
        var again = await samen.Deputy.Act<AgendaItemView>($"{Items}/{item}/closing", new CloseItemRequest { VotesCast = 76 });
        (again.Status, again.ProposedDecision!.ProposedBy).ShouldBe((ItemStatus.Open, "deputy"));
    }

    [Theory, EveryDatabase]
    public async Task What_is_adopted_by_acclamation_is_confirmed_too_and_proposed_anew_when_an_amendment_comes(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = (await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", (await samen.Convened()).Id)).Id;
        var proposed = await samen.Secretary.Act<AgendaItemView>($"{Items}/{item}/acclamation");
        (proposed.Status, proposed.ProposedDecision!.Step).ShouldBe((ItemStatus.Placed, ProposedStep.Acclaim));
        await samen.Secretary.SendBody("POST", $"{Items}/{item}/acclamation").ShouldRefuse(409, "second-person");
        await samen.Secretary.Put<AgendaItemView>($"{Items}/{item}", new ReviseItemRequest { Title = "Een andere standaard" });
        (await samen.Item(item)).ProposedDecision.ShouldBeNull();
        (await samen.Deputy.Act<AgendaItemView>($"{Items}/{item}/acclamation")).Status.ShouldBe(ItemStatus.Placed);
        (await samen.Secretary.Act<AgendaItemView>($"{Items}/{item}/acclamation")).Outcome.ShouldBe(ItemOutcome.Adopted);
    }

    [Fact]
    public async Task What_asks_for_a_quorum_is_counted_and_not_acclaimed()
    {
        await using var samen = await Start(
            DatabaseKind.Sqlite,
            ("Samen:Municipalities:Voting:QuorumPercent", "50"),
            ("Samen:Municipalities:Voting:PresencePercent", "30")
        );
        var item = (await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", (await samen.Convened()).Id)).Id;
        (await samen.Item(item)).AllowedActions.ShouldSatisfyAllConditions(
            a => a.ShouldContain("Open"),
            a => a.ShouldNotContain("Acclaim")
        );
        await samen.Secretary.SendBody("POST", $"{Items}/{item}/acclamation").ShouldRefuse(409, "quorum-uncounted");
        var noted = await samen.Drafted(ItemKind.Information, "Een jaarverslag", (await samen.Convened()).Id);
        noted.AllowedActions.ShouldContain("Acclaim");
        var opened = await samen.Open(item);
        opened
            .RuleSet!.Conditions.Select(c => (c.Kind, c.Measure, c.Numerator, c.Denominator))
            .ShouldBe([
                (ConditionKind.Quorum, VoteMeasure.Weight, 1, 2),
                (ConditionKind.Quorum, VoteMeasure.Heads, 3, 10),
                (ConditionKind.Majority, VoteMeasure.Weight, 1, 2),
            ]);
        (await samen.Close(item)).Outcome.ShouldBe(ItemOutcome.NoQuorum);
    }

    [Fact]
    public async Task Only_a_secretary_closes_or_takes_back_and_says_on_which_votes()
    {
        var samen = await shared.On();
        var item = await OneBallot(samen);
        var (closing, proposal) = ($"{Items}/{item}/closing", $"{Items}/{item}/proposed-decision");
        foreach (var client in new[] { samen.Voter("GM0363"), samen.Officer("GM0363"), samen.Admin })
        {
            await client.SendBody("POST", closing, new CloseItemRequest { VotesCast = 1 }).ShouldRefuse(403, "forbidden");
            await client.DeleteAsync(proposal).ShouldRefuse(403, "forbidden");
        }
        await samen.Everybody.SendBody("POST", closing, new CloseItemRequest { VotesCast = 1 }).ShouldRefuse(401, "unauthenticated");
        await samen.Everybody.DeleteAsync(proposal).ShouldRefuse(401, "unauthenticated");
        await samen.Secretary.SendBody("POST", closing, "{}").ShouldRefuse(400, "invalid-request", "/votesCast required");
        await samen.Closing(item, -1).ShouldRefuse(400, "invalid-request", "/votesCast range");
        await samen.Secretary.SendBody("POST", closing, """{"votesCast":"1"}""").ShouldRefuse(400, "invalid-request", "/votesCast format");
        await samen.Secretary.DeleteAsync($"{Items}/{Guid.Empty}/proposed-decision").ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task What_an_opening_freezes_is_told_beforehand_and_is_what_it_froze(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = (await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", await samen.Coming())).Id;
        var amendment = await samen.Amended(item, "GM0363", "Met een andere datum");
        (await samen.Get<OpeningView>($"{Items}/{item}/opening")).UndecidedAmendments.ShouldBe(1);
        await samen.Put(
            $"{Items}/{item}/amendments/{amendment.Id}/status",
            new DisposeAmendmentRequest { Status = AmendmentStatus.Beside, Explanation = "Het bestuur ontraadt dit." }
        );
        var told = await samen.Get<OpeningView>($"{Items}/{item}/opening");
        told.Options.Select(o => o.Key).ShouldBe(["Proposal", "Amendment-1", "Against"]);
        (told.UndecidedAmendments, told.WithoutFigures.Count, told.ReferenceDate).ShouldBe((0, 0, new DateOnly(2024, 1, 1)));
        var opened = await samen.Open(item);
        (opened.EntitledWeight, opened.EntitledMunicipalities, opened.Text).ShouldBe(
            (told.EntitledWeight, told.EntitledMunicipalities, told.Text)
        );
        opened.DecidesFrom.ShouldBe(told.DecidesFrom);
        opened.Options.ShouldBe(told.Options);
        RuleSets.Same(opened.RuleSet!, told.RuleSet).ShouldBeTrue();
        opened.RuleSet!.Version.ShouldBe(told.RuleSet.Version);
        await samen.Everybody.GetAsync($"{Items}/{item}/opening").ShouldRefuse(409, "wrong-state");
    }

    private static async Task<Guid> OneBallot(MunicipalitiesApp samen)
    {
        var item = (await samen.Opened()).Id;
        await samen.Cast(item, "GM0088", Vote.For).Read<BallotView>();
        return item;
    }
}
