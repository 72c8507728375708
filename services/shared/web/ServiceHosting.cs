using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Audit;
using Samen.Secrets;
using Samen.Storage;

namespace Samen.Web;

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
    /// <param name="seed">Writes what the first start needs; runs at each start and must itself find out whether it is the first.</param>
    /// <exception cref="StartRefusedException">The configuration is wrong; it says how.</exception>
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
        builder.AddTokens();
    }

    /// <summary>The store and its start alone, for the gateway itself, which is no service behind the gateway. Settings as above.</summary>
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
                    ?? throw new StartRefusedException("Samen:Storage:ConnectionString is needed when Samen:Storage:Kind is SqlServer.");
        var database = create(dialect, connectionString);
        var services = builder.Services;
        services.AddSingleton(database);
        services.AddKeyedSingleton<Database>(name, database);
        services.AddKeyedSingleton(name, (provider, _) =>
            new ServiceStart(
                name,
                database,
                provider.GetService<StoreSecrets<TDatabase>>(),
                seed?.Invoke(provider),
                provider.GetRequiredService<StartRefusal>(),
                provider.GetRequiredService<ILogger<ServiceStart>>()
            )
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

    /// <summary>Adds authentication and the routes that every service has; the services' own routes follow.</summary>
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

    /// <summary>Honours Idempotency-Key on POST, on the routes of every store in this process.</summary>
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

    /// <summary>The group of a service's routes, <c>/{name}/v1</c>. A POST among them honours an Idempotency-Key.</summary>
    /// <typeparam name="TDatabase">The service's store, which keeps the responses.</typeparam>
    public static RouteGroupBuilder MapService<TDatabase>(this IEndpointRouteBuilder app, string name)
        where TDatabase : Database
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.MapService(name).WithMetadata(new IdempotentRoutes(app.ServiceProvider.GetRequiredService<TDatabase>()));
    }

    /// <summary>The same for a service without a store.</summary>
    public static RouteGroupBuilder MapService(this IEndpointRouteBuilder app, string name)
    {
        var group = app.MapGroup($"/{name}/v1").WithGroupName(name).WithMetadata(new ServiceName(name));
        group.AddEndpointFilter(Validation.Filter);
        ((IEndpointConventionBuilder)group).Add(route => route.RequestDelegate = Validation.Explaining(route.RequestDelegate!));
        return group;
    }
}
