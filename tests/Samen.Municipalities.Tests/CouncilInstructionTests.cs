using System.Net;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.CouncilVoteTests;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What a council wants of the vote of its municipality.</summary>
public class CouncilInstructionTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private const string Own = $"{RegisterPath}/GM0088";
    private static readonly Guid Unknown = Guid.Parse("01900000-0000-7000-8000-000000000000");

    [Theory, EveryDatabase]
    public async Task A_council_is_asked_whether_it_wants_a_say_and_answers(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (clerk, path) = (samen.Clerk("GM0088"), Path(await samen.Opened()));
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
        await clerk.Put<CouncilInstructionView>($"{path}/answer", new AnswerForCouncilRequest { WantsSay = false });
        (await samen.Get<CouncilInstructionView>(path)).WantsSay.ShouldBe(false);
        await clerk.SendBody("PUT", $"{path}/answer", "{}").ShouldRefuse(400, "invalid-request", "/wantsSay required");
    }

    [Theory, EveryDatabase]
    public async Task A_question_takes_the_earlier_answer_away(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (clerk, path) = (samen.Clerk("GM0088"), Path(await samen.Opened()));
        await clerk.Put<CouncilInstructionView>($"{path}/answer", new AnswerForCouncilRequest { WantsSay = false });
        (await clerk.SendBody("POST", $"{path}/question", ifMatch: "\"1\"").Read<CouncilInstructionView>()).Status.ShouldBe(
            CouncilInstructionStatus.Asked
        );
        await clerk.SendBody("POST", $"{path}/question", ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        (await samen.Get<CouncilInstructionView>(path)).WantsSay.ShouldBeNull();
        (
            await clerk.Put<CouncilInstructionView>($"{path}/answer", new AnswerForCouncilRequest { WantsSay = true })
        ).ShouldSatisfyAllConditions(m => (m.Status, m.WantsSay).ShouldBe((CouncilInstructionStatus.Asked, true)));
    }

    [Theory, EveryDatabase]
    public async Task The_meeting_of_the_council_is_planned_before_the_assembly(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (clerk, path) = (samen.Clerk("GM0088"), Path(await samen.Opened()));
        await clerk.Put<CouncilInstructionView>($"{path}/answer", new AnswerForCouncilRequest { WantsSay = true });
        await clerk.SendBody("PUT", $"{path}/planning", On(Date.AddDays(1))).ShouldRefuse(400, "invalid-request", "/councilDate range");
        (await clerk.Put<CouncilInstructionView>($"{path}/planning", On(new DateOnly(2020, 9, 22)))).IsLate.ShouldBeTrue();
        (await clerk.Put<CouncilInstructionView>($"{path}/planning", On(new DateOnly(2020, 9, 10)))).ShouldSatisfyAllConditions(
            m => m.IsLate.ShouldBeFalse(),
            m => m.Dates!.PapersDate.ShouldBe(new DateOnly(2020, 8, 27)),
            m => m.WantsSay.ShouldBe(true)
        );
    }

    [Theory, EveryDatabase]
    public async Task An_instruction_rests_on_a_decision_of_the_own_council(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (item, decision) = await Decided(samen);
        (await samen.Get<CouncilDecisionView[]>($"{Own}/council-decisions?itemId={item.Id}")).Single().Id.ShouldBe(decision);
        await samen.Clerk("GM0088").SendBody("PUT", Path(item), For(Unknown)).ShouldRefuse(400, "invalid-request", "/decisionId unknown");
        var given = await samen
            .Clerk("GM0088")
            .Put<CouncilInstructionView>(Path(item), For(decision) with { Note = " Mits de privacy is geborgd. " });
        (given.Status, given.Position, given.Note, given.Deviates).ShouldBe(
            (CouncilInstructionStatus.Given, InstructionPosition.For, "Mits de privacy is geborgd.", null)
        );
        (await samen.App.Facts<InstructionGiven>()).Where(f => f.ItemId == item.Id).ShouldBe([new InstructionGiven(item.Id, "GM0088")]);
    }

    /// <summary>The instruction blocks nothing; the own municipality sees at once that it was not followed.</summary>
    [Theory, EveryDatabase]
    public async Task Until_the_closing_only_the_own_municipality_sees_the_instruction_and_that_its_ballot_deviates(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (item, _) = await Deviated(samen);
        (await samen.Clerk("GM0088").Fetch<CouncilInstructionView>(Path(item))).ShouldSatisfyAllConditions(
            m => m.Ballot.ShouldBe(InstructionPosition.Against),
            m => m.Deviates.ShouldBe(true)
        );
        foreach (var other in new[] { samen.Everybody, samen.Secretary, samen.Admin, samen.Voter("GM0363") })
        {
            (await other.Fetch<CouncilInstructionView>(Path(item))).ShouldSatisfyAllConditions(
                m => m.Ballot.ShouldBeNull(),
                m => m.Deviates.ShouldBeNull()
            );
            var said = (await other.Fetch<CouncilInstructionView[]>($"{Items}/{item.Id}/instructions")).Single();
            (said.Status, said.Ballot, said.Position is null).ShouldBe((CouncilInstructionStatus.Given, null, other != samen.Admin));
            (said.DecisionId is null, said.Note is null).ShouldBe((other != samen.Admin, true));
        }
    }

    [Theory, EveryDatabase]
    public async Task After_the_closing_everybody_sees_the_deviation_and_the_instruction_stays_as_it_is(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (item, decision) = await Deviated(samen);
        await samen.Close(item.Id);
        (await samen.Get<CouncilInstructionView[]>($"{Items}/{item.Id}/instructions"))
            .Single()
            .ShouldSatisfyAllConditions(m => m.Deviates.ShouldBe(true), m => m.AllowedActions.ShouldBeEmpty());
        await samen
            .Clerk("GM0088")
            .SendBody("PUT", Path(item), new GiveCouncilInstructionRequest { Position = InstructionPosition.Against })
            .ShouldRefuse(409, "item-closed");
        await samen.Withdraw(decision, "Dubbel vastgelegd");
        (await samen.Get<CouncilInstructionView>(Path(item))).ShouldSatisfyAllConditions(
            m => m.IsWithdrawn.ShouldBeTrue(),
            m => m.Deviates.ShouldBeNull(),
            m => m.Position.ShouldBe(InstructionPosition.For)
        );
    }

    [Theory, EveryDatabase]
    public async Task An_instruction_stays_when_the_vote_is_annulled_and_can_be_given_again(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (item, decision) = await Deviated(samen);
        await samen.Close(item.Id);
        await samen.AnnulClosing(item.Id).Read<AgendaItemView>();
        (await samen.Clerk("GM0088").Fetch<CouncilInstructionView>(Path(item))).ShouldSatisfyAllConditions(
            m => (m.Status, m.Position, m.DecisionId).ShouldBe((CouncilInstructionStatus.Given, InstructionPosition.For, decision)),
            m => m.AllowedActions.ShouldContain("Give")
        );
        var again = For(decision) with { Note = "De raad blijft erbij." };
        (await samen.Clerk("GM0088").Put<CouncilInstructionView>(Path(item), again)).Note.ShouldBe(again.Note);
        await samen.Open(item.Id);
        await samen.Cast(item.Id, "GM0088", Vote.For).Read<BallotView>();
        await samen.AnnulOpening(item.Id).Read<AgendaItemView>();
        (await samen.Clerk("GM0088").Fetch<CouncilInstructionView>(Path(item))).Ballot.ShouldBeNull();
        await samen.Open(item.Id);
        await samen.Cast(item.Id, "GM0088", Vote.For).Read<BallotView>();
        await samen.Close(item.Id);
        (await samen.Get<CouncilInstructionView>(Path(item))).Deviates.ShouldBe(false);
    }

    [Fact]
    public async Task An_instruction_on_what_is_not_there_or_not_placed_is_refused()
    {
        var samen = await shared.On();
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

    [Theory, EveryDatabase]
    public async Task Two_instructions_at_once_count_once(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var clerk = samen.Clerk("GM0088");
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
        (await samen.App.Facts<InstructionGiven>()).Count(f => f.ItemId == item.Id).ShouldBe(1);
    }

    private static string Path(AgendaItemView item) => $"{Items}/{item.Id}/instructions/GM0088";

    private static PlanCouncilInstructionRequest On(DateOnly day) => new() { CouncilDate = day };

    private static GiveCouncilInstructionRequest For(Guid decision) => new() { Position = InstructionPosition.For, DecisionId = decision };

    /// <summary>An open vote on which the council of GM0088 decided.</summary>
    private static async Task<(AgendaItemView Item, Guid Decision)> Decided(MunicipalitiesApp samen)
    {
        var item = await samen.Opened();
        return (item, (await samen.Recorded(Decision() with { DecidedOn = new DateOnly(2020, 9, 10), ItemId = item.Id })).Id);
    }

    /// <summary>The council wants a vote for it, and GM0088 votes against.</summary>
    private static async Task<(AgendaItemView Item, Guid Decision)> Deviated(MunicipalitiesApp samen)
    {
        var (item, decision) = await Decided(samen);
        await samen.Clerk("GM0088").Put<CouncilInstructionView>(Path(item), For(decision));
        await samen.Cast(item.Id, "GM0088", Vote.Against).Read<BallotView>();
        return (item, decision);
    }
}
