using Samen.Partners.Log;
using Samen.Storage;

namespace Samen.Partners.Deliveries;

/// <summary>
/// The newest part of the log in memory: it is read once however many subscriptions follow it. Who is further behind
/// reads from the store.
/// </summary>
internal sealed class LogTail(Database database)
{
    public const int Page = 100;
    private const int Kept = 2000;
    private readonly Lock gate = new();
    private List<LogEvent> events = [];

    /// <summary>Pulsed when there is more.</summary>
    public Signal Grown { get; } = new();

    /// <summary>The newest place that was read.</summary>
    public long Position { get; private set; }

    /// <summary>Begins at a place in the log; what lies before is left to the store.</summary>
    public void Begin(long position) => Position = position;

    /// <summary>Reads on up to the head.</summary>
    public async Task Read(long head, CancellationToken ct)
    {
        while (Position < head)
        {
            IReadOnlyList<LogEvent> read;
            await using (var reading = await database.Read(ct))
                read = await EventStore.After(reading, Position, Page);
            if (read.Count == 0) return;
            lock (gate)
            {
                // A new list now and then instead of removing from the front each time.
                if (events.Count >= 2 * Kept) events = events[Kept..];
                events.AddRange(read);
                Position = read[^1].Position;
            }
            Grown.Pulse();
        }
    }

    /// <summary>The events after a place, in order, at most a page; none when there are none yet.</summary>
    public async Task<IReadOnlyList<LogEvent>> After(long position, CancellationToken ct)
    {
        lock (gate)
        {
            if (position >= Position) return [];
            if (events.Count > 0 && position >= events[0].Position - 1)
            {
                // Places have no gaps, so the next one is found by counting.
                var from = (int)(position + 1 - events[0].Position);
                return events.GetRange(from, Math.Min(Page, events.Count - from));
            }
        }
        await using var reading = await database.Read(ct);
        return await EventStore.After(reading, position, Page);
    }
}
