using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Samen.Web;

/// <summary>
/// Does something periodically for a store, once that is ready. Several instances may run, so it must be safe to do
/// twice at once.
/// </summary>
public sealed class PeriodicJob(
    string name,
    Task migrated,
    TimeSpan every,
    Func<CancellationToken, Task> run,
    TimeProvider clock,
    ILogger<PeriodicJob> log
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await migrated.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await run(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database is away; what is due waits in it.
                log.LogWarning(e, "{Job} failed and is tried again in {Every}.", name, every);
            }
            await Task.Delay(every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
