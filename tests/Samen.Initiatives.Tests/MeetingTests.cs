using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Meetings of the Taskforce and the agenda that fills itself.</summary>
public sealed class MeetingTests
{
    // Repeats the table of the rules, so that a change of it is noticed.
    private static readonly Dictionary<(MeetingStatus, MeetingAction), MeetingStatus> Allowed = new()
    {
        [(MeetingStatus.Planned, MeetingAction.Revise)] = MeetingStatus.Planned,
        [(MeetingStatus.Planned, MeetingAction.Cancel)] = MeetingStatus.Cancelled,
        [(MeetingStatus.Cancelled, MeetingAction.Reinstate)] = MeetingStatus.Planned,
        [(MeetingStatus.Planned, MeetingAction.Open)] = MeetingStatus.Open,
        [(MeetingStatus.Open, MeetingAction.Attend)] = MeetingStatus.Open,
        [(MeetingStatus.Open, MeetingAction.Close)] = MeetingStatus.Closed,
        [(MeetingStatus.Closed, MeetingAction.Approve)] = MeetingStatus.Closed,
    };

    [Fact]
    public void A_step_leads_where_the_table_says_or_is_refused()
    {
        foreach (var status in Enum.GetValues<MeetingStatus>())
        foreach (var action in Enum.GetValues<MeetingAction>())
        {
            var meeting = new Meeting { Status = status, Version = 7 };
            meeting.View().AllowedActions.Contains(action.ToString()).ShouldBe(Allowed.ContainsKey((status, action)));
            if (Allowed.TryGetValue((status, action), out var next))
                Take(meeting, action).ShouldSatisfyAllConditions(m => m.Status.ShouldBe(next), m => m.Version.ShouldBe(8));
            else
                Should.Throw<RuleViolation>(() => Take(meeting, action)).Code.ShouldBe("wrong-state");
        }
    }

    [Theory]
    [InlineData("2026-11-29", null, "2026-12-18")]
    [InlineData("2026-11-02", null, "2026-11-20")]
    [InlineData("2026-11-20", null, "2026-11-20")]
    [InlineData("2026-11-02", "2026-11-20", "2026-12-18")]
    [InlineData("2026-11-02", "2027-01-15", "2027-02-19")]
    [InlineData("2026-11-02", "2025-01-17", "2026-11-20")]
    public void The_next_meeting_is_on_the_third_Friday_of_the_next_month(string today, string? last, string expected) =>
        new TaskforceSettings()
            .NextDay(last is null ? null : DateOnly.Parse(last, null), DateOnly.Parse(today, null))
            .ShouldBe(DateOnly.Parse(expected, null));

    [Theory, EveryDatabase]
    public async Task The_next_meeting_is_planned_after_two_on_the_latest_day(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Admin.Create<SeatView>(Taskforce.Seats, Taskforce.Chair("chair"));
        var today = new PlanMeetingRequest { Date = app.Today };
        var first = await app.Chair.Create<MeetingView>(Taskforce.Meetings, today);
        await app.Chair.SendBody("POST", $"{Taskforce.Meetings}/{first.Id}/opening").Read<MeetingView>();
        await app.Chair.SendBody("POST", $"{Taskforce.Meetings}/{first.Id}/closing").Read<MeetingView>();
        await app.Chair.Create<MeetingView>(Taskforce.Meetings, today);
        (await app.Chair.Create<MeetingView>(Taskforce.Meetings, new PlanMeetingRequest())).Date.ShouldBeGreaterThan(app.Today);
    }

