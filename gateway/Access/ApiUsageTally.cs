namespace Samen.Gateway.Access;

/// <summary>Figures of one <see cref="ApiUsageKey"/>.</summary>
internal sealed class ApiUsageTally
{
    private long requests,
        refused,
        failed,
        microseconds;

    public void Add(int status, long took)
    {
        Interlocked.Increment(ref requests);
        if (status is >= 400 and < 500)
            Interlocked.Increment(ref refused);
        if (status >= 500)
            Interlocked.Increment(ref failed);
        Interlocked.Add(ref microseconds, took);
    }

    public (long Requests, long Refused, long Failed, long Microseconds) Read() =>
        (Interlocked.Read(ref requests), Interlocked.Read(ref refused), Interlocked.Read(ref failed), Interlocked.Read(ref microseconds));
}
