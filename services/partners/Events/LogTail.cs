using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// The newest part of the log, in memory, so that it is read once for all subscriptions. A reader that is further behind reads
/// from the store.
/// </summary>
internal sealed class LogTail(PartnersDatabase database, TimeProvider clock)
{
    public const int Page = 100;
    private const int Kept = 2000;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private readonly Lock gate = new();
    private List<LogEvent> events = [];
    private bool begun;

    /// <summary>Pulsed when there are new events.</summary>
    public Signal Grown { get; } = new();

    /// <summary>Where the log ended at the last look.</summary>
    public LogHead Head { get; private set; } = new();

    /// <summary>Pulsed when the head has moved.</summary>
    public Signal Moved { get; } = new();

    /// <summary>The last position that was read.</summary>
    public long Position { get; private set; }

    /// <summary>Reads on to the end of the log. The first look reads nothing: earlier events are left to the store.</summary>
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
            // Readers that asked before this look found nothing, and wait.
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
                // Copying the list now and then costs less than removing from its front each time.
                if (events.Count >= 2 * Kept)
                    events = events[Kept..];
                events.AddRange(read);
                Position = read[^1].Position;
            }
            Grown.Pulse();
        }
    }

    /// <summary>Binary search, since deleted events leave gaps between positions.</summary>
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

    /// <summary>The events after a position, in order, at most a page; empty when there are none yet.</summary>
    public async Task<IReadOnlyList<LogEvent>> After(long position, CancellationToken ct)
    {
        lock (gate)
        {
            if (begun && position >= Position)
                return [];
            // Events older than a day are left to the store, which may delete them.
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
