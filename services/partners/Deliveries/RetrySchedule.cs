using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>When a failed delivery is tried again.</summary>
/// <param name="settings">The waits and the jitter.</param>
/// <param name="random">From 0 to 1.</param>
internal sealed class RetrySchedule(PartnersSettings settings, Func<double> random)
{
    /// <summary>From this failure in a row on, Retry-After can lengthen a wait but not shorten it.</summary>
    private const int PatientUntil = 4;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1),
        Longest = TimeSpan.FromHours(1),
        LongestAtQueue = TimeSpan.FromMinutes(1);
    private readonly int half = HalfOf(settings.Schedule);
    private readonly TimeSpan total = settings.Schedule.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);

    /// <summary>When the schedule runs out for a subscription that is failing, if all further attempts fail.</summary>
    public DateTimeOffset? RunsOut(Subscription failing) =>
        failing.Protocol == EventProtocol.AMQP
            ? failing.FailingSince + total
            : failing.NextAttemptAt
                + settings.Schedule.Skip(failing.FailedAttempts + 1).Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);

    /// <summary>Whether half of the schedule's time passed between two states of a subscription.</summary>
    public bool PassedHalf(Subscription from, Subscription to) =>
        to.Protocol == EventProtocol.AMQP ? !IsHalf(from) && IsHalf(to) : from.FailedAttempts < half && to.FailedAttempts >= half;

    private bool IsHalf(Subscription failing) => failing.NextAttemptAt - failing.FailingSince >= total / 2;

    /// <summary>
    /// The wait of a subscription after a failure; null when the schedule has run out. A queue that is full, or whose broker does
    /// not answer, is tried again within a minute, for as long as the whole schedule lasts.
    /// </summary>
    /// <param name="failing">As it is after the failure.</param>
    /// <param name="retryAfter">The wait that the endpoint asked for, if any.</param>
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

    /// <summary>The wait after a number of failures in a row; null when the schedule has run out.</summary>
    /// <param name="failures">1 after the first.</param>
    /// <param name="retryAfter">The wait that the endpoint asked for, if any; obeyed within 1 s to 1 h.</param>
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
