using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What a member of the Taskforce will do, as a meeting agreed it.</summary>
[Audited]
internal sealed record TaskforceAction
{
    public Guid Id { get; init; }
    public Guid MeetingId { get; init; }
    public string Text { get; init; } = "";
    public Guid SeatId { get; init; }
    public DateOnly DueOn { get; init; }

    /// <summary>Null: it is open.</summary>
    public DateOnly? DoneOn { get; init; }
    public int Version { get; init; }

    /// <summary>Reports a day that is out of range, and a seat that is none.</summary>
    /// <param name="seats">All seats.</param>
    /// <param name="dueBefore">The day on which it was due so far, which may have passed; null: it is new.</param>
    /// <param name="today">The current day.</param>
    public IEnumerable<Fault> FaultsAmong(IEnumerable<Seat> seats, DateOnly? dueBefore, DateOnly today)
    {
        if (!RecordedYears.Include(DueOn.Year))
            yield return new Fault("dueOn", "range", RecordedYears.Range);
        else if (DueOn < today && DueOn != dueBefore)
            yield return new Fault("dueOn", "past", "Must not be in the past.");
        if (seats.All(seat => seat.Id != SeatId))
            yield return new Fault("seatId", "unknown", "There is no such seat.");
    }

    /// <summary>The caller checks <see cref="FaultsAmong"/>.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: the meeting is not held yet, or the action is done.</exception>
    public TaskforceAction With(TaskforceActionText text)
    {
        if (DoneOn is not null)
            throw new RuleViolation("wrong-state", "The action is done.");
        return this with { Text = text.Text!.Trim(), SeatId = text.SeatId!.Value, DueOn = text.DueOn!.Value, Version = Version + 1 };
    }

    /// <summary>It is done, or open again.</summary>
    /// <param name="day">On which day; null: it is open again.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it already is.</exception>
    public TaskforceAction Done(DateOnly? day) =>
        DoneOn is null == day is null
            ? throw new RuleViolation("wrong-state", day is null ? "The action is open." : "The action is done.")
            : this with
            {
                DoneOn = day,
                Version = Version + 1,
            };

    /// <summary>Refuses whoever neither has to do it nor leads the Taskforce.</summary>
    /// <exception cref="Refused">403 <c>not-leading</c>.</exception>
    public void MustBeOf(Seat seat)
    {
        if (seat.Id != SeatId && !seat.Leads)
            throw Refused.Forbidden("not-leading", "Only who has to do it, the chair or the secretary may do this.");
    }

    public TaskforceActionView View() => new(Id, MeetingId, Text, SeatId, DueOn, DoneOn, Version);
}
