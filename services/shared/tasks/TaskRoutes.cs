using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Storage;
using Samen.Web;

namespace Samen.Tasks;

/// <summary>What waits for the caller: each service answers it of its own things.</summary>
public static class TaskRoutes
{
    /// <summary>Maps the route, open to each role that something can wait for.</summary>
    public static void MapTasks<TDatabase>(this RouteGroupBuilder service, IReadOnlyList<TaskSource> sources)
        where TDatabase : Database
    {
        var database = ((IEndpointRouteBuilder)service).ServiceProvider.GetRequiredService<TDatabase>();
        service
            .MapGet("/tasks", new ListTasks(database, sources).Handle)
            .WithTags("Tasks")
            .Allow(Scopes.TasksRead, [.. sources.Select(source => source.Role).Distinct()]);
    }
}