    [Theory, EveryDatabase]
    public async Task A_meeting_is_planned_moved_cancelled_and_planned_again(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Admin.Create<SeatView>(Taskforce.Seats, Taskforce.Chair("chair"));
        var meeting = await app.Chair.Create<MeetingView>(Taskforce.Meetings, new PlanMeetingRequest { Place = "Utrecht" });
        var path = $"{Taskforce.Meetings}/{meeting.Id}";
        var moved = meeting.Date.AddDays(7);
        await app.Chair.Put<MeetingView>(path, new ReviseMeetingRequest { Date = moved, Place = "Online" }, ifMatch: "\"1\"");
        await app.Chair.SendBody("POST", $"{path}/opening").ShouldRefuse(409, "too-early");
        await app.Chair.Act<MeetingView>($"{path}/cancellation", new ReasonRequest { Reason = "Niemand kan." });
        await app.Chair.Create<MeetingView>(Taskforce.Meetings, new PlanMeetingRequest { Date = moved });
        await app.Chair.SendBody("POST", $"{path}/reinstatement").ShouldRefuse(409, "day-taken");
        await app.Chair.SendBody("POST", Taskforce.Meetings, new PlanMeetingRequest { Date = moved }).ShouldRefuse(409, "day-taken");
        (await app.App.Facts<MeetingPlanned>()).Select(f => f.Date).ShouldBe([meeting.Date, moved, moved]);
        (await app.App.Facts<MeetingCancelled>()).ShouldBe([new MeetingCancelled(meeting.Id, moved, "Niemand kan.")]);
        (await app.Anybody.Fetch<MeetingView>(path)).ShouldSatisfyAllConditions(
            m => m.Status.ShouldBe(MeetingStatus.Cancelled),
            m => m.CancellationReason.ShouldBe("Niemand kan."),
            m => m.AllowedActions.ShouldBe(["Reinstate"])
        );
    }

