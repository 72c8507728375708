using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Samen.Secrets;
using Samen.Storage;

namespace Samen.Web;

/// <summary>Adds what encrypts the secrets of a store.</summary>
public static class SecretsHosting
{
    /// <summary>
    /// Adds <see cref="StoreSecrets{TDatabase}"/> for the verbs of a service. Its store must list the assembly of
    /// <see cref="StoreProtector"/>. Settings: <c>Samen:MasterKey</c> and <c>Samen:OldMasterKeys</c>.
    /// </summary>
    /// <typeparam name="TDatabase">The service's store, which holds the key ring.</typeparam>
    public static void AddSecrets<TDatabase>(this WebApplicationBuilder builder, string service)
        where TDatabase : Database
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.Configuration;
        builder.Services.TryAddSingleton(_ =>
            MasterKeys.Open(
                configuration["Samen:MasterKey"],
                configuration.DataFolder(),
                [.. configuration.GetSection("Samen:OldMasterKeys").GetChildren().Select(key => key.Value ?? "")]
            )
        );
        builder.Services.AddSingleton(provider => new StoreSecrets<TDatabase>(
            service,
            provider.GetRequiredService<TDatabase>(),
            provider.GetRequiredService<MasterKeys>(),
            provider.GetRequiredService<TimeProvider>()
        ));
    }

    /// <summary>
    /// Has the framework make and read no keys of its own at the start: a service needs none, and in the gateway's store there
    /// is no table for them yet. Call it last, since every part that uses Data Protection adds the early reading again.
    /// </summary>
    public static void ReadNoKeysEarly(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var early = services.Where(s =>
            s.ServiceType == typeof(IHostedService)
            && s.ImplementationType?.FullName == "Microsoft.AspNetCore.DataProtection.Internal.DataProtectionHostedService"
        );
        foreach (var service in early.ToArray())
            services.Remove(service);
    }
}
