using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Search;

/// <summary>What happened lately in a service, for everybody.</summary>
public static class NewsRoutes
{
    /// <summary>Maps the route.</summary>
    /// <param name="service">The group of the service.</param>
    /// <param name="facts">The facts of this service that are news.</param>
    public static void MapNews<TDatabase>(this RouteGroupBuilder service, params IReadOnlyList<Type> facts)
        where TDatabase : Database
    {
        var database = ((IEndpointRouteBuilder)service).ServiceProvider.GetRequiredService<TDatabase>();
        service.MapGet("/news", new ListNews(database, [.. facts.Select(FactType.NameOf)]).Handle).WithTags("News").AllowEverybody();
    }
}
