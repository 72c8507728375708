using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Storage;
using Samen.Web;

namespace Samen.Messaging;

/// <summary>The routes by which an admin sees how a service is doing, and retries or discards facts that it could not handle.</summary>
public static class OperationsRoutes
{
    /// <typeparam name="TDatabase">The service's store, in which facts are parked.</typeparam>
    /// <param name="service">The service's routes.</param>
    /// <param name="name">Name of the service, as it was given to <c>AddServiceFacts</c>.</param>
    public static void MapOperations<TDatabase>(this RouteGroupBuilder service, string name)
        where TDatabase : Database
    {
        var provider = ((IEndpointRouteBuilder)service).ServiceProvider;
        var (database, inbox) = (provider.GetRequiredService<TDatabase>(), provider.GetRequiredKeyedService<Inbox>(name));
        var startedAt = provider.GetRequiredService<TimeProvider>().GetUtcNow();
        service
            .MapGet("/service-state", new GetServiceState(name, database, startedAt).Handle)
            .WithTags("Operations")
            .Allow(Scopes.OperationsRead, Roles.Admin);
        var parked = service.MapGroup("/parked-facts").WithTags("Operations");
        parked.MapGet("/", new ListParkedFacts(inbox).Handle).Allow(Scopes.OperationsRead, Roles.Admin);
        parked
            .MapPost("/{source}/{position:long}/retries", new RetryParkedFact(database, inbox).Handle)
            .Allow(Scopes.OperationsWrite, Roles.Admin);
        parked
            .MapDelete("/{source}/{position:long}", new DiscardParkedFact(database, inbox).Handle)
            .Allow(Scopes.OperationsWrite, Roles.Admin);
    }
}
