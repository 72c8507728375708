using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Samen.Secrets;
using Samen.Storage;

namespace Samen.Web;

/// <summary>Adds what encrypts the secrets of a store.</summary>
public static class SecretsHosting
{
    /// <summary>
    /// Adds <see cref="StoreSecrets{TDatabase}"/> for the verbs of a service. Its store must list the assembly of
    /// <see cref="StoreSecrets"/>. Settings: <c>Samen:MasterKey</c> and <c>Samen:OldMasterKeys</c>.
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
}
