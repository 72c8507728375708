using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Secrets;
using Samen.Storage;

namespace Samen.Web;

/// <summary>Migrates and seeds the store of a service at its start; the service is ready after that.</summary>
public sealed class ServiceStart(
    string name,
    Database database,
    StoreProtector? secrets,
    Func<Database, CancellationToken, Task>? seed,
    StartRefusal refusal,
    ILogger<ServiceStart> log
) : BackgroundService, IHealthCheck
{
    private readonly TaskCompletionSource migrated = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the schema is up to date.</summary>
    public Task Migrated => migrated.Task;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            migrated.Task.IsCompletedSuccessfully ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{name} is starting.")
        );

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await database.Migrate(stoppingToken);
                if (database.Warning is { } warning)
                    log.LogWarning("{Service}: {Warning}", name, warning);
                if (secrets is not null && await secrets.Prepare(stoppingToken) is > 0 and var resealed)
                    log.LogInformation(
                        "{Service}: the current master key now seals {Count} keys that an old one sealed; "
                            + "Samen:OldMasterKeys is no longer needed.",
                        name,
                        resealed
                    );
                if (seed is not null)
                    await seed(database, stoppingToken);
                migrated.SetResult();
                return;
            }
            catch (StartRefusedException e)
            {
                refusal.Say(e, log);
                // Trying again would not help: the host stops.
                migrated.SetException(e);
                throw;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database may come later; until then the service is alive but not ready.
                log.LogError(e, "{Service} can't prepare its store and will try again.", name);
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            }
        }
    }
}
