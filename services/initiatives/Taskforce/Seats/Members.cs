using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Which seat a caller holds. The role of member lets somebody call; the seat is the right.</summary>
internal static class Members
{
    /// <summary>The caller's seat today, or null.</summary>
    public static Seat? Of(this IEnumerable<Seat> seats, Caller caller, DateOnly today) =>
        caller.Is(Roles.TaskforceMember) ? seats.FirstOrDefault(seat => seat.IsFilled(today) && seat.HeldBy.Contains(caller.Id)) : null;

    /// <exception cref="Refused">403 <c>no-seat</c>.</exception>
    public static Seat MustHaveSeat(this IEnumerable<Seat> seats, Caller caller, DateOnly today) =>
        seats.Of(caller, today) ?? throw NoSeat();

    /// <exception cref="Refused">403 <c>no-seat</c>, or <c>not-leading</c>: it is not that of the chair or the secretary.</exception>
    public static Seat MustLead(this IEnumerable<Seat> seats, Caller caller, DateOnly today) =>
        seats.WhyNotLeading(caller, today) is { } refusal ? throw refusal : seats.Of(caller, today)!;

    /// <summary>Why the caller does not lead the Taskforce; null: they do.</summary>
    public static Refused? WhyNotLeading(this IEnumerable<Seat> seats, Caller caller, DateOnly today) =>
        seats.Of(caller, today) switch
        {
            null => NoSeat(),
            { Leads: true } => null,
            _ => Refused.Forbidden("not-leading", "Only the chair or the secretary of the Taskforce may do this."),
        };

    private static Refused NoSeat() =>
        Refused.Forbidden("no-seat", "You have no seat in the Taskforce today; its secretary or an admin can give you one.");

    /// <summary>Refuses whoever neither leads the Taskforce nor is an admin.</summary>
    /// <exception cref="Refused">403 <c>no-seat</c> or <c>not-leading</c>.</exception>
    public static async Task MustLead(Reading reading, Caller caller, TimeProvider clock)
    {
        if (!caller.Is(Roles.Admin))
            (await SeatStore.List(reading)).MustLead(caller, clock.Today());
    }

    /// <summary>Whether the caller keeps the seats: chair, secretary or admin.</summary>
    public static bool AreKeptBy(this IEnumerable<Seat> seats, Caller caller, DateOnly today) =>
        caller.Is(Roles.Admin) || seats.Of(caller, today) is { Leads: true };
}
