using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samen.Messaging;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

public sealed class EndpointTests
{
    public static TheoryData<string> Services => [.. Repository.Services];

    [Theory, MemberData(nameof(Services))]
    public async Task Every_route_says_who_may_call_it(string service)
    {
        var routes = await Endpoints.OfService(service);
        routes.ShouldNotBeEmpty();
        routes.Where(r => r.Metadata.GetMetadata<Access>() is null).Select(Describe).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Services))]
    public async Task What_changes_something_needs_a_role_that_exists(string service)
    {
        var routes = await Endpoints.OfService(service);
        foreach (var route in routes.Where(r => Endpoints.Methods(r).Any(m => m is not ("GET" or "HEAD"))))
            route.Metadata.GetMetadata<Access>()!.AllowedRoles.ShouldNotBeEmpty(Describe(route));
        routes.SelectMany(r => r.Metadata.GetMetadata<Access>()!.AllowedRoles).Except(Roles.All).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Services))]
    public async Task Every_route_lies_below_the_service_and_belongs_to_it(string service)
    {
        var routes = (await Endpoints.OfService(service))
            .Where(r =>
                !r.RoutePattern.RawText!.StartsWith("/health/", StringComparison.Ordinal)
                && !r.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal)
            )
            .ToList();
        routes.ShouldAllBe(r => r.RoutePattern.RawText!.StartsWith($"/{service}/v1/", StringComparison.Ordinal));
        routes.ShouldAllBe(r => r.Metadata.GetMetadata<ServiceName>()!.Name == service);
    }

    [Fact]
    public async Task All_services_fit_in_one_host()
    {
        var names = Repository.Services;
        await using var app = Endpoints.Build([.. names.Select(Repository.SetupOf)]);
        var queues = app.Services.GetServices<ServiceMessaging>().Select(m => m.Name).ToList();
        queues.Order().ShouldBe(names);
        // One relay and one start per service: a hosted service of the same type must not push another one out.
        app.Services.GetServices<IHostedService>().OfType<ServiceStart>().Count().ShouldBe(names.Count);
    }

    [Fact]
    public async Task Every_route_of_the_gateways_own_says_who_may_call_it()
    {
        var routes = await Endpoints.OfGateway();
        routes.Count.ShouldBeGreaterThan(5);
        routes.Where(r => r.Metadata.GetMetadata<Access>() is null).Select(Describe).ShouldBeEmpty();
    }

    /// <summary>What the document says of If-Match is what the verb does.</summary>
    [Fact]
    public async Task A_route_says_that_it_honours_If_Match_where_its_verb_does()
    {
        var routes = new List<RouteEndpoint>(await Endpoints.OfGateway());
        foreach (var service in Repository.Services)
            routes.AddRange(await Endpoints.OfService(service));
        var matching = Repository
            .Files("services", "*.cs")
            .Concat(Repository.Files("gateway", "*.cs"))
            .Where(file => Repository.Read(file).Contains("caller.MustMatch(", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order()
            .ToList();
        matching.Count.ShouldBeGreaterThan(10);
        routes
            .Where(route => route.Metadata.GetMetadata<Versioned>() is not null)
            .Select(route => route.Metadata.OfType<System.Reflection.MethodInfo>().Last().DeclaringType!.Name)
            .Distinct()
            .Order()
            .ShouldBe(matching);
    }

    private static string Describe(RouteEndpoint route) => $"{string.Join(",", Endpoints.Methods(route))} {route.RoutePattern.RawText}";
}
