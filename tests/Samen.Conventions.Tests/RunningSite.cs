using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samen.Messaging;
using Samen.Testing;
using Samen.Web;

namespace Samen.Conventions.Tests;

/// <summary>The gateway with all services behind it, as everybody outside meets them.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("samen-conventions-").FullName;
    private readonly WebApplication services;
    private RunningGateway? gateway;

    private RunningSite()
    {
        MassTransit.LogContext.Current = null;
        var setups = Repository.Services.Select(Repository.SetupOf).ToList();
        var builder = Endpoints.Builder(folder, "--Samen:Partners:Seed=false", "--Samen:Initiatives:Facilities:Seed=false");
        foreach (var setup in setups)
            setup.Add(builder);
        builder.Services.AddBus(builder.Configuration);
        builder.Services.AddSingleton<TimeProvider>(new ExampleClock());
        services = builder.Build();
        services.UseServices();
        foreach (var setup in setups)
            setup.Map(services);
    }

    /// <summary>The gateway.</summary>
    public RunningGateway Gateway => gateway!;

    /// <summary>Starts all of it and waits until it is ready.</summary>
    public static async Task<RunningSite> Start()
    {
        var site = new RunningSite();
        await site.services.StartAsync();
        site.gateway = await RunningGateway.Start([
            .. Repository.Services.Select(name => $"--ReverseProxy:Clusters:{name}:Destinations:one:Address={site.services.Urls.Single()}"),
            "--Samen:Gateway:Limits:AnonymousPerMinute=1000000",
            "--Samen:Gateway:Limits:PerDay=100000000",
            "--Samen:Gateway:Limits:PartnerPerDay=100000000",
        ]);
        site.services.Configuration["Samen:Gateway:Keys"] = new Uri(site.gateway.Address, "/.well-known/jwks.json").ToString();
        var health = site.services.Services.GetRequiredService<HealthCheckService>();
        await Patience.Until(async () => (await health.CheckHealthAsync()).Status == HealthStatus.Healthy);
        return site;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (gateway is not null)
            await gateway.DisposeAsync();
        await services.StopAsync();
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Folders.Remove(folder);
    }
}
