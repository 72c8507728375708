using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What waits for who has a seat in the Taskforce.</summary>
internal sealed class TaskforceTasks(Setting<TaskforceSettings> settings)
{
    /// <summary>Items to have a view of, and for chair and secretary those on which the views lead to an advice.</summary>
    public async Task<IEnumerable<TaskView>> Items(TaskQuestion question)
    {
        var seats = await SeatStore.List(question.Reading);
        if (seats.Of(question.Caller, question.Today) is not { } seat)
            return [];
        var items = (await TaskforceItemStore.Waiting(question.Reading)).Take(TaskQuestion.MostOfAKind).ToList();
        var toCome = await MeetingStore.ToCome(question.Reading);
        var opinions = (await OpinionStore.Of(question.Reading, items.Select(item => item.Id))).ToLookup(one => one.ItemId);
        var owners = await OwnerStore.Codes(question.Reading, items.Select(item => item.InitiativeId));
        var rules = await settings.In(question.Reading);
        return items.SelectMany(item =>
        {
            var meeting = item.MeetingIn(toCome);
            var all = new Deliberation(
                rules,
                seats,
                meeting?.PresentSeatIds ?? [],
                [.. opinions[item.Id]],
                [.. owners[item.InitiativeId]],
                question.Today
            );
            return Of(item, meeting, seat, all, question.Today);
        });
    }

    /// <summary>Meetings to plan, open and close, and minutes to approve, for chair and secretary.</summary>
    public static async Task<IEnumerable<TaskView>> Meetings(TaskQuestion question)
    {
        if ((await SeatStore.List(question.Reading)).Of(question.Caller, question.Today) is not { Leads: true })
            return [];
        var toCome = await MeetingStore.ToCome(question.Reading);
        if (toCome.FirstOrDefault(meeting => meeting.Status == MeetingStatus.Open) is { } open)
            return
            [
                Of(TaskKind.CloseMeeting, open, "#kop-sluiten"),
                .. (await InitiativeTaskStore.Unapproved(question.Reading)).Select(meeting =>
                    Of(TaskKind.ApproveMinutes, meeting, "/verslag#kop-vaststellen")
                ),
            ];
        if (toCome.Count > 0)
            return toCome
                .Where(meeting => meeting.Date <= question.Today)
                .Select(meeting => Of(TaskKind.OpenMeeting, meeting, "#kop-openen"));
        var waiting = await TaskforceItemStore.Waiting(question.Reading);
        return waiting.Count == 0
            ? []
            :
            [
                new TaskView(
                    TaskKind.PlanMeeting,
                    "",
                    "taskforce-meetings/next",
                    waiting[0].Title,
                    "/taskforce/bijeenkomsten#kop-plannen",
                    waiting[0].WaitingSince,
                    Count: waiting.Count
                ),
            ];
    }

    /// <summary>What the caller agreed to do.</summary>
    public static async Task<IEnumerable<TaskView>> Actions(TaskQuestion question) =>
        (await SeatStore.List(question.Reading)).Of(question.Caller, question.Today) is not { } seat
            ? []
            : (await TaskforceActionStore.Open(question.Reading))
                .Where(action => action.SeatId == seat.Id)
                .Select(action => new TaskView(
                    TaskKind.CompleteAction,
                    "",
                    $"taskforce-actions/{action.Id}",
                    action.Text,
                    "/taskforce",
                    action.Id.MadeAt(),
                    EndOf(action.DueOn)
                ));

    private static IEnumerable<TaskView> Of(TaskforceItem item, Meeting? meeting, Seat seat, Deliberation all, DateOnly today)
    {
        // A meeting that did not begin on its day has no other day yet.
        var due = meeting?.Date >= today ? EndOf(meeting.Date) : (DateTimeOffset?)null;
        if (!all.MustAbstain(seat) && all.Opinions.All(one => one.SeatId != seat.Id))
            yield return new TaskView(
                TaskKind.GiveView,
                "",
                $"taskforce-items/{item.Id}",
                item.Title,
                $"/taskforce/punten/{item.Id}#kop-mening",
                item.WaitingSince,
                due
            );
        if (seat.Leads && meeting is { Status: MeetingStatus.Open } && all.LeadsToAdvice)
            yield return new TaskView(
                TaskKind.RecordAdvice,
                "",
                $"taskforce-items/{item.Id}",
                item.Title,
                $"/taskforce/punten/{item.Id}#kop-adviseren",
                item.WaitingSince,
                due
            );
    }

    private static TaskView Of(TaskKind kind, Meeting meeting, string anchor) =>
        new(
            kind,
            "",
            $"taskforce-meetings/{meeting.Id}",
            $"Bijeenkomst van de Taskforce, {meeting.Date:dd-MM-yyyy}",
            $"/taskforce/bijeenkomsten/{meeting.Id}{anchor}",
            DutchTime.At(meeting.Date, TimeOnly.MinValue)
        );

    private static DateTimeOffset EndOf(DateOnly day) => DutchTime.At(day.AddDays(1), TimeOnly.MinValue);
}
