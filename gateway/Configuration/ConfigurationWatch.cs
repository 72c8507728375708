using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>Looks for changes that another instance made.</summary>
internal sealed class ConfigurationWatch(
    GatewayDatabase database,
    LiveConfiguration live,
    IServiceProvider provider,
    TimeProvider clock,
    ILogger<ConfigurationWatch> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(GatewayService.Name).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(LiveConfiguration.Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await using var reading = await database.Read(stoppingToken);
                live.Apply(await ConfigurationStore.Latest(reading));
            }
            catch (Exception e) when (e is System.Data.Common.DbException or OperationCanceledException)
            {
                if (!stoppingToken.IsCancellationRequested)
                    log.LogWarning(e, "The gateway can't find out now whether the configuration was changed.");
            }
        }
    }
}
