using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Audit;

/// <summary>Adds the audit log of a store.</summary>
public static class AuditHosting
{
    /// <summary>Adds the chain that seals the log of one store.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="name">Name of the store.</param>
    /// <param name="database">The store.</param>
    /// <param name="migrated">Completes when the store's schema is up to date.</param>
    public static void AddAuditLog(this IServiceCollection services, string name, Database database, Func<IServiceProvider, Task> migrated)
    {
        services.AddKeyedSingleton(name, (provider, _) =>
            new AuditChain(
                name,
                database,
                migrated(provider),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IMeterFactory>(),
                provider.GetRequiredService<ILogger<AuditChain>>()
            )
        );
        services.AddSingleton(provider => provider.GetRequiredKeyedService<AuditChain>(name));
        // Not AddHostedService: it keeps only the first of a type.
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<AuditChain>(name));
    }
}
