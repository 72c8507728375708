using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A meeting of the Taskforce. Its agenda is what waits for it, see <see cref="TaskforceItem.MeetingIn"/>.</summary>
[Audited]
internal sealed record Meeting
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(MeetingStatus, MeetingAction), MeetingStatus> LifeCycle = new Dictionary<
        (MeetingStatus, MeetingAction),
        MeetingStatus
    >
    {
        [(MeetingStatus.Planned, MeetingAction.Revise)] = MeetingStatus.Planned,
        [(MeetingStatus.Planned, MeetingAction.Cancel)] = MeetingStatus.Cancelled,
        [(MeetingStatus.Cancelled, MeetingAction.Reinstate)] = MeetingStatus.Planned,
        [(MeetingStatus.Planned, MeetingAction.Open)] = MeetingStatus.Open,
        [(MeetingStatus.Open, MeetingAction.Attend)] = MeetingStatus.Open,
        [(MeetingStatus.Open, MeetingAction.Close)] = MeetingStatus.Closed,
        [(MeetingStatus.Closed, MeetingAction.Approve)] = MeetingStatus.Closed,
    };

    public Guid Id { get; init; }
    public DateOnly Date { get; init; }
    public string? Place { get; init; }
    public MeetingStatus Status { get; init; }
    public string? CancellationReason { get; init; }

    /// <summary>When it was planned, or last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; init; }
    public IReadOnlyList<Guid> PresentSeatIds { get; init; } = [];

    /// <summary>The meeting that approved its minutes.</summary>
    public Guid? ApprovedIn { get; init; }

    /// <summary>Day of that meeting.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Reports a day that is out of range.</summary>
    public IEnumerable<Fault> Faults => RecordedYears.Include(Date.Year) ? [] : [new Fault("date", "range", RecordedYears.Range)];

    /// <summary>The caller checks <see cref="Faults"/> and <see cref="MustFit"/>.</summary>
    public static (Meeting, MeetingPlanned) Plan(Guid id, DateOnly date, string? place, DateTimeOffset now)
    {
        var meeting = new Meeting
        {
            Id = id,
            Date = date,
            Place = place?.Trim(),
            Status = MeetingStatus.Planned,
            ChangedAt = now,
            Version = 1,
        };
        return (meeting, meeting.Planned());
    }

    /// <summary>Another day or place. The caller checks <see cref="Faults"/> and <see cref="MustFit"/>.</summary>
    public (Meeting, MeetingPlanned) Revise(DateOnly date, string? place, DateTimeOffset now)
    {
        var revised = After(MeetingAction.Revise, now) with { Date = date, Place = place?.Trim() };
        return (revised, revised.Planned());
    }

    public (Meeting, MeetingCancelled) Cancel(string reason, DateTimeOffset now)
    {
        var cancelled = After(MeetingAction.Cancel, now) with { CancellationReason = reason.Trim() };
        return (cancelled, new MeetingCancelled(Id, Date, cancelled.CancellationReason));
    }

    /// <summary>It is held after all. The caller checks <see cref="MustFit"/>.</summary>
    public (Meeting, MeetingPlanned) Reinstate(DateTimeOffset now)
    {
        var planned = After(MeetingAction.Reinstate, now) with { CancellationReason = null };
        return (planned, planned.Planned());
    }

    /// <summary>The meeting begins, on its day or later.</summary>
    /// <param name="others">All meetings.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>too-early</c>; <c>meeting-open</c>: another one is being held.</exception>
    public Meeting Open(IEnumerable<Meeting> others, DateTimeOffset now)
    {
        var open = After(MeetingAction.Open, now);
        if (DutchTime.DayOf(now) < Date)
            throw new RuleViolation("too-early", $"The meeting is on {Date:yyyy-MM-dd}.");
        if (others.Any(o => o.Status == MeetingStatus.Open))
            throw new RuleViolation("meeting-open", "Another meeting is being held; close that one first.");
        return open;
    }

    /// <summary>Replaces the list of those present.</summary>
    public Meeting Attend(IReadOnlyList<Guid> seats, DateTimeOffset now) =>
        After(MeetingAction.Attend, now) with
        {
            PresentSeatIds = [.. seats.Distinct().Order()],
        };

    /// <summary>The meeting ends; what it did not settle is on the agenda of the next.</summary>
    public (Meeting, MeetingClosed) Close(int settled, DateTimeOffset now) =>
        (After(MeetingAction.Close, now), new MeetingClosed(Id, Date, PresentSeatIds.Count, settled));

    /// <summary>The meeting that is being held approves its minutes.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was not held, or they are approved; <c>no-open-meeting</c>.</exception>
    public Meeting Approve(IEnumerable<Meeting> toCome, DateTimeOffset now)
    {
        var approved = After(MeetingAction.Approve, now);
        if (ApprovedIn is not null)
            throw new RuleViolation("wrong-state", "The minutes of this meeting are approved.");
        return toCome.FirstOrDefault(o => o.Status == MeetingStatus.Open) is { } open
            ? approved with
            {
                ApprovedIn = open.Id,
                ApprovedOn = open.Date,
            }
            : throw new RuleViolation("no-open-meeting", "No meeting is being held that could approve these minutes; open it first.");
    }

    /// <summary>Refuses a meeting that has not begun.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public void MustBeHeld()
    {
        if (Status is not (MeetingStatus.Open or MeetingStatus.Closed))
            throw new RuleViolation("wrong-state", "That meeting has not been held.");
    }

    /// <summary>Refuses two meetings on one day.</summary>
    /// <exception cref="RuleViolation"><c>day-taken</c>.</exception>
    public void MustFit(IEnumerable<Meeting> others)
    {
        if (others.Any(o => o.Id != Id && o.Date == Date && o.Status != MeetingStatus.Cancelled))
            throw new RuleViolation("day-taken", "There is a meeting on that day.");
    }

    /// <summary>A seat in the list of who is present that nobody holds today.</summary>
    public static Fault NoSeat(int index) => new($"seatIds/{index}", "unknown", "Nobody holds that seat today.");

    public MeetingView View() =>
        new(
            Id,
            Date,
            Place,
            Status,
            CancellationReason,
            PresentSeatIds,
            [
                .. LifeCycle
                    .Keys.Where(k => k.Item1 == Status && (k.Item2 != MeetingAction.Approve || ApprovedIn is null))
                    .Select(k => k.Item2.ToString()),
            ],
            Version
        );

    private MeetingPlanned Planned() => new(Id, Date, Place);

    private Meeting After(MeetingAction action, DateTimeOffset now) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                ChangedAt = now,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A meeting that is {Status} can't take the step {action}.");
}
