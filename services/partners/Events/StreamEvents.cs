using System.Collections.Concurrent;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: events as they are recorded, as server-sent events (HTML, 9.2). The id of each is its sequence, so a browser that
/// reconnects says with Last-Event-ID where to go on.
/// </summary>
internal static class StreamEvents
{
    public const string MediaType = "text/event-stream";
    private const int MostTogether = 1000,
        MostOfOne = 50;
    private static readonly ConcurrentDictionary<string, int> Open = [];
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
        // The header wins: a browser reconnects with the address that it began with.
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
                // At the last moment, since the exception handler clears headers.
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.RetryAfter = "30";
                    return Task.CompletedTask;
                });
                throw new Refused(
                    StatusCodes.Status503ServiceUnavailable,
                    "too-many-streams",
                    "Too many streams are open; try again in 30 seconds, or read by pages."
                );
            }
            await EventStream.Send(
                place,
                selection,
                query,
                context.Response,
                tail,
                () => caller.TakesPart(database, stop.Token),
                stop.Token
            );
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The client disconnected, or the service stops.
        }
        finally
        {
            Interlocked.Decrement(ref open);
            // A caller without streams is removed.
            if (Open.AddOrUpdate(caller.Id, 0, (_, count) => count - 1) <= 0)
                Open.TryRemove(new KeyValuePair<string, int>(caller.Id, 0));
        }
    }
}
