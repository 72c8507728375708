using Samen.Web;

namespace Samen.Partners;

/// <summary>Keeps the <see cref="LogTail"/> of this instance at the end of the log.</summary>
internal sealed class LogReader(PartnersDatabase database, LogTail tail, IServiceProvider provider, ILogger<LogReader> log)
    : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(500);

    /// <summary>How often it looks for what other processes committed; this one's own commits wake it.</summary>
    internal TimeSpan Poll { get; set; } = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(PartnersService.Name).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var seen = database.Committed.Version;
                await tail.Look(stoppingToken);
                await database.Committed.Wait(seen, Poll, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "Can't read the event log now; tries again.");
                await Task.Delay(Again, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
