using Ical.Net;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>An assembly that is cancelled, or moved past its own deadlines.</summary>
public class CancellationTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task A_cancelled_assembly_holds_its_items_over_for_another_agenda(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = await samen.Placed();
        var path = $"{Assemblies}/{item.AssemblyId}";
        (await samen.Get<AssemblyView>(path)).AllowedActions.ShouldBe(["Revise", "Cancel"]);
        var cancelled = await samen.Secretary.Act<AssemblyView>($"{path}/cancellation", NoRoom);
        (cancelled.CancelledAt is null, cancelled.CancellationReason, cancelled.Version).ShouldBe((false, NoRoom.Reason, 2));
        cancelled.AllowedActions.ShouldBeEmpty();
        cancelled.Deadlines.Count.ShouldBe(3);
        (await samen.Item(item.Id)).ShouldSatisfyAllConditions(
            i => (i.Status, i.Outcome, i.Reason).ShouldBe((ItemStatus.Held, ItemOutcome.Held, NoRoom.Reason)),
            i => i.AllowedActions.ShouldContain("Place")
        );
        (await samen.App.Facts<AssemblyCancelled>())
            .Single(f => f.AssemblyId == cancelled.Id)
            .ShouldBe(new AssemblyCancelled(cancelled.Id, AssemblyKind.Ordinary, Date, NoRoom.Reason!));
        (await samen.App.Facts<ItemHeld>()).Single(f => f.ItemId == item.Id).AssemblyId.ShouldBe(cancelled.Id);
        var later = await samen.Convened();
        (await samen.Place(item.Id, Placing(later.Id))).ShouldSatisfyAllConditions(i =>
            (i.Status, i.AssemblyId, i.Reason).ShouldBe((ItemStatus.Placed, later.Id, null))
        );
    }

    [Fact]
    public async Task Nothing_more_comes_on_a_cancelled_assembly()
    {
        var samen = await shared.On();
        var (cancelled, item) = (await samen.Convened(), await samen.Proposed());
        var path = $"{Assemblies}/{cancelled.Id}";
        await samen.Secretary.Act<AssemblyView>($"{path}/cancellation", NoRoom);
        await samen.Put($"{Items}/{item.Id}/placement", Placing(cancelled.Id)).ShouldRefuse(409, "assembly-cancelled");
        await samen.Officer("GM0363").SendBody("POST", Items, Motion("GM0363", cancelled.Id)).ShouldRefuse(409, "assembly-cancelled");
        await samen
            .Secretary.SendBody("POST", $"{Items}/reported", Reporting(cancelled.Id, "Een besluit van elders"))
            .ShouldRefuse(409, "assembly-cancelled");
        await samen.Secretary.SendBody("PUT", path, Later(Date.AddDays(7)), "*").ShouldRefuse(409, "assembly-cancelled");
        await samen.Secretary.SendBody("POST", $"{path}/cancellation", NoRoom).ShouldRefuse(409, "assembly-cancelled");
        (await samen.Get<MotionView[]>($"{path}/motions")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_assembly_with_a_vote_is_not_cancelled_until_that_is_annulled()
    {
        var samen = await shared.On();
        var item = await samen.Opened();
        var path = $"{Assemblies}/{item.AssemblyId}";
        (await samen.Get<AssemblyView>(path)).AllowedActions.ShouldBeEmpty();
        await samen.Secretary.SendBody("POST", $"{path}/cancellation", NoRoom).ShouldRefuse(409, "votes-begun");
        await samen.AnnulOpening(item.Id).Read<AgendaItemView>();
        (await samen.Secretary.Act<AssemblyView>($"{path}/cancellation", NoRoom)).CancelledAt.ShouldNotBeNull();
    }

    /// <summary>It was held elsewhere: no votes, no deadlines, and nobody was invited.</summary>
    [Fact]
    public async Task An_assembly_that_was_only_recorded_is_corrected_and_nobody_is_told()
    {
        await using var samen = await Start();
        var recorded = await samen.Secretary.Create<AssemblyView>(
            Assemblies,
            new ConveneAssemblyRequest { Kind = AssemblyKind.Ordinary, Date = new(2019, 6, 5) }
        );
        recorded.AllowedActions.ShouldBe(["Revise", "Cancel"]);
        var path = $"{Assemblies}/{recorded.Id}";
        var correction = Later(new(2019, 6, 6)) with { ReferenceDate = null, Place = null };
        await samen
            .Secretary.SendBody("PUT", path, Later(new(2019, 6, 6)), "*")
            .ShouldRefuse(400, "invalid-request", "/referenceDate only-recorded");
        await samen.Secretary.SendBody("PUT", path, correction with { Date = new(2100, 1, 1) }, "*").ShouldRefuse(400, "invalid-request");
        var revised = await samen.Secretary.Put<AssemblyView>(path, correction);
        (revised.Date, revised.ReferenceDate, revised.Deadlines.Count, revised.Version).ShouldBe((new DateOnly(2019, 6, 6), null, 0, 2));
        (await samen.App.Facts<AssemblyRevised>()).ShouldBeEmpty();
        // What was decided on it was told with its day.
        await samen.Secretary.Create<AgendaItemView>(
            $"{Items}/reported",
            Reporting(recorded.Id, "Een besluit") with
            {
                Acclamation = true,
            }
        );
        await samen.Secretary.SendBody("PUT", path, correction, "*").ShouldRefuse(409, "votes-begun");
    }

    [Fact]
    public async Task An_assembly_that_was_convened_keeps_a_reference_date()
    {
        var samen = await shared.On();
        var path = $"{Assemblies}/{(await samen.Convened()).Id}";
        await samen
            .Secretary.SendBody("PUT", path, Later(Date) with { ReferenceDate = null }, "*")
            .ShouldRefuse(400, "invalid-request", "/referenceDate required");
    }

    [Fact]
    public async Task Only_the_secretary_cancels_with_a_reason()
    {
        var samen = await shared.On();
        var assembly = await samen.Convened();
        var path = $"{Assemblies}/{assembly.Id}/cancellation";
        await samen.Officer("GM0363").SendBody("POST", path, NoRoom).ShouldRefuse(403, "forbidden");
        await samen.Everybody.SendBody("POST", path, NoRoom).ShouldRefuse(401, "unauthenticated");
        await samen.Secretary.SendBody("POST", path, new ReasonRequest { Reason = "Nee" }).ShouldRefuse(400, "invalid-request");
        await samen.Secretary.SendBody("POST", path, NoRoom, "\"7\"").ShouldRefuse(412, "stale-version");
        await samen.Secretary.SendBody("POST", $"{Assemblies}/{Guid.CreateVersion7()}/cancellation", NoRoom).ShouldRefuse(404, "not-found");
        (await samen.Get<AssemblyView>($"{Assemblies}/{assembly.Id}")).CancelledAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_calendar_says_that_it_is_cancelled_with_all_its_deadlines()
    {
        await using var samen = await Start();
        var assembly = await samen.Convened();
        var before = Calendar.Load(await samen.Everybody.GetStringAsync($"{Assemblies}/calendar"))!.Events;
        before.ShouldAllBe(e => e.Status == null);
        await samen.Secretary.Act<AssemblyView>($"{Assemblies}/{assembly.Id}/cancellation", NoRoom);
        var text = await samen.Everybody.GetStringAsync($"{Assemblies}/calendar");
        var after = Calendar.Load(text)!.Events;
        after.Select(e => e.Uid).ShouldBe(before.Select(e => e.Uid), ignoreOrder: true);
        after.ShouldAllBe(e => e.Status == "CANCELLED" && e.Sequence == 1);
        text.ShouldContain("STATUS:CANCELLED");
    }

    [Fact]
    public async Task A_deadline_that_has_passed_lies_ahead_again_only_when_that_is_said()
    {
        await using var samen = await Start();
        var clock = samen.App.Clock;
        clock.MoveTo(new DateTimeOffset(2020, 9, 15, 10, 0, 0, TimeSpan.Zero));
        var assembly = await samen.Convened();
        var path = $"{Assemblies}/{assembly.Id}";
        // Amendments were taken until the 14th; another place changes no deadline.
        await samen.Secretary.Put<AssemblyView>(path, Later(Date));
        await samen.Secretary.SendBody("PUT", path, Later(Date.AddDays(14)), "*").ShouldRefuse(409, "deadline-reopens");
        await samen.Secretary.SendBody("PUT", path, Later(Date) with { Reason = null }, "*").ShouldRefuse(400, "invalid-request");
        var moved = await samen.Secretary.Put<AssemblyView>(path, Later(Date.AddDays(14)) with { ReopensDeadlines = true });
        moved.Deadlines.Single(d => d.Kind == DeadlineKind.Amendments).DueAt.ShouldBeGreaterThan(clock.GetUtcNow());
        (await samen.App.Facts<AssemblyRevised>()).Last().Reason.ShouldBe("De zaal is op die dag niet vrij.");
    }

    private static readonly ReasonRequest NoRoom = new() { Reason = "Er is geen zaal beschikbaar." };

    private static ReviseAssemblyRequest Later(DateOnly day) =>
        new()
        {
            Date = day,
            Place = "Utrecht",
            ReferenceDate = ReferenceDate,
            Reason = "De zaal is op die dag niet vrij.",
        };
}
