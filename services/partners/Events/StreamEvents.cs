using System.Collections.Concurrent;
using System.Diagnostics;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: the events as they come, as server-sent events (HTML, 9.2). The id of each is its sequence, so that a browser that
/// comes back after a break says with Last-Event-ID where to go on.
/// </summary>
internal static class StreamEvents
{
    public const string MediaType = "text/event-stream";
    private const int MostTogether = 1000,
        MostOfOne = 50;
    private static readonly ConcurrentDictionary<string, int> Open = [];

    // Shorter than proxies wait, and moves the cursor over what did not match.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static int open;

    public static async Task Handle(
        [AsParameters] EventQuery query,
        Caller caller,
        HttpContext context,
        PartnersDatabase database,
        LogTail tail,
        IHostApplicationLifetime life,
        CancellationToken ct
    )
    {
        var selection = query.Selection();
        // The header is newer: a browser keeps sending the address that it began with.
        var cursor = context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : query.Cursor ?? "end";
        long place;
        await using (var reading = await database.Read(ct))
        {
            await caller.MustTakePart(reading);
            place = await EventQuery.Place(reading, selection, cursor);
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, life.ApplicationStopping);
        try
        {
            var own = Open.AddOrUpdate(caller.Id, 1, (_, count) => count + 1);
            if (Interlocked.Increment(ref open) > MostTogether || own > MostOfOne)
            {
                // Late, since the exception handler clears what is there before.
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.RetryAfter = "30";
                    return Task.CompletedTask;
                });
                throw new Refused(
                    StatusCodes.Status503ServiceUnavailable,
                    "too-many-streams",
                    "Too many streams are open here; come back in half a minute, or read by pages."
                );
            }
            await Send(place, selection, query, context.Response, tail, () => StillTakesPart(caller, database, stop.Token), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The reader went away, or we do.
        }
        finally
        {
            Interlocked.Decrement(ref open);
            // Who has none left leaves no trace.
            if (Open.AddOrUpdate(caller.Id, 0, (_, count) => count - 1) <= 0)
                Open.TryRemove(new KeyValuePair<string, int>(caller.Id, 0));
        }
    }

    /// <summary>An open stream ends soon after its partner was suspended.</summary>
    private static async Task<bool> StillTakesPart(Caller caller, PartnersDatabase database, CancellationToken ct)
    {
        try
        {
            await using var reading = await database.Read(ct);
            await caller.MustTakePart(reading);
            return true;
        }
        catch (Refused)
        {
            return false;
        }
    }

    private static async Task Send(
        long place,
        EventSelection selection,
        EventQuery query,
        HttpResponse response,
        LogTail tail,
        Func<Task<bool>> may,
        CancellationToken ct
    )
    {
        response.ContentType = MediaType;
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
