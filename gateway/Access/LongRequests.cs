using System.Collections.Concurrent;
using Samen.Gateway.Clients;
using Samen.Gateway.Edge;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// Looks again at requests that go on for long, such as streams: a credential that was good at the start may be revoked
/// meanwhile. Every few seconds the credential of each is checked as at its start, and one that is no longer good loses its connection.
/// </summary>
internal sealed class LongRequests(
    ApiKeys keys,
    AccessTokens tokens,
    IServiceProvider provider,
    TimeProvider clock,
    ILogger<LongRequests> log
) : BackgroundService
{
    /// <summary>How often; a stream outlives its credential by at most twice this.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<HttpContext, (string Credential, DateTimeOffset Since)> running = new();

    /// <summary>Surrounds everything after authentication.</summary>
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (BearerHandler.CredentialOf(context.Request) is not { } credential || !ApiSurface.Covers(context))
        {
            await next(context);
            return;
        }
        running[context] = (credential, clock.GetUtcNow());
        try
        {
            await next(context);
        }
        finally
        {
            running.TryRemove(context, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(GatewayService.Name).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var old = clock.GetUtcNow() - Every;
            // One look at the store serves all streams of a client.
            foreach (var credential in running.Where(one => one.Value.Since <= old).GroupBy(one => one.Value.Credential))
            {
                try
                {
                    if (await IsGood(credential.Key, stoppingToken))
                        continue;
                }
                catch (Exception e) when (e is System.Data.Common.DbException or OperationCanceledException)
                {
                    // The store can't be read now; the next look will tell.
                    log.LogWarning(e, "The credentials of long requests can't be checked now.");
                    continue;
                }
                foreach (var (context, _) in credential)
                    context.Abort();
            }
        }
    }

    private async Task<bool> IsGood(string credential, CancellationToken ct) =>
        ApiKey.Parse(credential) is not null
            ? await keys.Verify(credential, ct) is not null
            : await tokens.Verify(credential, ct) is not null;
}
