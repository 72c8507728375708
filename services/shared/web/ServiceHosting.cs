using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samen.Audit;
using Samen.Storage;

namespace Samen.Web;

/// <summary>On each route: the service that it belongs to.</summary>
public sealed record ServiceName(string Name)
{
    /// <summary>The audience of tokens for this service.</summary>
    public string Audience => $"samen-{Name}";
}

/// <summary>A service of this process: migrates and seeds its store at the start, and is ready after that.</summary>
public sealed class ServiceStart(string name, Database database, Func<Database, CancellationToken, Task>? seed, ILogger<ServiceStart> log)
    : BackgroundService,
        IHealthCheck
{
    private readonly TaskCompletionSource migrated = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the schema is up to date.</summary>
    public Task Migrated => migrated.Task;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            migrated.Task.IsCompletedSuccessfully ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{name} is starting.")
        );

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await database.Migrate(stoppingToken);
                if (database.Warning is { } warning)
                    log.LogWarning("{Service}: {Warning}", name, warning);
                if (seed is not null)
                    await seed(database, stoppingToken);
                migrated.SetResult();
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database may come later; until then the service is alive but not ready.
                log.LogError(e, "{Service} can't prepare its store and tries again.", name);
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            }
        }
    }
}

/// <summary>Adds a service to a host, alone or beside others.</summary>
public static class ServiceHosting
{
    /// <summary>
    /// Adds the store and the start of a service. <c>Samen:Storage:Kind</c> is <c>Sqlite</c> (a file in the data folder)
    /// or <c>SqlServer</c>, which needs <c>Samen:Storage:ConnectionString</c>; <c>{service}</c> in it is replaced by the name.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="name">Name of the service, as in its routes.</param>
    /// <param name="create">Makes the service's own type of database.</param>
    /// <param name="seed">What the first start writes; runs at each start and must find out for itself.</param>
    /// <exception cref="InvalidOperationException">The configuration is wrong; it says how.</exception>
    public static void AddServiceStore<TDatabase>(
        this WebApplicationBuilder builder,
        string name,
        Func<Dialect, string, TDatabase> create,
        Func<IServiceProvider, Func<Database, CancellationToken, Task>>? seed = null
    )
        where TDatabase : Database
    {
        builder.AddStore(name, create, seed);
        builder.Services.AddSingleton(new ServiceName(name));
        builder.Services.TryAddSingleton(PublicSite.Of(builder.Configuration));
        builder.Services.AddApiDocument(name);
        AddTokens(builder);
    }

