using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Samen.Gateway;
using Samen.Messaging;
using Samen.Testing;
using Samen.Web;
using Yarp.ReverseProxy.Model;

namespace Samen.Conventions.Tests;

/// <summary>The routes of programs that are built and never started: no file is written and nothing is connected to.</summary>
internal static class Endpoints
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<RouteEndpoint>>>> Services = new();
    private static readonly Lazy<Task<IReadOnlyList<RouteEndpoint>>> Gateway = new(FindOfGateway);

    public static Task<IReadOnlyList<RouteEndpoint>> OfService(string service) =>
        Services.GetOrAdd(service, name => new(() => FindOfService(name))).Value;

    /// <summary>The gateway's own; what it passes on to services is theirs to guard: they trust no header, only its signed token.</summary>
    public static Task<IReadOnlyList<RouteEndpoint>> OfGateway() => Gateway.Value;

    private static async Task<IReadOnlyList<RouteEndpoint>> FindOfService(string service)
    {
        await using var app = Build(Repository.SetupOf(service));
        return Of(app);
    }

    private static async Task<IReadOnlyList<RouteEndpoint>> FindOfGateway()
    {
        var builder = Builder();
        GatewayService.AddGateway(builder);
        await using var app = builder.Build();
        GatewayService.MapGateway(app);
        return [.. Of(app).Where(r => r.Metadata.GetMetadata<RouteModel>() is null)];
    }

    /// <summary>What the gateway serves as the document of its own API; this one is started.</summary>
    public static async Task<string> DocumentOfGateway()
    {
        var folder = Directory.CreateTempSubdirectory("samen-conventions-").FullName;
        try
        {
            var builder = Builder(folder);
            GatewayService.AddGateway(builder);
            await using var app = builder.Build();
            GatewayService.MapGateway(app);
            await app.StartAsync();
            await app.Services.WhenMigrated(GatewayService.Name);
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            var document = await client.GetStringAsync("/gateway/v1/openapi.json");
            // Disposing alone doesn't wait for what is still written in the background.
            await app.StopAsync();
            return document;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Folders.Remove(folder);
        }
    }

    public static WebApplication Build(params ServiceSetup[] setups)
    {
        MassTransit.LogContext.Current = null;
        var builder = Builder();
        foreach (var setup in setups)
            setup.Add(builder);
        builder.Services.AddBus(builder.Configuration);
        var app = builder.Build();
        app.UseServices();
        foreach (var setup in setups)
            setup.Map(app);
        return app;
    }

    public static IReadOnlyList<string> Methods(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static IReadOnlyList<RouteEndpoint> Of(IEndpointRouteBuilder app) =>
        [.. app.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];

    public static WebApplicationBuilder Builder(string? folder = null, params string[] settings)
    {
        var builder = SamenHost.CreateBuilder(
            [
                "--data",
                folder ?? Path.Combine(Path.GetTempPath(), "samen-not-started"),
                "--hostBuilder:reloadConfigOnChange=false",
                .. settings,
            ],
            "Samen.Conventions",
            "http://127.0.0.1:0"
        );
        builder.Logging.ClearProviders();
        return builder;
    }
}
