using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What waits for who has a seat in the Taskforce.</summary>
public sealed class TaskforceTaskTests
{
    private const string Meetings = Testing.Taskforce.Meetings;

    [Theory, EveryDatabase]
    public async Task A_view_waits_for_each_member_but_not_on_what_is_their_own(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Taskforce.Prepare();
        await app.Sit("zwolle", Zwolle);
        await app.Sit("utrecht", Utrecht);
        var initiative = await app.In(InitiativeStatus.Submitted);
        var item = await app.Taskforce.ItemOf(initiative.Id);
        (await app.Member("zwolle").Waits(TaskKind.GiveView)).Subject.ShouldBe($"taskforce-items/{item}");
        foreach (var other in new[] { "utrecht", "nobody" })
            await app.Member(other).WaitsNot(TaskKind.GiveView);
        await app.Chair.Waits(TaskKind.GiveView);
        await app.Chair.WaitsNot(TaskKind.RecordAdvice);
        await app.GiveView("zwolle", item, Stance.Endorse).Read<TaskforceItemView>();
        await app.Member("zwolle").WaitsNot(TaskKind.GiveView);
        // One of three members is no quorum.
        await app.Chair.WaitsNot(TaskKind.RecordAdvice);
        await app.GiveView("chair", item, Stance.Endorse).Read<TaskforceItemView>();
        await app.Chair.Waits(TaskKind.RecordAdvice);
        await app.Member("zwolle").WaitsNot(TaskKind.RecordAdvice);
        await app.Advise(item, Verdict.Endorse).Read<InitiativeView>();
        (await app.Chair.Waiting(TaskKind.RecordAdvice, TaskKind.GiveView)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_meeting_is_planned_opened_closed_and_its_minutes_are_approved_at_the_next(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Admin.Create<SeatView>(Testing.Taskforce.Seats, Testing.Taskforce.Chair("chair"));
        await app.Sit("zwolle", Zwolle);
        await app.Chair.WaitsNot(TaskKind.PlanMeeting);
        await app.In(InitiativeStatus.Submitted);
        (await app.Chair.Waits(TaskKind.PlanMeeting)).Count.ShouldBe(1);
        var first = await app.Chair.Create<MeetingView>(Meetings, new PlanMeetingRequest { Date = app.Today.AddDays(3) });
        (await app.Chair.Waiting(TaskKind.PlanMeeting, TaskKind.OpenMeeting)).ShouldBeEmpty();
        (await app.Chair.Waits(TaskKind.GiveView)).DueAt.ShouldBe(DutchTime.At(first.Date.AddDays(1), TimeOnly.MinValue));
        app.App.Clock.Advance(TimeSpan.FromDays(3));
        (await app.Chair.Waits(TaskKind.OpenMeeting)).Subject.ShouldBe($"taskforce-meetings/{first.Id}");
        await app.Member("zwolle").WaitsNot(TaskKind.OpenMeeting);
        await app.Chair.Act<MeetingView>($"{Meetings}/{first.Id}/opening");
        await app.Chair.WaitsNot(TaskKind.OpenMeeting);
        await app.Chair.Waits(TaskKind.CloseMeeting);
        await app.Chair.Act<MeetingView>($"{Meetings}/{first.Id}/closing");
        (await app.Chair.Waiting(TaskKind.CloseMeeting, TaskKind.ApproveMinutes)).ShouldBeEmpty();
        var second = await app.Chair.Create<MeetingView>(Meetings, new PlanMeetingRequest { Date = app.Today.AddDays(1) });
        app.App.Clock.Advance(TimeSpan.FromDays(1));
        await app.Chair.Act<MeetingView>($"{Meetings}/{second.Id}/opening");
        (await app.Chair.Waits(TaskKind.ApproveMinutes)).Subject.ShouldBe($"taskforce-meetings/{first.Id}");
        await app.Member("zwolle").WaitsNot(TaskKind.ApproveMinutes);
        await app.Chair.Act<MeetingView>($"{Meetings}/{first.Id}/minutes-approval");
        await app.Chair.WaitsNot(TaskKind.ApproveMinutes);
    }

    [Theory, EveryDatabase]
    public async Task An_action_waits_for_the_seat_that_agreed_to_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Taskforce.Prepare();
        var seat = await app.Sit("zwolle", Zwolle);
        var meeting = (await app.Anybody.Pages<MeetingView>(Meetings)).Single();
        var action = await app.Chair.Create<TaskforceActionView>(
            "/initiatives/v1/taskforce-actions",
            new RecordActionRequest
            {
                MeetingId = meeting.Id,
                Text = "Navragen bij de CIO-raad.",
                SeatId = seat.Id,
                DueOn = app.Today.AddDays(7),
            }
        );
        var task = await app.Member("zwolle").Waits(TaskKind.CompleteAction);
        (task.Title, task.DueAt).ShouldBe((action.Text, DutchTime.At(action.DueOn.AddDays(1), TimeOnly.MinValue)));
        await app.Chair.WaitsNot(TaskKind.CompleteAction);
        await app.Member("zwolle").Act<TaskforceActionView>($"/initiatives/v1/taskforce-actions/{action.Id}/completion");
        await app.Member("zwolle").WaitsNot(TaskKind.CompleteAction);
    }
}
