using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using Samen.Gateway.Edge;
using Samen.Gateway.Identity;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// Counts the use of the APIs per client, operation and hour. Written every ten seconds and at the end, so that a request
/// costs no write; a crash loses at most the last ten seconds of these figures.
/// </summary>
internal sealed class ApiUsage(
    GatewayDatabase database,
    IOptionsMonitor<LimitSettings> settings,
    IServiceProvider provider,
    TimeProvider clock,
    ILogger<ApiUsage> log
) : BackgroundService
{
    /// <summary>What is counted for a request that is no operation of an API.</summary>
    public const string Other = "other";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private ConcurrentDictionary<ApiUsageKey, ApiUsageTally> tallies = new();

    /// <summary>Counts a request to an API and its result.</summary>
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
        var counted = Interlocked.Exchange(ref tallies, new ConcurrentDictionary<ApiUsageKey, ApiUsageTally>());
        // A request that already has the old dictionary may count in it for a moment.
        if (counted.IsEmpty)
            return;
        await Task.Delay(20, ct);
        await database.Write(
            async work =>
            {
                foreach (var (key, tally) in counted)
                    await ApiUsageStore.Add(work, key, tally.Read());
                await ApiUsageStore.RemoveOld(work, clock.GetUtcNow().AddDays(-settings.CurrentValue.UsageKeptDays));
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
                log.LogWarning(e, "The API usage of the last seconds can't be written and is lost.");
            }
        }
    }

    private void Count(HttpContext context, int status, TimeSpan took)
    {
        var now = clock.GetUtcNow();
        var key = new ApiUsageKey(
            Claims.SenderOf(context.User) ?? "anonymous",
            new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero),
            AccessTable.OperationOf(context.Request)?.Operation ?? Other
        );
        tallies.GetOrAdd(key, _ => new ApiUsageTally()).Add(status, (long)took.TotalMicroseconds);
    }
}