    [Theory, EveryDatabase]
    public async Task The_agenda_is_what_waits_by_priority_and_by_age(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Taskforce.Prepare();
        await app.Sit("member", Delft);
        var items = new List<Guid>();
        for (var i = 0; i < 3; i++)
            items.Add(await app.Taskforce.ItemOf((await app.In(InitiativeStatus.Submitted)).Id));
        (await Agenda(app)).Select(i => i.Id).ShouldBe(items);
        await Prefer(app, "member", items[2], 5);
        await Prefer(app, "chair", items[2], 4);
        await Prefer(app, "chair", items[0], 1);
        var agenda = await Agenda(app);
        agenda.Select(i => (i.Id, i.Priority)).ShouldBe([(items[2], 4.5m), (items[1], 3m), (items[0], 1m)]);
        (agenda[0].YourPriority, agenda[1].YourPriority).ShouldBe((4, null));
        (await app.Anybody.Fetch<TaskforceItemView>($"{Taskforce.Items}/{items[2]}")).YourPriority.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task What_is_held_over_is_on_the_agenda_of_the_next_meeting(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Taskforce.Prepare();
        var first = (await app.Anybody.Fetch<MeetingView[]>(Taskforce.Meetings)).Single();
        var next = await app.Chair.Create<MeetingView>(Taskforce.Meetings, new PlanMeetingRequest());
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        var path = $"{Taskforce.Items}/{await app.Taskforce.ItemOf(id)}";
        var why = new ReasonRequest { Reason = "De cijfers ontbreken." };
        await app.Chair.SendBody("DELETE", $"{path}/holding").ShouldRefuse(409, "wrong-state");
        await app.Chair.Act<TaskforceItemView>($"{path}/holding", why);
        (await app.Chair.SendBody("DELETE", $"{path}/holding").Read<TaskforceItemView>()).HeldOver.ShouldBeEmpty();
        var held = await app.Chair.Act<TaskforceItemView>($"{path}/holding", why);
        (held.MeetingId, held.MeetingDate).ShouldBe((next.Id, next.Date));
        held.HeldOver.ShouldBe([new HeldOverView(first.Id, first.Date, "De cijfers ontbreken.")]);
        (await app.Trace(id)).Waiting!.MeetingDate.ShouldBe(next.Date);
        await app.Taskforce.Post(id, Verdict.Endorse).ShouldRefuse(409, "not-on-agenda");
        // A meeting after the next one is not planned, so it would wait for none.
        await app.Chair.Act<TaskforceItemView>($"{path}/holding", why);
        (await app.Trace(id)).Waiting!.MeetingId.ShouldBeNull();
        await app.Chair.SendBody("POST", $"{path}/holding", why).ShouldRefuse(409, "no-meeting");
    }

    [Theory, EveryDatabase]
    public async Task A_meeting_that_closed_shows_what_it_advised_on_and_the_rest_waits(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Taskforce.Prepare();
        var meeting = (await app.Anybody.Fetch<MeetingView[]>(Taskforce.Meetings)).Single();
        var path = $"{Taskforce.Meetings}/{meeting.Id}";
        var settled = (await app.In(InitiativeStatus.Endorsed)).Id;
        var waits = (await app.In(InitiativeStatus.Submitted)).Id;
        var chair = (await app.Anybody.Fetch<SeatView[]>(Taskforce.Seats)).Single().Id;
        await app.Chair.Put<MeetingView>($"{path}/attendance", new AttendanceRequest { SeatIds = [chair, chair] });
        (await app.Chair.Act<MeetingView>($"{path}/closing")).PresentSeatIds.ShouldBe([chair]);
        (await app.App.Facts<MeetingClosed>()).ShouldBe([new MeetingClosed(meeting.Id, meeting.Date, 1, 1)]);
        (await Agenda(app)).Select(i => (i.InitiativeId, i.IsSettled)).ShouldBe([(settled, true), (waits, false)]);
        (await Agenda(app))[1].HeldOver.ShouldHaveSingleItem().MeetingId.ShouldBe(meeting.Id);
        (await app.Trace(waits)).Waiting!.MeetingId.ShouldBeNull();
        var item = await app.Taskforce.ItemOf(waits);
        await app.Advise(item, Verdict.Endorse).ShouldRefuse(409, "not-on-agenda");
    }

    [Fact]
    public async Task One_meeting_is_held_at_a_time()
    {
        await using var app = await Start();
        await app.Taskforce.Prepare();
        var other = await app.Chair.Create<MeetingView>(Taskforce.Meetings, new PlanMeetingRequest { Date = new DateOnly(2020, 7, 17) });
        await app.Chair.SendBody("POST", $"{Taskforce.Meetings}/{other.Id}/opening").ShouldRefuse(409, "meeting-open");
        await app.Sit("member", Delft);
        await app.Member("member").SendBody("POST", Taskforce.Meetings, "{}").ShouldRefuse(403, "not-leading");
        await app.Member("member").SendBody("POST", $"{Taskforce.Meetings}/{other.Id}/opening").ShouldRefuse(403, "not-leading");
    }

    private static async Task<IReadOnlyList<TaskforceItemView>> Agenda(InitiativesApp app)
    {
        var meeting = (await app.Anybody.Fetch<MeetingView[]>(Taskforce.Meetings)).Single();
        return await app.Chair.Fetch<TaskforceItemView[]>($"{Taskforce.Meetings}/{meeting.Id}/agenda");
    }

    private static Task<TaskforceItemView> Prefer(InitiativesApp app, string member, Guid item, int priority) =>
        app.Member(member).Put<TaskforceItemView>($"{Taskforce.Items}/{item}/priority", new GivePriorityRequest { Priority = priority });

    private static Meeting Take(Meeting meeting, MeetingAction action) =>
        action switch
        {
            MeetingAction.Revise => meeting.Revise(new DateOnly(2026, 9, 18), null, DateTimeOffset.UnixEpoch).Item1,
            MeetingAction.Cancel => meeting.Cancel("Niemand kan.", DateTimeOffset.UnixEpoch).Item1,
            MeetingAction.Reinstate => meeting.Reinstate(DateTimeOffset.UnixEpoch).Item1,
            MeetingAction.Open => meeting.Open([], DateTimeOffset.UnixEpoch),
            MeetingAction.Attend => meeting.Attend([], DateTimeOffset.UnixEpoch),
            MeetingAction.Approve => meeting.Approve([new Meeting { Status = MeetingStatus.Open }], DateTimeOffset.UnixEpoch),
            _ => meeting.Close(0, DateTimeOffset.UnixEpoch).Item1,
        };
}
