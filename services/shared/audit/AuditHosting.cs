using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
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
                KeptOf(provider.GetRequiredService<IConfiguration>()),
                migrated(provider),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IMeterFactory>(),
                provider.GetRequiredService<ILogger<AuditChain>>()
            )
        );
        services.AddSingleton(provider => provider.GetRequiredKeyedService<AuditChain>(name));
        services.AddChain(provider => provider.GetRequiredKeyedService<AuditChain>(name));
    }

    /// <summary>Has a chain sealed while the host runs, and verified by <c>--verify-audit</c>.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="chain">The chain, of which there is one.</param>
    public static void AddChain(this IServiceCollection services, Func<IServiceProvider, HashChain> chain)
    {
        services.AddSingleton<HashChain>(chain);
        // Not AddHostedService: it keeps only the first of a type.
        services.AddSingleton<IHostedService>(chain);
    }

    /// <summary>
    /// Seven years, or as the setting says. No law gives a term for a log of this kind; this is the one for the administration of a
    /// legal person (Burgerlijk Wetboek 2:10, third paragraph), which tells of the same acts.
    /// </summary>
    /// <exception cref="StartRefusedException">It is less than a year, in which nobody could look back.</exception>
    private static TimeSpan? KeptOf(IConfiguration configuration) =>
        configuration.GetValue("Samen:Audit:KeptDays", 7 * 366) switch
        {
            0 => null,
            >= 365 and var days => TimeSpan.FromDays(days),
            _ => throw new StartRefusedException("Samen:Audit:KeptDays must be 365 or more, or 0 for ever."),
        };
}
