using System.ComponentModel;
using System.Diagnostics;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: the events after a cursor in the order of the log, each once, as a batch of CloudEvents. While there are more, Link
/// has the next page as rel="next". At the end of the log it has rel="monitor" instead: the same request from here on, which
/// waits up to 20 seconds for the next event. Following them in turn misses nothing, also when nothing matched.
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
            if (query.Cursor is { } begin)
                place = await EventQuery.Place(reading, selection, begin);
        }

        var (began, patience, found, looked) = (Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(wait ?? 0), new List<LogEvent>(), 0);
        var atEnd = false;
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
            atEnd = page.Count == 0;
            if (!atEnd)
                continue;
            var left = patience - Stopwatch.GetElapsedTime(began);
            if (found.Count > 0 || left <= TimeSpan.Zero)
                break;
            await tail.Grown.Wait(seen, left, ct);
        }

        var cursor = await query.Link(database, selection, place, ct);
        if (atEnd)
            PageQuery.LinkMonitor(context, cursor, (int)LongestWait.TotalSeconds);
        else
            PageQuery.LinkNext(context, cursor);
        context.Response.ContentType = MediaType;
        await CloudEvent.WriteBatch(context.Response.Body, found, query.Shown, ct);
    }
}
