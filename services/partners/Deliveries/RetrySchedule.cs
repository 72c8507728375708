using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>When a delivery that failed is tried again.</summary>
/// <param name="settings">The waits and the jitter.</param>
/// <param name="random">From 0 to 1.</param>
internal sealed class RetrySchedule(PartnersSettings settings, Func<double> random)
{
    /// <summary>From this failure in a row on, an endpoint that keeps asking for a little time gets the schedule's.</summary>
    private const int PatientUntil = 4;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1),
        Longest = TimeSpan.FromHours(1),
        LongestAtQueue = TimeSpan.FromMinutes(1);
    private readonly int half = HalfOf(settings.Schedule);
    private readonly TimeSpan total = settings.Schedule.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);

    /// <summary>When it has run out for a subscription whose next attempt is due, if all fail.</summary>
    public DateTimeOffset? RunsOut(Subscription failing) =>
        failing.Protocol == EventProtocol.AMQP
            ? failing.FailingSince + total
            : failing.NextAttemptAt
                + settings.Schedule.Skip(failing.FailedAttempts + 1).Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);

    /// <summary>Whether the failures between two states of a subscription took it over the half of the schedule's time.</summary>
    public bool PassedHalf(Subscription from, Subscription to) =>
        to.Protocol == EventProtocol.AMQP ? !IsHalf(from) && IsHalf(to) : from.FailedAttempts < half && to.FailedAttempts >= half;

    private bool IsHalf(Subscription failing) => failing.NextAttemptAt - failing.FailingSince >= total / 2;

    /// <summary>
    /// The wait of a subscription after a failure; null when the schedule has run out. A queue that is full or away is looked
    /// at again within a minute, for as long in all as the schedule lasts: its subscriber works it off meanwhile.
    /// </summary>
    /// <param name="failing">As it is after the failure.</param>
    /// <param name="retryAfter">What the endpoint asked for, if it did.</param>
    /// <param name="now">The time.</param>
    public TimeSpan? Wait(Subscription failing, TimeSpan? retryAfter, DateTimeOffset now)
    {
        if (failing.Protocol != EventProtocol.AMQP)
            return Wait(failing.FailedAttempts, retryAfter);
        if (now - failing.FailingSince > total)
            return null;
        var wait = Shortest * Math.Pow(2, Math.Min(failing.FailedAttempts - 1, 6));
        return (wait < LongestAtQueue ? wait : LongestAtQueue) * (1 - settings.Jitter / 2 * random());
    }

    /// <summary>The wait after so many failures in a row; null when the schedule has run out.</summary>
    /// <param name="failures">1 after the first.</param>
    /// <param name="retryAfter">What the endpoint asked for, if it did; obeyed within 1 s to 1 h.</param>
    public TimeSpan? Wait(int failures, TimeSpan? retryAfter)
    {
        if (failures >= settings.Schedule.Count)
            return null;
        var wait = settings.Schedule[failures] * (1 + settings.Jitter * random());
        if (retryAfter is not { } asked)
            return wait;
        var obeyed =
            asked < Shortest ? Shortest
            : asked > Longest ? Longest
            : asked;
        return failures >= PatientUntil && wait > obeyed ? wait : obeyed;
    }

    private static int HalfOf(IReadOnlyList<TimeSpan> waits)
    {
        var half = waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait) / 2;
        var (gone, failures) = (TimeSpan.Zero, 0);
        while (failures < waits.Count && (gone += waits[failures]) < half)
            failures++;
        return failures + 1;
    }
}
