using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Messaging;

/// <summary>Adds facts to a service: its outbox, and what it does when another service publishes a fact.</summary>
public static class ServiceFacts
{
    /// <summary>Adds the service's outbox relay and its inbox.</summary>
    public static void AddServiceFacts<TDatabase>(this WebApplicationBuilder builder, string name, Func<FactHandlers, FactHandlers> follow)
        where TDatabase : Database
    {
        ArgumentNullException.ThrowIfNull(builder);
        var instance = builder.Configuration.InstanceName();
        builder.Services.AddKeyedSingleton(name, (provider, _) =>
            new Inbox(
                provider.GetRequiredService<TDatabase>(),
                follow(new FactHandlers()),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<Inbox>>()
            )
        );
        builder.Services.AddServiceMessaging(provider => new ServiceMessaging(
            name,
            provider.GetRequiredService<TDatabase>(),
            provider.GetRequiredKeyedService<Inbox>(name),
            provider.WhenMigrated(name),
            instance
        ));
    }
}
