using Samen.Gateway.Edge;

namespace Samen.Gateway.Configuration;

/// <summary>The settings of the gateway, below the configuration that changes while it runs.</summary>
internal static class ConfigurationService
{
    /// <returns>The settings as they are now; they follow each change.</returns>
    public static IConfiguration AddConfiguration(this WebApplicationBuilder builder)
    {
        var live = new LiveConfiguration();
        var configuration = Defaults.Under(builder.Configuration, live);
        builder.Services.AddSingleton(live).AddSingleton(new GatewaySettings(configuration)).AddHostedService<ConfigurationWatch>();
        return configuration;
    }
}
