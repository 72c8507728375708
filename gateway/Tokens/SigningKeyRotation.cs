using Samen.Web;

namespace Samen.Gateway.Tokens;

/// <summary>Checks each minute whether the store has another key, or needs one.</summary>
internal sealed class SigningKeyRotation(SigningKeys keys, IServiceProvider provider, TimeProvider clock, ILogger<SigningKeyRotation> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(GatewayService.Name).WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keys.Refresh(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The known keys still serve; there is a day to find the next one.
                log.LogError(e, "The signing keys can't be refreshed now.");
            }
        }
    }
}