    /// <summary>The store and its start alone, for who is no service behind the gateway: the gateway itself. Settings as above.</summary>
    /// <inheritdoc cref="AddServiceStore{TDatabase}"/>
    public static void AddStore<TDatabase>(
        this WebApplicationBuilder builder,
        string name,
        Func<Dialect, string, TDatabase> create,
        Func<IServiceProvider, Func<Database, CancellationToken, Task>>? seed = null
    )
        where TDatabase : Database
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.Configuration;
        var kind = configuration["Samen:Storage:Kind"] ?? "Sqlite";
        var dialect = Dialect.Named(kind);
        var connectionString =
            kind == "Sqlite"
                ? $"Data Source={Path.Combine(configuration.DataFolder(), $"{name}.db")};Default Timeout=10"
                : configuration["Samen:Storage:ConnectionString"]?.Replace("{service}", name, StringComparison.Ordinal)
                    ?? throw new InvalidOperationException(
                        "Samen:Storage:ConnectionString is needed when Samen:Storage:Kind is SqlServer."
                    );
        var database = create(dialect, connectionString);
        var services = builder.Services;
        services.AddSingleton(database);
        services.AddKeyedSingleton<Database>(name, database);
        services.AddKeyedSingleton(name, (provider, _) =>
            new ServiceStart(name, database, seed?.Invoke(provider), provider.GetRequiredService<ILogger<ServiceStart>>())
        );
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<ServiceStart>(name));
        services.AddAuditLog(name, database, provider => provider.WhenMigrated(name));
        services
            .AddHealthChecks()
            .Add(
                new HealthCheckRegistration(
                    name,
                    provider => provider.GetRequiredKeyedService<ServiceStart>(name),
                    HealthStatus.Unhealthy,
                    ["ready"]
                )
            );
    }

    /// <summary>Completes when the service's schema is up to date.</summary>
    public static Task WhenMigrated(this IServiceProvider provider, string service) =>
        provider.GetRequiredKeyedService<ServiceStart>(service).Migrated;

    /// <summary>Name of this instance among its siblings: <c>Samen:Instance</c>, else the machine's name.</summary>
    public static string InstanceName(this IConfiguration configuration) => configuration["Samen:Instance"] ?? Environment.MachineName;

    /// <summary>Puts authentication and what every service answers in place; the services' routes follow.</summary>
    public static void UseServices(this WebApplication app)
    {
        app.UseDefaults();
        app.Use(ApiRules.AnswerHead);
        app.UseRouting();
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health"), api => api.UseMiddleware<ApiRules>());
        app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseIdempotency();
        app.MapApiDocuments();
    }

    /// <summary>POST with Idempotency-Key, on the routes of every store in this process.</summary>
    public static void UseIdempotency(this WebApplication app) => app.UseMiddleware<Idempotency>();

    /// <summary>Describes the routes of the group with this name.</summary>
    public static void AddApiDocument(this IServiceCollection services, string name) =>
        services.AddOpenApi(name, options => OpenApi.Describe(options, name)).AddCors();

    /// <summary>Serves the documents to everybody, also to pages of other sites (ADR /core/publish-openapi).</summary>
    /// <param name="app">The host.</param>
    /// <param name="only">The one document to serve; null: all.</param>
    public static IEndpointConventionBuilder MapApiDocuments(this WebApplication app, string? only = null) =>
        app.MapOpenApi($"/{{documentName{(only is null ? "" : $":regex(^{only}$)")}}}/v1/openapi.json")
            .AllowEverybody()
            .RequireCors(policy => policy.AllowAnyOrigin());

    /// <summary>The group of a service's routes: <c>/{name}/v1</c>.</summary>
    public static RouteGroupBuilder MapService(this IEndpointRouteBuilder app, string name)
    {
        var group = app.MapGroup($"/{name}/v1").WithGroupName(name).WithMetadata(new ServiceName(name));
        group.AddEndpointFilter(Validation.Filter);
        return group;
    }

    private static void AddTokens(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        if (services.Any(s => s.ServiceType == typeof(GatewayKeys)))
            return;
        var configuration = builder.Configuration;
        KeysAddress(configuration);
        services.AddSingleton(provider => new GatewayKeys(
            new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            {
                Timeout = TimeSpan.FromSeconds(5),
            },
            () => KeysAddress(configuration),
            Path.Combine(configuration.DataFolder(), $"gateway-keys-{builder.Environment.ApplicationName}.json"),
            provider.GetRequiredService<ILogger<GatewayKeys>>()
        ));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<GatewayKeys>());
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services
            .AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<GatewayKeys, IEnumerable<ServiceName>>(
                (options, gateway, names) =>
                {
                    options.MapInboundClaims = false;
                    options.Events = new JwtBearerEvents { OnMessageReceived = gateway.Prepare };
                    options.TokenValidationParameters = new TokenValidationParameters
                    {
                        ValidIssuer = "samen-gateway",
                        ValidAudiences = names.Select(n => n.Audience),
                        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                        ValidTypes = ["at+jwt"],
                        IssuerSigningKeyResolver = (_, _, kid, _) => gateway.Current.Where(k => k.KeyId == kid),
                        ClockSkew = TimeSpan.FromSeconds(5),
                        NameClaimType = JwtRegisteredClaimNames.Sub,
                        RoleClaimType = "role",
                    };
                }
            );
        services
            .AddAccess()
            .AddAuthorizationBuilder()
            // A route that says nothing lets nobody in; where there is no route, 404 or 405 is the answer.
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder()
                    .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
                    .Build()
            );
    }

    /// <summary>Read anew at each fetch: who runs both in one process knows the gateway's address only once it listens.</summary>
    private static Uri KeysAddress(IConfiguration configuration)
    {
        var address = configuration["Samen:Gateway:Keys"] ?? "http://localhost:8080/.well-known/jwks.json";
        return Uri.TryCreate(address, UriKind.Absolute, out var keys) && keys.Scheme is ("http" or "https")
            ? keys
            : throw new InvalidOperationException($"Samen:Gateway:Keys is '{address}'; it must be the address of the gateway's key set.");
    }
}
