namespace Samen.Gateway.Configuration;

/// <summary>The settings of the gateway: built in, under those of the host, under those of <see cref="LiveConfiguration"/>.</summary>
internal sealed class GatewaySettings(IConfiguration configuration)
{
    public const string Limits = "Samen:Gateway:Limits",
        Routes = "Samen:Gateway:Routes";

    /// <summary>How long a service may be silent.</summary>
    public TimeSpan RequestTime =>
        TimeSpan.FromSeconds(
            configuration.GetValue($"{Limits}:{nameof(Access.LimitSettings.RequestSeconds)}", new Access.LimitSettings().RequestSeconds)
        );

    /// <summary>Where a service is; empty: where the proxy's own settings say.</summary>
    public IReadOnlyList<string> AddressesOf(string service) => configuration.GetSection($"{Routes}:{service}").Get<string[]>() ?? [];
}
