using System.Diagnostics.Metrics;
using Samen.Audit;
using Samen.Gateway.Edge;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// Writes refusals of the APIs (401, 403, 429) and of sign-in to the audit log, outside the request: the first of each caller, network
/// address, minute and status at once, the others of that minute as one entry with their number. However many there are, a minute
/// has at most a thousand kinds of each status; what comes on top is one kind, so a flood displaces nothing.
/// </summary>
internal sealed class RefusalLog(
    GatewayDatabase database,
    IServiceProvider provider,
    TimeProvider clock,
    IMeterFactory meters,
    ILogger<RefusalLog> log
) : BackgroundService
{
    private const int MostKinds = 1_000;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly Counter<long> dropped = meters
        .Create("Samen.Gateway")
        .CreateCounter<long>("samen.audit.dropped", "{entry}", "Refusals that are missing in the audit log.");
    private readonly Lock gate = new();
    private readonly Dictionary<RefusalKind, RefusalSum> sums = [];
    private readonly List<AuditEntry> ready = [];

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

    /// <summary>Records one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="entry">As it is written when it is the first of its kind.</param>
    /// <param name="account">At sign-in, the account.</param>
    public void Note(HttpContext context, AuditEntry entry, string? account = null)
    {
        var kind = new RefusalKind(
            MinuteOf(entry.RecordedAt),
            CallerNetwork.Of(context),
            entry.Credential ?? entry.Actor,
            entry.Result,
            account
        );
        lock (gate)
        {
            if (!sums.ContainsKey(kind) && sums.Keys.Count(one => one.Result == kind.Result && one.Minute == kind.Minute) >= MostKinds)
            {
                kind = new RefusalKind(kind.Minute, null, "", kind.Result, null);
                entry = entry with { Actor = "anonymous", Credential = null, Roles = "", Object = "", Origin = null };
            }
            if (sums.TryGetValue(kind, out var sum))
            {
                sum.Add(entry);
                return;
            }
            sums[kind] = new RefusalSum();
            ready.Add(entry);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(GatewayService.Name).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Write(Take(all: false));
            await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (provider.WhenMigrated(GatewayService.Name).IsCompletedSuccessfully)
            await Write(Take(all: true));
    }

    private void Note(HttpContext context, int status)
    {
        if (status is 401 or 403 or 429 && ApiSurface.Covers(context))
            Note(context, AuditEntry.Of(context, status, clock.GetUtcNow()));
    }

    /// <summary>What is to be written now: first ones, and the sums of minutes that are over.</summary>
    private List<AuditEntry> Take(bool all)
    {
        var minute = MinuteOf(clock.GetUtcNow());
        lock (gate)
        {
            List<AuditEntry> entries = [.. ready];
            ready.Clear();
            foreach (var (kind, sum) in sums.Where(one => all || one.Key.Minute < minute).ToList())
            {
                sums.Remove(kind);
                if (sum.Rest is { } rest)
                    entries.Add(rest);
            }
            return entries;
        }
    }

    private async Task Write(List<AuditEntry> entries)
    {
        if (entries.Count == 0)
            return;
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

    private static long MinuteOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 60;
}
