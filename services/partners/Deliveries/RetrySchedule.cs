namespace Samen.Partners.Deliveries;

/// <summary>When a delivery that failed is tried again.</summary>
/// <param name="settings">The waits and the jitter.</param>
/// <param name="random">From 0 to 1.</param>
internal sealed class RetrySchedule(PartnersSettings settings, Func<double> random)
{
    /// <summary>From this failure in a row on, an endpoint that keeps asking for a little time gets the schedule's.</summary>
    private const int PatientUntil = 4;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1), Longest = TimeSpan.FromHours(1);

    /// <summary>After this many failures in a row half of the schedule's time has gone.</summary>
    public int Half { get; } = HalfOf(settings.Schedule);

    /// <summary>What the schedule still waits before it has run out, once this attempt is made.</summary>
    /// <param name="attempt">From 1.</param>
    public TimeSpan Left(int attempt) => settings.Schedule.Skip(attempt).Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);

    /// <summary>The wait after so many failures in a row; null when the schedule has run out.</summary>
    /// <param name="failures">1 after the first.</param>
    /// <param name="retryAfter">What the endpoint asked for, if it did; obeyed within 1 s to 1 h.</param>
    public TimeSpan? Wait(int failures, TimeSpan? retryAfter)
    {
        if (failures >= settings.Schedule.Count) return null;
        var wait = settings.Schedule[failures] * (1 + settings.Jitter * random());
        if (retryAfter is not { } asked) return wait;
        var obeyed = asked < Shortest ? Shortest : asked > Longest ? Longest : asked;
        return failures >= PatientUntil && wait > obeyed ? wait : obeyed;
    }

    private static int HalfOf(IReadOnlyList<TimeSpan> waits)
    {
        var half = waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait) / 2;
        var (gone, failures) = (TimeSpan.Zero, 0);
        while (failures < waits.Count && (gone += waits[failures]) < half) failures++;
        return failures + 1;
    }
}
