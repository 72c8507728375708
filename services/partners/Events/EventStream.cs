using System.Diagnostics;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Writes events to a response as server-sent events, until the reader disconnects or may read no more.</summary>
internal static class EventStream
{
    // Shorter than the timeouts of proxies; also moves the cursor past events that did not match.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <param name="place">The position after which to begin.</param>
    /// <param name="selection">Which events.</param>
    /// <param name="query">How much of each.</param>
    /// <param name="response">Where they go.</param>
    /// <param name="tail">The end of the log.</param>
    /// <param name="may">Whether the reader may still read; asked every 15 s.</param>
    /// <param name="ct">Cancelled when the reader disconnects or the service stops.</param>
    public static async Task Send(
        long place,
        EventSelection selection,
        EventQuery query,
        HttpResponse response,
        LogTail tail,
        Func<Task<bool>> may,
        CancellationToken ct
    )
    {
        response.ContentType = StreamEvents.MediaType;
        response.Headers["X-Accel-Buffering"] = "no";
        if (ApiRules.WasHead(response.HttpContext))
            return;
        await response.WriteAsync($"retry: 3000\nid: {CloudEvent.Sequence(place)}\n\n", ct);
        await response.Body.FlushAsync(ct);
        for (var (said, asked) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp()); ; )
        {
            var seen = tail.Grown.Version;
            var page = await tail.After(place, ct);
            if (page.Count == 0)
            {
                var left = Heartbeat - Stopwatch.GetElapsedTime(said);
                if (left > TimeSpan.Zero)
                    await tail.Grown.Wait(seen, left, ct);
            }
            var matched = false;
            foreach (var item in page)
            {
                place = item.Position;
                if (!selection.Wants(item))
                    continue;
                matched = true;
                await response.WriteAsync($"id: {CloudEvent.Sequence(place)}\ndata: ", ct);
                await response.Body.WriteAsync(item.Bytes(query.Shown), ct);
                await response.WriteAsync("\n\n", ct);
            }
            if (!matched && Stopwatch.GetElapsedTime(said) < Heartbeat)
                continue;
            if (Stopwatch.GetElapsedTime(asked) > Heartbeat)
            {
                if (!await may())
                    return;
                asked = Stopwatch.GetTimestamp();
            }
            if (!matched)
                await response.WriteAsync($"id: {CloudEvent.Sequence(place)}\n\n", ct);
            await response.Body.FlushAsync(ct);
            said = Stopwatch.GetTimestamp();
        }
    }
}
