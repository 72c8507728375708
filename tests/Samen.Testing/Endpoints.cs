using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Samen.Testing;

/// <summary>Makes a program quick to start.</summary>
public static class Endpoints
{
    /// <summary>
    /// Builds the mapped endpoints now and once. Routing and authorization would each build those of a group again, and
    /// compiling the handlers is three quarters of what the start of a service costs.
    /// </summary>
    /// <param name="app">All is mapped, nothing started. What others than routing itself supply, such as YARP, stays as it is.</param>
    public static void BuildEndpointsOnce(this WebApplication app)
    {
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        var own = sources.Where(source => source.GetType().Assembly == typeof(RouteEndpoint).Assembly).ToList();
        Endpoint[] endpoints = [.. own.SelectMany(source => source.Endpoints)];
        foreach (var source in own)
            sources.Remove(source);
        sources.Add(new DefaultEndpointDataSource(endpoints));
    }
}
