using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Motions that the board takes over, so that no vote is needed.</summary>
public class TakeOverTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private const string Motions = "/municipalities/v1/motions";

    [Theory, EveryDatabase]
    public async Task What_the_board_takes_over_is_decided_without_a_vote_and_says_by_whom_and_why(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var placed = await Moved(samen);
        placed.AllowedActions.ShouldNotContain("TakeOver");
        await samen.OnTheDayOf(placed.Id);
        (await samen.Item(placed.Id)).AllowedActions.ShouldContain("TakeOver");
        var taken = await samen.TakeOver(placed.Id);
        (taken.Status, taken.Outcome, taken.Manner, taken.Binding).ShouldBe(
            (ItemStatus.Closed, ItemOutcome.TakenOver, DecisionManner.Board, true)
        );
        (taken.TakenOverBy, taken.Reason, taken.Tally, taken.Result).ShouldBe((TakingOver.TakenOverBy, TakingOver.Reason, null, null));
        taken.ClosedAt.ShouldNotBeNull();
        taken.AllowedActions.ShouldBe(["Declare", "AnnulClosing"]);
        (await samen.App.Facts<ItemClosed>())
            .Single(f => f.ItemId == placed.Id)
            .ShouldSatisfyAllConditions(
                f => (f.Outcome, f.Manner, f.Binding).ShouldBe((ItemOutcome.TakenOver, DecisionManner.Board, true)),
                f => (f.TakenOverBy, f.Reason).ShouldBe((TakingOver.TakenOverBy, TakingOver.Reason))
            );
    }

    [Theory, EveryDatabase]
    public async Task It_is_carried_out_as_an_adopted_one_is(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var motion = await samen.TakeOver((await Moved(samen)).Id);
        var (next, execution) = (await samen.Coming(new DateOnly(2099, 12, 16)), $"{Items}/{motion.Id}/execution");
        (await samen.Get<MotionView[]>($"{Assemblies}/{next}/motions"))
            .Single()
            .ShouldSatisfyAllConditions(m => (m.Status, m.Outcome).ShouldBe((MotionStatus.Unassigned, ItemOutcome.TakenOver)));
        await samen
            .Secretary.SendBody("PUT", execution, new AssignMotionRequest { Owner = "Bestuur", DueOn = new DateOnly(2099, 6, 16) })
            .ShouldRefuse(400, "invalid-request", "/dueOn before-adoption");
        await samen.Secretary.Put<MotionView>(execution, new AssignMotionRequest { Owner = "Bestuur", DueOn = new DateOnly(2099, 12, 1) });
        var report = new ReportMotionRequest { Text = "Het is gedaan.", Status = MotionStatus.Executed };
        (await samen.Secretary.Act<MotionView>($"{execution}/reports", report)).Status.ShouldBe(MotionStatus.Executed);
        (await samen.Get<MotionView[]>($"{Motions}?open=true")).ShouldBeEmpty();
        (await samen.App.Facts<MotionSettled>()).Single().ItemId.ShouldBe(motion.Id);
    }

    [Fact]
    public async Task Nothing_is_taken_over_before_the_day_after_the_opening_or_twice()
    {
        var samen = await shared.On();
        var (early, opened) = ((await Moved(samen)).Id, (await Moved(samen)).Id);
        await Refused(samen, early, "too-early");
        await samen.Open(opened);
        await Refused(samen, opened, "wrong-state");
        await samen.TakeOver(early);
        await Refused(samen, early, "wrong-state");
        await samen.Secretary.SendBody("POST", $"{Items}/{early}/opening").ShouldRefuse(409, "wrong-state");
        await samen.Secretary.SendBody("POST", $"{Items}/{Guid.CreateVersion7()}/taking-over", TakingOver).ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task Only_a_motion_without_costs_or_open_amendments_is_taken_over()
    {
        var samen = await shared.On();
        var assembly = await samen.Coming();
        var proposal = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", assembly);
        var amended = (await Moved(samen, assembly)).Id;
        var amendment = await samen.Amended(amended, "GM0363", "Toch anders");
        await samen.OnTheDayOf(amended);
        await Refused(samen, proposal.Id, "not-a-motion");
        await Refused(samen, amended, "amendments-undecided");
        (await samen.Item(proposal.Id)).AllowedActions.ShouldNotContain("TakeOver");
        await using var later = await Start();
        var withdrawn = await later.Placed();
        await later.Secretary.Act<AgendaItemView>($"{Items}/{withdrawn.Id}/withdrawal", Because);
        var costly = await later.Secretary.Create<AgendaItemView>(
            Items,
            Motion("GM0088", withdrawn.AssemblyId!.Value) with
            {
                AssemblyId = null,
                FollowsItemId = withdrawn.Id,
            }
        );
        await later.Place(costly.Id, Placing(withdrawn.AssemblyId.Value));
        await Refused(later, costly.Id, "assembly-decides");
        (await later.Item(costly.Id)).AllowedActions.ShouldNotContain("TakeOver");
    }

    [Fact]
    public async Task A_motion_of_a_written_consultation_is_taken_over_too_and_waits_for_no_ratification()
    {
        var samen = await shared.On();
        var motion = await samen.TakeOver((await Moved(samen, (await samen.Consultation()).Id)).Id);
        motion.Binding.ShouldBe(true);
        (await samen.Get<MotionView>($"{Items}/{motion.Id}/execution")).Outcome.ShouldBe(ItemOutcome.TakenOver);
    }

    [Theory, EveryDatabase]
    public async Task It_is_annulled_to_the_agenda_until_somebody_reported_on_it(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var motion = (await Moved(samen)).Id;
        await samen.TakeOver(motion);
        var annulled = await samen.AnnulClosing(motion).Read<AgendaItemView>();
        (annulled.Status, annulled.Outcome, annulled.TakenOverBy, annulled.Reason).ShouldBe((ItemStatus.Placed, null, null, null));
        await samen.Everybody.GetAsync($"{Items}/{motion}/execution").ShouldRefuse(404, "not-found");
        (await samen.Annulments(motion)).Single().Outcome.ShouldBe(ItemOutcome.TakenOver);
        (await samen.App.Facts<ItemClosingAnnulled>()).Single(f => f.ItemId == motion).Outcome.ShouldBe(ItemOutcome.TakenOver);
        await samen.TakeOver(motion);
        await samen.Secretary.Put<MotionView>(
            $"{Items}/{motion}/execution",
            new AssignMotionRequest { Owner = "Bestuur", DueOn = new DateOnly(2099, 12, 1) }
        );
        await samen.Secretary.Act<MotionView>(
            $"{Items}/{motion}/execution/reports",
            new ReportMotionRequest { Text = "Het bestuur is ermee bezig.", Status = MotionStatus.Open }
        );
        await samen.AnnulClosing(motion).ShouldRefuse(409, "built-upon");
    }

    private static async Task<AgendaItemView> Moved(MunicipalitiesApp samen, Guid? assembly = null) =>
        await samen.Secretary.Create<AgendaItemView>(Items, Motion("GM0088", assembly ?? await samen.Coming()));

    private static async Task Refused(MunicipalitiesApp samen, Guid item, string code) =>
        await samen.Secretary.SendBody("POST", $"{Items}/{item}/taking-over", TakingOver).ShouldRefuse(409, code);
}
