using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Samen.Web;

/// <summary>Adds jobs to a service.</summary>
public static class PeriodicJobs
{
    /// <summary>Adds one.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="service">The service whose store it waits for.</param>
    /// <param name="name">What it does, for the log.</param>
    /// <param name="every">The time between two runs.</param>
    /// <param name="run">Makes the action.</param>
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
