using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Samen.Audit;
using Samen.Gateway.Edge;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// Writes refusals of the APIs to the audit log: 401, 403, 429. In batches and outside the request, so that a flood of
/// wrong keys costs few transactions; what does not fit in the queue is counted (<c>samen.audit.dropped</c>) and logged.
/// </summary>
internal sealed class RefusalLog(
    GatewayDatabase database,
    IServiceProvider provider,
    TimeProvider clock,
    IMeterFactory meters,
    ILogger<RefusalLog> log
) : BackgroundService
{
    private const int Most = 10_000,
        Batch = 200;
    private readonly Channel<AuditEntry> queue = Channel.CreateBounded<AuditEntry>(Most);
    private readonly Counter<long> dropped = meters
        .Create("Samen.Gateway")
        .CreateCounter<long>("samen.audit.dropped", "{entry}", "Refusals that are missing in the audit log.");

    /// <summary>Records the response when it is a refusal; the middleware that does so surrounds authentication.</summary>
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            Note(context, context.Response.StatusCode);
        }
        catch (Refused refused)
        {
            Note(context, refused.Status);
            throw;
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    private void Note(HttpContext context, int status)
    {
        if (status is not (401 or 403 or 429) || !ApiSurface.Covers(context))
            return;
        if (!queue.Writer.TryWrite(AuditEntry.Of(context, status, clock.GetUtcNow())))
            dropped.Add(1);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(GatewayService.Name).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stoppingToken.IsCancellationRequested)
            return;
        // Not cancelled at the end: refusals before it are still written.
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var entries = new List<AuditEntry>(Batch);
            while (entries.Count < Batch && queue.Reader.TryRead(out var entry))
                entries.Add(entry);
            try
            {
                await database.Write(
                    work =>
                    {
                        foreach (var entry in entries)
                            work.Audit(entry);
                        return Task.CompletedTask;
                    },
                    CancellationToken.None
                );
            }
            catch (System.Data.Common.DbException e)
            {
                dropped.Add(entries.Count);
                log.LogError(e, "{Count} refusals can't be written to the audit log.", entries.Count);
            }
        }
    }
}
