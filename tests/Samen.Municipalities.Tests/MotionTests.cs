using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Motions of municipalities: what happens to them before and after they are adopted.</summary>
public class MotionTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Fact]
    public async Task A_late_motion_is_handled_all_the_same()
    {
        var samen = await shared.On();
        var past = (await samen.Convened()).Id;
        var officer = samen.Officer("GM0088");
        var late = await officer.Create<AgendaItemView>(Items, Motion("GM0088", past));
        (late.Status, late.Late, late.Submitters.Single(), late.Kind).ShouldBe((ItemStatus.Placed, true, "GM0088", ItemKind.Motion));
        (await officer.Create<AgendaItemView>(Items, Motion("GM0088", await samen.Coming()))).Late.ShouldBeFalse();
        await officer.SendBody("POST", Items, Motion("GM0363", past)).ShouldRefuse(403, "not-your-municipality");
        await officer.SendBody("POST", Items, Motion("GM0088", past) with { Kind = ItemKind.Budget }).ShouldRefuse(403, "motions-only");
        await samen.Officer("GM0363").SendBody("POST", $"{Items}/{late.Id}/withdrawal", Why).ShouldRefuse(403, "not-your-municipality");
        (await officer.Act<AgendaItemView>($"{Items}/{late.Id}/withdrawal", Why)).Outcome.ShouldBe(ItemOutcome.Withdrawn);
    }

    [Fact]
    public async Task Of_a_motion_that_is_split_one_part_is_adopted_while_the_other_is_held()
    {
        var samen = await shared.On();
        var (motion, parts) = await Divided(samen);
        parts.ShouldAllBe(p => p.PartOfItemId == motion && p.Status == ItemStatus.Placed && p.Kind == ItemKind.Motion);
        (await samen.Item(motion)).Status.ShouldBe(ItemStatus.Split);
        await samen.Open(parts[0].Id);
        await samen.Cast(parts[0].Id, "GM0363", Vote.For).Read<BallotView>();
        (await samen.Close(parts[0].Id)).Outcome.ShouldBe(ItemOutcome.Adopted);
        (await samen.Secretary.Act<AgendaItemView>($"{Items}/{parts[1].Id}/holding", Why)).ShouldSatisfyAllConditions(
            i => i.Outcome.ShouldBe(ItemOutcome.Held),
            i => i.Reason.ShouldBe(Why.Reason)
        );
    }

    [Fact]
    public async Task What_is_held_is_not_voted_on_and_comes_back_on_a_later_agenda()
    {
        var samen = await shared.On();
        var (_, parts) = await Divided(samen);
        await samen.Secretary.Act<AgendaItemView>($"{Items}/{parts[1].Id}/holding", Why);
        await samen.Secretary.SendBody("POST", $"{Items}/{parts[1].Id}/opening").ShouldRefuse(409, "wrong-state");
        (await samen.Place(parts[1].Id, new PlaceItemRequest { AssemblyId = await samen.Coming() })).ShouldSatisfyAllConditions(
            i => i.Status.ShouldBe(ItemStatus.Placed),
            i => i.Outcome.ShouldBeNull()
        );
        await samen
            .Secretary.SendBody("POST", $"{Items}/{parts[1].Id}/parts", new SplitItemRequest { Parts = [new() { Title = "Eerste" }] })
            .ShouldRefuse(400, "invalid-request");
    }

    [Fact]
    public async Task A_proposal_is_not_split()
    {
        var samen = await shared.On();
        await samen.Secretary.SendBody("POST", $"{Items}/{(await samen.Placed()).Id}/parts", InTwo).ShouldRefuse(409, "not-divisible");
    }

    [Fact]
    public async Task An_adopted_motion_comes_back_on_every_ordinary_agenda_until_it_is_settled()
    {
        await using var samen = await Start();
        var motion = await Adopted(samen);
        var (next, execution) = (await samen.Coming(), $"{Items}/{motion.Id}/execution");
        (await samen.Get<MotionView[]>($"{Assemblies}/{next}/motions")).Single().Status.ShouldBe(MotionStatus.Unassigned);
        (await samen.Get<MotionView[]>($"{Assemblies}/{motion.AssemblyId}/motions")).ShouldBeEmpty();
        await samen.Secretary.Put<MotionView>(execution, Assigned(Date.AddDays(60)));
        await samen.Secretary.Act<MotionView>($"{execution}/reports", Report(MotionStatus.Open));
        (await samen.Secretary.Act<MotionView>($"{execution}/reports", Report(MotionStatus.Executed)))
            .Reports.Select(r => (r.Number, r.Status))
            .ShouldBe([(1, MotionStatus.Open), (2, MotionStatus.Executed)]);
        await samen.Secretary.SendBody("POST", $"{execution}/reports", Report(MotionStatus.Executed)).ShouldRefuse(409, "settled");
        (await samen.Get<MotionView[]>($"{Assemblies}/{next}/motions")).ShouldBeEmpty();
        (await samen.Get<MotionView[]>("/municipalities/v1/motions")).Length.ShouldBe(1);
        (await samen.Get<MotionView[]>("/municipalities/v1/motions?open=true")).ShouldBeEmpty();
        (await samen.App.Facts<MotionSettled>()).Single().Executed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_motion_is_assigned_once_adopted_and_told_once_when_it_is_due()
    {
        var samen = await shared.On();
        var placed = await samen.Secretary.Create<AgendaItemView>(Items, Motion("GM0363", (await samen.Convened()).Id));
        await samen.Everybody.GetAsync($"{Items}/{placed.Id}/execution").ShouldRefuse(404, "not-found");
        var motion = await Adopted(samen);
        var execution = $"{Items}/{motion.Id}/execution";
        await samen.Secretary.SendBody("POST", $"{execution}/reports", Report(MotionStatus.Open)).ShouldRefuse(409, "unassigned");
        await samen.Secretary.SendBody("PUT", execution, Assigned(Date.AddDays(-1))).ShouldRefuse(400, "invalid-request");
        (await samen.Secretary.Put<MotionView>(execution, Assigned(Date.AddDays(60)))).ShouldSatisfyAllConditions(
            m => m.Overdue.ShouldBeTrue(),
            m => m.Status.ShouldBe(MotionStatus.Open)
        );
        await PublishDueMotions.Run(samen.Database, TimeProvider.System, default);
        await PublishDueMotions.Run(samen.Database, TimeProvider.System, default);
        (await samen.App.Facts<MotionDue>()).Single().ItemId.ShouldBe(motion.Id);
    }

    private static readonly ReasonRequest Why = new() { Reason = "Eerst is onderzoek nodig." };

    private static readonly SplitItemRequest InTwo = new() { Parts = [new() { Title = "Eerste deel" }, new() { Title = "Tweede deel" }] };

    /// <summary>A motion in two parts.</summary>
    private static async Task<(Guid Motion, AgendaItemView[] Parts)> Divided(MunicipalitiesApp samen)
    {
        var motion = await samen.Secretary.Create<AgendaItemView>(Items, Motion("GM0363", await samen.Coming()));
        return (motion.Id, await samen.Secretary.Act<AgendaItemView[]>($"{Items}/{motion.Id}/parts", InTwo));
    }

    private static async Task<AgendaItemView> Adopted(MunicipalitiesApp samen)
    {
        var motion = await samen.Secretary.Create<AgendaItemView>(Items, Motion("GM0363", (await samen.Convened()).Id));
        return await samen.Acclaim(motion.Id);
    }

    private static AssignMotionRequest Assigned(DateOnly dueOn) => new() { Owner = "Bestuur", DueOn = dueOn };

    private static ReportMotionRequest Report(MotionStatus status) => new() { Text = "Het bestuur is ermee bezig.", Status = status };
}
