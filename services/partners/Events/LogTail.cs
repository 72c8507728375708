using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// The newest part of the log in memory: it is read once however many subscriptions follow it. Who is further behind
/// reads from the store.
/// </summary>
internal sealed class LogTail(PartnersDatabase database, TimeProvider clock)
{
    public const int Page = 100;
    private const int Kept = 2000;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private readonly Lock gate = new();
    private List<LogEvent> events = [];
    private bool begun;

    /// <summary>Pulsed when there is more.</summary>
    public Signal Grown { get; } = new();

    /// <summary>Where the log ended at the last look.</summary>
    public LogHead Head { get; private set; } = new();

    /// <summary>Pulsed at each look that found another head.</summary>
    public Signal Moved { get; } = new();

    /// <summary>The newest place that was read.</summary>
    public long Position { get; private set; }

    /// <summary>Looks where the log ends and reads on up to there; the first look leaves what is there to the store.</summary>
    public async Task Look(CancellationToken ct)
    {
        LogHead head;
        await using (var reading = await database.Read(ct))
            head = await EventStore.Head(reading);
        if (Head == head)
            return;
        if (!begun)
        {
            lock (gate)
                (begun, Position) = (true, head.Position);
            // Who asked before this look was told that there is nothing.
            Grown.Pulse();
        }
        await Read(head.Position, ct);
        Head = head;
        Moved.Pulse();
    }

    private async Task Read(long head, CancellationToken ct)
    {
        while (Position < head)
        {
            IReadOnlyList<LogEvent> read;
            await using (var reading = await database.Read(ct))
                read = await EventStore.After(reading, Position, Page);
            if (read.Count == 0)
                return;
            lock (gate)
            {
                // A new list now and then instead of removing from the front each time.
                if (events.Count >= 2 * Kept)
                    events = events[Kept..];
                events.AddRange(read);
                Position = read[^1].Position;
            }
            Grown.Pulse();
        }
    }

    /// <summary>By halves: what was deleted before it was read here left a gap.</summary>
    private int FirstAfter(long position)
    {
        var (low, high) = (0, events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (events[middle].Position <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The events after a place, in order, at most a page; none when there are none yet.</summary>
    public async Task<IReadOnlyList<LogEvent>> After(long position, CancellationToken ct)
    {
        lock (gate)
        {
            if (begun && position >= Position)
                return [];
            // What is a day old is left to the store, where it may be deleted.
            var old = clock.GetUtcNow() - Fresh;
            if (events.Count > 0 && events[0].RecordedAt < old)
                events = [.. events.SkipWhile(e => e.RecordedAt < old)];
            if (events.Count > 0 && position >= events[0].Position - 1)
            {
                var from = FirstAfter(position);
                return events.GetRange(from, Math.Min(Page, events.Count - from));
            }
        }
        await using var reading = await database.Read(ct);
        return await EventStore.After(reading, position, Page);
    }
}
