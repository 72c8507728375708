using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>That no reminder of an invoice is sent until a day, with the reason.</summary>
[Audited]
internal sealed record ReminderHold
{
    /// <summary>As long as anybody plans ahead.</summary>
    private const int MostDays = 366;

    public Guid InvoiceId { get; init; }
    public string Reason { get; init; } = "";
    public DateOnly Until { get; init; }
    public string HeldBy { get; init; } = "";
    public DateTimeOffset HeldAt { get; init; }

    /// <summary>When it was taken back; null: it was not.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>0: nothing was ever held back.</summary>
    public int Version { get; init; }

    /// <summary>Reports a last day that is over, or too far away.</summary>
    public static IEnumerable<Fault> FaultsOf(DateOnly until, DateOnly today)
    {
        if (until < today || until > today.AddDays(MostDays))
            yield return new Fault("until", "range", "Today, or at most a year from now.");
    }

    public bool HoldsOn(DateOnly day) => Version > 0 && ReleasedAt is null && Until >= day;

    public ReminderHold Hold(string reason, DateOnly until, string by, DateTimeOffset now) =>
        this with
        {
            Reason = reason.Trim(),
            Until = until,
            HeldBy = by,
            HeldAt = now,
            ReleasedAt = null,
            Version = Version + 1,
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>: nothing is held back.</exception>
    public ReminderHold Release(DateTimeOffset now) =>
        HoldsOn(DutchTime.DayOf(now))
            ? this with
            {
                ReleasedAt = now,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", "Nothing is held back of the reminders of this invoice.");
}
