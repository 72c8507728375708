using System.ComponentModel;
using System.Diagnostics;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: the events after a cursor, in the order of the log, as a batch of CloudEvents. Link goes on after the last event that was
/// examined, also when none matched, so a client that follows it misses nothing.
/// </summary>
internal static class ReadEvents
{
    public const string MediaType = "application/cloudevents-batch+json";
    private const int Most = 1000,
        MostLookedAt = 10_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20); // Shorter than the timeouts of gateways and proxies.

    public static async Task Handle(
        [AsParameters] EventQuery query,
        [Description("How many at most, 1 to 1000; 100 when absent.")] int? limit,
        [Description("Seconds to wait for a first event when there is none yet, 0 to 20; 0 when absent.")] int? wait,
        Caller caller,
        HttpContext context,
        PartnersDatabase database,
        LogTail tail,
        CancellationToken ct
    )
    {
        var selection = query.Selection();
        var size =
            limit is null ? 100
            : limit is >= 1 and <= Most ? limit.Value
            : throw Refused.Invalid("limit", "range", $"Must be from 1 to {Most}.");
        if (wait < 0 || wait > LongestWait.TotalSeconds)
            throw Refused.Invalid("wait", "range", $"Must be from 0 to {LongestWait.TotalSeconds}.");
        var place = 0L;
        await using (var reading = await database.Read(ct))
        {
            await caller.MustTakePart(reading);
            if (query.Cursor is { } cursor)
                place = await EventQuery.Place(reading, selection, cursor);
        }

        var (began, patience, found, looked) = (Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(wait ?? 0), new List<LogEvent>(), 0);
        while (found.Count < size && looked < MostLookedAt)
        {
            var seen = tail.Grown.Version;
            var page = await tail.After(place, ct);
            foreach (var item in page)
            {
                if (found.Count == size)
                    break;
                (place, looked) = (item.Position, looked + 1);
                if (selection.Wants(item))
                    found.Add(item);
            }
            if (page.Count > 0)
                continue;
            var left = patience - Stopwatch.GetElapsedTime(began);
            if (found.Count > 0 || left <= TimeSpan.Zero)
                break;
            await tail.Grown.Wait(seen, left, ct);
        }

        PageQuery.LinkNext(context, await query.Link(database, selection, place, ct));
        context.Response.ContentType = MediaType;
        await context.Response.Body.WriteAsync("["u8.ToArray(), ct);
        for (var i = 0; i < found.Count; i++)
        {
            if (i > 0)
                await context.Response.Body.WriteAsync(","u8.ToArray(), ct);
            await context.Response.Body.WriteAsync(found[i].Bytes(query.Shown), ct);
        }
        await context.Response.Body.WriteAsync("]"u8.ToArray(), ct);
    }
}
