using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Posts the opposite of an entry. An entry is reversed once, and a reversal never.</summary>
internal static class ReverseEntry
{
    /// <param name="work">The transaction.</param>
    /// <param name="entry">The entry, as it was read in it.</param>
    /// <param name="on">The business date; that of the entry where this is earlier, and today where that year is closed.</param>
    /// <param name="by">Who does.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="now">The current time.</param>
    /// <param name="settles">Whether it follows from accounts whose adoption does not hold any more.</param>
    /// <exception cref="RuleViolation"><c>reversal-of-reversal</c>; <c>already-reversed</c>; what posting refuses.</exception>
    public static async Task<LedgerEntry> Handle(
        Work work,
        LedgerEntry entry,
        DateOnly on,
        string by,
        string reason,
        DateTimeOffset now,
        bool settles = false
    )
    {
        var date = await LedgerYearStore.DateFor(work, on < entry.Date ? entry.Date : on, now);
        return await PostEntry.Handle(work, entry.Reversal(Guid.CreateVersion7(now), date, by, reason), now, settles);
    }
}
