using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Storage;
using Samen.Web;

namespace Samen.Messaging;

/// <summary>The history of each thing of a service: the facts about it. Facts carry no personal data, so everybody may see them.</summary>
public static class SubjectHistory
{
    /// <summary>Maps the route by which everybody reads the facts of a subject.</summary>
    public static void MapHistory<TDatabase>(this RouteGroupBuilder service)
        where TDatabase : Database
    {
        var database = ((IEndpointRouteBuilder)service).ServiceProvider.GetRequiredService<TDatabase>();
        service.MapGet("/history", new ListHistory(database).Handle).WithTags("History").AllowEverybody();
    }
}
