using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Claims;
using Samen.Gateway.Edge;
using Samen.Gateway.Identity;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>What a client did with an operation in an hour.</summary>
/// <param name="Client"><c>key-...</c>, or <c>anonymous</c> for all who send no key.</param>
/// <param name="Hour">Start of the hour, UTC.</param>
/// <param name="Operation">Method and path of the access table; <c>other</c> for what it doesn't know.</param>
internal readonly record struct UsageKey(string Client, DateTimeOffset Hour, string Operation);

/// <summary>
/// Counts the use of the APIs per client, operation and hour. Written every ten seconds and at the end, so that a request
/// costs no write; a crash loses at most the last ten seconds of these figures.
/// </summary>
internal sealed class Usage(GatewayDatabase database, IServiceProvider provider, TimeProvider clock, ILogger<Usage> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private ConcurrentDictionary<UsageKey, UsageTally> tallies = new();

    /// <summary>Counts a request to an API with what became of it.</summary>
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        var since = Stopwatch.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        catch (Refused refused)
        {
            status = refused.Status;
            throw;
        }
        finally
        {
            if (ApiSurface.Covers(context))
                Count(context, status, Stopwatch.GetElapsedTime(since));
        }
    }

    /// <summary>Writes what was counted since the last time.</summary>
    public async Task Flush(CancellationToken ct)
    {
        var counted = Interlocked.Exchange(ref tallies, new ConcurrentDictionary<UsageKey, UsageTally>());
        // A request that still holds the old dictionary may count in it for a moment.
        if (counted.IsEmpty)
            return;
        await Task.Delay(20, ct);
        await database.Write(
            async work =>
            {
                foreach (var (key, tally) in counted)
                    await UsageStore.Add(work, key, tally.Read());
            },
            ct
        );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(GatewayService.Name).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await Flush(CancellationToken.None);
            }
            catch (System.Data.Common.DbException e)
            {
                log.LogWarning(e, "The usage of the last seconds can't be written and is lost.");
            }
        }
    }

    private void Count(HttpContext context, int status, TimeSpan took)
    {
        var now = clock.GetUtcNow();
        var key = new UsageKey(
            context.User.FindFirstValue(Claims.Subject) ?? "anonymous",
            new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero),
            AccessTable.OperationOf(context.Request)?.Operation ?? "other"
        );
        tallies.GetOrAdd(key, _ => new UsageTally()).Add(status, (long)took.TotalMicroseconds);
    }
}

/// <summary>Figures of one <see cref="UsageKey"/>.</summary>
internal sealed class UsageTally
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
