using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What a meeting leaves: minutes that the next one approves, actions, and a day in calendars.</summary>
public sealed class MinutesTests
{
    private const string Actions = "/initiatives/v1/taskforce-actions";

    [Theory, EveryDatabase]
    public async Task Minutes_say_who_was_there_what_was_advised_held_over_and_agreed(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (meeting, seat) = await Meet(app);
        var advised = (await app.In(InitiativeStatus.Declined)).Id;
        var later = (await app.In(InitiativeStatus.Submitted)).Id;
        await app.Chair.Act<TaskforceItemView>(
            $"{Taskforce.Items}/{await app.Taskforce.ItemOf(later)}/holding",
            new ReasonRequest { Reason = "De cijfers ontbreken." }
        );
        await app.Chair.Put<MeetingView>($"{Taskforce.Meetings}/{meeting}/attendance", new AttendanceRequest { SeatIds = [seat] });
        await app.Chair.Create<TaskforceActionView>(Actions, Action(meeting, seat));
        var minutes = await Minutes(app, meeting);
        minutes.Present.Select(s => (s.Id, s.HeldBy.Count)).ShouldBe([(seat, 0)]);
        minutes.Advice.Select(a => (a.InitiativeId, a.Title, a.Advice.Verdict)).ShouldBe([(advised, "Samen één loket", Verdict.Decline)]);
        minutes.HeldOver.ShouldBe([new MinutesHeldOver(later, "Samen één loket", "De cijfers ontbreken.")]);
        minutes.Actions.Select(a => a.Text).ShouldBe(["Het bureau vragen om cijfers."]);
        minutes.ApprovedOn.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task The_next_meeting_approves_the_minutes_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (first, _) = await Meet(app);
        var path = $"{Taskforce.Meetings}/{first}";
        await app.Chair.SendBody("POST", $"{path}/minutes-approval").ShouldRefuse(409, "wrong-state");
        await app.Chair.Act<MeetingView>($"{path}/closing");
        await app.Chair.SendBody("POST", $"{path}/minutes-approval").ShouldRefuse(409, "no-open-meeting");
        var plan = new PlanMeetingRequest { Date = new DateOnly(2020, 9, 18) };
        var next = await app.Chair.Create<MeetingView>(Taskforce.Meetings, plan);
        await app.Chair.Act<MeetingView>($"{Taskforce.Meetings}/{next.Id}/opening");
        (await app.Chair.Act<MeetingView>($"{path}/minutes-approval")).AllowedActions.ShouldBeEmpty();
        await app.Chair.SendBody("POST", $"{path}/minutes-approval").ShouldRefuse(409, "wrong-state");
        (await Minutes(app, first)).ApprovedOn.ShouldBe(next.Date);
    }

    [Theory, EveryDatabase]
    public async Task An_action_is_done_by_who_has_it_and_can_be_opened_again(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (meeting, _) = await Meet(app);
        var seat = (await app.Sit("one", Delft)).Id;
        await app.Sit("two", Zwolle);
        var action = await app.Chair.Create<TaskforceActionView>(Actions, Action(meeting, seat));
        var path = $"{Actions}/{action.Id}";
        await app.Member("two").SendBody("POST", $"{path}/completion").ShouldRefuse(403, "not-leading");
        (await app.Member("one").Act<TaskforceActionView>($"{path}/completion")).DoneOn.ShouldBe(app.App.Clock.Today());
        await app.Chair.SendBody("POST", $"{path}/completion").ShouldRefuse(409, "wrong-state");
        (await app.Anybody.Fetch<TaskforceActionView[]>(Actions)).ShouldBeEmpty();
        (await app.Anybody.Fetch<TaskforceActionView[]>($"{Actions}?meetingId={meeting}")).Length.ShouldBe(1);
        var text = new ReviseActionRequest
        {
            Text = "Cijfers vragen",
            SeatId = seat,
            DueOn = new DateOnly(2027, 1, 1),
        };
        await app.Chair.SendBody("PUT", path, text, "\"2\"").ShouldRefuse(409, "wrong-state");
        await app.Chair.SendBody("DELETE", $"{path}/completion").Read<TaskforceActionView>();
        (await app.Chair.Put<TaskforceActionView>(path, text, ifMatch: "\"3\"")).Text.ShouldBe("Cijfers vragen");
        (await app.Anybody.Fetch<TaskforceActionView>(path)).Version.ShouldBe(4);
    }

    [Fact]
    public async Task An_action_has_a_meeting_that_is_held_a_seat_and_a_day()
    {
        await using var app = await Start();
        var (meeting, seat) = await Meet(app);
        await app
            .Chair.SendBody("POST", Actions, "{}")
            .ShouldRefuse(400, "invalid-request", "/text required", "/seatId required", "/dueOn required", "/meetingId required");
        await app.Chair.SendBody("POST", Actions, Action(NewId(), seat)).ShouldRefuse(400, "invalid-request", "/meetingId unknown");
        await app
            .Chair.SendBody("POST", Actions, Action(meeting, NewId()) with { DueOn = new DateOnly(2009, 1, 1) })
            .ShouldRefuse(400, "invalid-request", "/dueOn range", "/seatId unknown");
        await app
            .Chair.SendBody("POST", Actions, Action(meeting, seat) with { DueOn = app.Today.AddDays(-1) })
            .ShouldRefuse(400, "invalid-request", "/dueOn past");
        var next = await app.Chair.Create<MeetingView>(Taskforce.Meetings, new PlanMeetingRequest());
        await app.Chair.SendBody("POST", Actions, Action(next.Id, seat)).ShouldRefuse(409, "wrong-state");
        await app.Anybody.GetAsync($"{Actions}?meetingId=first").ShouldRefuse(400, "invalid-request", "meetingId format");
        (await app.Anybody.Fetch<TaskforceActionView[]>(Actions)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Meetings_are_in_a_calendar_also_the_cancelled_ones()
    {
        await using var app = await Start();
        await Meet(app);
        var plan = new PlanMeetingRequest { Date = new DateOnly(2026, 9, 18), Place = "Utrecht" };
        var next = await app.Chair.Create<MeetingView>(Taskforce.Meetings, plan);
        await app.Chair.Act<MeetingView>($"{Taskforce.Meetings}/{next.Id}/cancellation", new ReasonRequest { Reason = "Niemand kan." });
        using var answer = await app.Anybody.GetAsync($"{Taskforce.Meetings}/calendar");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var calendar = await answer.Content.ReadAsStringAsync();
        calendar.Split("BEGIN:VEVENT").Length.ShouldBe(3);
        calendar.ShouldContain("DTSTART;VALUE=DATE:20260918");
        calendar.ShouldContain("STATUS:CANCELLED");
    }

    private static async Task<(Guid Meeting, Guid Seat)> Meet(InitiativesApp app)
    {
        await app.Taskforce.Prepare();
        return (
            (await app.Anybody.Fetch<MeetingView[]>(Taskforce.Meetings)).Single().Id,
            (await app.Anybody.Fetch<SeatView[]>(Taskforce.Seats)).Single().Id
        );
    }

    private static Task<MinutesView> Minutes(InitiativesApp app, Guid meeting) =>
        app.Anybody.Fetch<MinutesView>($"{Taskforce.Meetings}/{meeting}/minutes");

    private static RecordActionRequest Action(Guid meeting, Guid seat) =>
        new()
        {
            MeetingId = meeting,
            Text = "Het bureau vragen om cijfers.",
            SeatId = seat,
            DueOn = new DateOnly(2026, 12, 31),
        };
}
