using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Samen.Web;

/// <summary>
/// Does something now and again for a store, from the moment at which it is ready. Several instances may run: what it
/// does must be safe to do twice at once.
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

/// <summary>Adds jobs to a service.</summary>
public static class PeriodicJobs
{
    /// <summary>Adds one.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="service">Whose store it waits for.</param>
    /// <param name="name">What it does, for the log.</param>
    /// <param name="every">How long it rests in between.</param>
    /// <param name="run">Makes what it does.</param>
    public static void AddJob(
        this WebApplicationBuilder builder,
        string service,
        string name,
        TimeSpan every,
        Func<IServiceProvider, Func<CancellationToken, Task>> run
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IHostedService>(provider => new PeriodicJob(
            name,
            provider.WhenMigrated(service),
            every,
            run(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PeriodicJob>>()
        ));
    }
}
