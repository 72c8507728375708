using System.Collections.Concurrent;

namespace Samen.Gateway.Access;

/// <summary>Counts requests per client in each minute of the clock, at this instance.</summary>
internal sealed class MinuteCounts(TimeProvider clock)
{
    private const int Window = 60,
        MostClients = 100_000;
    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.Ordinal);
    private long sweptAt;

    /// <summary>Counts one; the answer is how many there were in this minute, and how many seconds it still lasts.</summary>
    public (int Used, long Reset) Next(string client)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        Sweep(now / Window);
        return (counts.GetOrAdd(client, _ => new Count()).Next(now / Window), Window - (now % Window));
    }

    /// <summary>
    /// Forgets clients that are gone, once a minute; and all of them when there are too many: a flood of addresses starts again
    /// then, but fills no memory.
    /// </summary>
    private void Sweep(long minute)
    {
        if (Interlocked.Exchange(ref sweptAt, minute) == minute && counts.Count < MostClients)
            return;
        foreach (var (name, count) in counts)
        {
            if (count.Minute < minute)
                counts.TryRemove(name, out _);
        }
        if (counts.Count >= MostClients)
            counts.Clear();
    }

    /// <summary>Requests of one client in one minute.</summary>
    private sealed class Count
    {
        private readonly Lock gate = new();
        private int used;

        public long Minute { get; private set; }

        public int Next(long minute)
        {
            lock (gate)
            {
                if (minute != Minute)
                    (Minute, used) = (minute, 0);
                return used == int.MaxValue ? used : ++used;
            }
        }
    }
}
