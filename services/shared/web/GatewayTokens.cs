using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Samen.Web;

/// <summary>Checks the tokens that the gateway gives to services.</summary>
internal static class GatewayTokens
{
    /// <summary>
    /// A token that names an unknown key waits until the key set was fetched again. Otherwise IdentityModel fetches in the
    /// background, and the first tokens of a new key would be refused.
    /// </summary>
    private const string FetchBeforeAnswering = "Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking";

    /// <summary>Adds authentication by token, once per process.</summary>
    /// <exception cref="InvalidOperationException">The address of the keys is no address.</exception>
    public static void AddTokens(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        if (services.Any(s => s.ServiceType == typeof(KeySetWatch)))
            return;
        var configuration = builder.Configuration;
        KeysAddress(configuration);
        AppContext.SetSwitch(FetchBeforeAnswering, true);
        var file = Path.Combine(configuration.DataFolder(), $"gateway-keys-{builder.Environment.ApplicationName}.json");
        services.AddSingleton(provider => new ConfigurationManager<OpenIdConnectConfiguration>(
            "the gateway's keys",
            new KeySetRetriever(),
            new KeySetDocuments(
                new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
                {
                    Timeout = TimeSpan.FromSeconds(5),
                },
                () => KeysAddress(configuration),
                file,
                provider.GetRequiredService<ILogger<KeySetDocuments>>()
            )
        )
        {
            // The shortest that it allows: for a token that names an unknown key, and otherwise.
            RefreshInterval = TimeSpan.FromSeconds(1),
            AutomaticRefreshInterval = TimeSpan.FromMinutes(5),
            // A key that the gateway withdraws is refused from the next fetch on.
            UseLastKnownGoodConfiguration = false,
        });
        services.AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(provider =>
            provider.GetRequiredService<ConfigurationManager<OpenIdConnectConfiguration>>()
        );
        services.AddSingleton<KeySetWatch>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<KeySetWatch>());
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.ReadNoKeysEarly();
        services
            .AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IConfigurationManager<OpenIdConnectConfiguration>, KeySetWatch, IEnumerable<ServiceName>>(Check);
        services
            .AddAccess()
            .AddAuthorizationBuilder()
            // A route that says nothing lets nobody in; where there is no route, the response is 404 or 405.
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder()
                    .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
                    .Build()
            );
    }

    private static void Check(
        JwtBearerOptions options,
        IConfigurationManager<OpenIdConnectConfiguration> keys,
        KeySetWatch watch,
        IEnumerable<ServiceName> names
    )
    {
        options.MapInboundClaims = false;
        options.ConfigurationManager = keys;
        options.Events = new JwtBearerEvents { OnMessageReceived = watch.AwaitKeys };
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = KeySetRetriever.Issuer,
            ValidAudiences = names.Select(n => n.Audience),
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidTypes = ["at+jwt"],
            // Only the key that the token names is tried.
            TryAllIssuerSigningKeys = false,
            ClockSkew = TimeSpan.FromSeconds(5),
            NameClaimType = JwtRegisteredClaimNames.Sub,
            RoleClaimType = "role",
        };
    }

    /// <summary>Read at each fetch: a process that runs both knows the gateway's address only once the gateway listens.</summary>
    private static Uri KeysAddress(IConfiguration configuration)
    {
        var address = configuration["Samen:Gateway:Keys"] ?? "http://localhost:8080/.well-known/jwks.json";
        return Uri.TryCreate(address, UriKind.Absolute, out var keys) && keys.Scheme is ("http" or "https")
            ? keys
            : throw new InvalidOperationException($"Samen:Gateway:Keys is '{address}'; it must be the address of the gateway's key set.");
    }
}
