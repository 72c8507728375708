using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What two persons book of a line on accounts of the ledger: a manual entry that rests on it. While one waits, nothing else is done with
/// the line; posted it settles what was open, and reversed that is open again.
/// </summary>
internal static class LineBookings
{
    /// <summary>The bookings that wait for a second person, by their lines.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> Waiting(Reading reading) =>
        (await ManualEntryStore.Bookings(reading)).ToDictionary(LineOf, entry => entry.Id);

    /// <exception cref="RuleViolation"><c>booking-waits</c>.</exception>
    public static async Task MustNotWait(Reading reading, Guid line)
    {
        if ((await Waiting(reading)).ContainsKey(line))
            throw new RuleViolation("booking-waits", "A booking of this line waits for a second person; that one is decided first.");
    }

    /// <summary>The line follows what is posted of it. The caller holds the fund.</summary>
    /// <exception cref="RuleViolation"><c>line-changed</c>.</exception>
    /// <exception cref="Refused">409: the line changed meanwhile.</exception>
    public static async Task Follow(Work work, ManualEntry posted)
    {
        var booking = posted.Reverses is { } reversed ? await ManualEntryStore.Get(work, reversed) : posted;
        if (booking is not { IsBooking: true })
            return;
        var line = (await StatementLineStore.Get(work, LineOf(booking)))!;
        var cents = booking.Of(Chart.UnknownReceipts);
        if (!await StatementLineStore.Update(work, posted.Reverses is null ? line.Book(cents) : line.Unbook(cents)))
            throw Refused.Overtaken();
    }

    private static Guid LineOf(ManualEntry booking) => Guid.ParseExact(booking.BasisReference, "D");
}
