using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Gateway;
using Samen.Hosting;
using Samen.Messaging;
using Samen.Testing;
using Shouldly;
using Xunit;
using Yarp.ReverseProxy.Model;

namespace Samen.Conventions.Tests;

public sealed class EndpointTests
{
    public static TheoryData<string> Services => [.. Repository.Services];

    [Theory, MemberData(nameof(Services))]
    public async Task Every_route_says_who_may_call_it(string service)
    {
        var routes = await Routes(service);
        routes.ShouldNotBeEmpty();
        routes.Where(r => r.Metadata.GetMetadata<Access>() is null).Select(Describe).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Services))]
    public async Task What_changes_something_needs_a_role_that_exists(string service)
    {
        var routes = await Routes(service);
        foreach (var route in routes.Where(r => Methods(r).Any(m => m is not ("GET" or "HEAD"))))
            route.Metadata.GetMetadata<Access>()!.AllowedRoles.ShouldNotBeEmpty(Describe(route));
        routes.SelectMany(r => r.Metadata.GetMetadata<Access>()!.AllowedRoles).Except(Roles.All).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Services))]
    public async Task Every_route_lies_below_the_service_and_belongs_to_it(string service)
    {
        var routes = (await Routes(service)).Where(r => !r.RoutePattern.RawText!.StartsWith("/health/", StringComparison.Ordinal) && !r.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal)).ToList();
        routes.ShouldAllBe(r => r.RoutePattern.RawText!.StartsWith($"/{service}/v1/", StringComparison.Ordinal));
        routes.ShouldAllBe(r => r.Metadata.GetMetadata<ServiceName>()!.Name == service);
    }

    [Fact]
    public async Task All_services_fit_in_one_host()
    {
        var names = Repository.Services;
        await using var app = Build([.. names.Select(Repository.SetupOf)]);
        var queues = app.Services.GetServices<ServiceMessaging>().Select(m => m.Name).ToList();
        queues.Order().ShouldBe(names);
        // One relay and one start per service: a hosted service of the same type must not push another one out.
        app.Services.GetServices<IHostedService>().OfType<ServiceStart>().Count().ShouldBe(names.Count);
    }

    /// <summary>What it passes on to services is theirs to guard; they trust no header, only its signed token.</summary>
    [Fact]
    public async Task Every_route_of_the_gateways_own_says_who_may_call_it()
    {
        var builder = Builder();
        GatewayService.AddGateway(builder);
        await using var app = builder.Build();
        GatewayService.MapGateway(app);
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(r => r.Metadata.GetMetadata<RouteModel>() is null).ToList();
        routes.Count.ShouldBeGreaterThan(5);
        routes.Where(r => r.Metadata.GetMetadata<Access>() is null).Select(Describe).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<RouteEndpoint>> Routes(string service)
    {
        await using var app = Build(Repository.SetupOf(service));
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).Cast<RouteEndpoint>()];
    }

    private static WebApplication Build(params ServiceSetup[] setups)
    {
        // Built, never started: no file is written and nothing is connected to.
        MassTransit.LogContext.Current = null;
        var builder = Builder();
        foreach (var setup in setups) setup.Add(builder);
        builder.Services.AddBus(builder.Configuration);
        var app = builder.Build();
        app.UseServices();
        foreach (var setup in setups) setup.Map(app);
        return app;
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = SamenHost.CreateBuilder(["--data", Path.Combine(Path.GetTempPath(), "samen-not-started"), "--hostBuilder:reloadConfigOnChange=false"], "Samen.Conventions", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder;
    }

    private static IReadOnlyList<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static string Describe(RouteEndpoint route) => $"{string.Join(",", Methods(route))} {route.RoutePattern.RawText}";
}
