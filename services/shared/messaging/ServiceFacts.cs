using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Messaging;

/// <summary>A fact that waits in a service's inbox, as admins see it.</summary>
public sealed record ParkedFactView(
    string Source,
    long Position,
    Guid FactId,
    string Type,
    string Subject,
    string State,
    string Reason,
    DateTimeOffset ParkedAt
);

/// <summary>Adds facts to a service: what it does when another tells it something, and the admin's routes for what failed.</summary>
public static class ServiceFacts
{
    /// <summary>Adds the service's outbox relay and its inbox.</summary>
    public static void AddServiceFacts<TDatabase>(this WebApplicationBuilder builder, string name, Func<Inbox, Inbox> follow)
        where TDatabase : Database
    {
        ArgumentNullException.ThrowIfNull(builder);
        var instance = builder.Configuration.InstanceName();
        builder.Services.AddKeyedSingleton(name, (provider, _) =>
            follow(
                new Inbox(
                    provider.GetRequiredService<TDatabase>(),
                    provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<ILogger<Inbox>>()
                )
            )
        );
        builder.Services.AddServiceMessaging(provider => new ServiceMessaging(
            name,
            provider.GetRequiredService<TDatabase>(),
            provider.GetRequiredKeyedService<Inbox>(name),
            provider.WhenMigrated(name),
            instance
        ));
    }

    /// <summary>Maps the routes by which an admin sees, retries and discards facts that could not be applied.</summary>
    public static void MapParkedFacts(this RouteGroupBuilder service)
    {
        var parked = service.MapGroup("/parked-facts").WithTags("Operations");
        parked.MapGet("/", ListParkedFacts).Allow(Scopes.OperationsRead, Roles.Admin);
        parked.MapPost("/{source}/{position:long}/retries", RetryParkedFact).Allow(Scopes.OperationsWrite, Roles.Admin);
        parked.MapDelete("/{source}/{position:long}", DiscardParkedFact).Allow(Scopes.OperationsWrite, Roles.Admin);
    }

    private static async Task<Ok<IEnumerable<ParkedFactView>>> ListParkedFacts(HttpContext context, CancellationToken ct) =>
        TypedResults.Ok(
            (await InboxOf(context).Parked(ct)).Select(p => new ParkedFactView(
                p.Source,
                p.Position,
                p.FactId,
                p.Type,
                p.Subject,
                p.State.ToString(),
                p.Reason,
                p.ParkedAt
            ))
        );

    private static Task<NoContent> RetryParkedFact(
        string source,
        long position,
        Caller caller,
        HttpContext context,
        CancellationToken ct
    ) => Release(context, caller, work => Inbox.Retry(work, source, position), ct);

    private static Task<NoContent> DiscardParkedFact(
        string source,
        long position,
        Caller caller,
        HttpContext context,
        CancellationToken ct
    ) => Release(context, caller, work => Inbox.Discard(work, source, position), ct);

    private static async Task<NoContent> Release(HttpContext context, Caller caller, Func<Work, Task<bool>> release, CancellationToken ct)
    {
        var service = context.GetEndpoint()!.Metadata.GetRequiredMetadata<ServiceName>().Name;
        var done = await context
            .RequestServices.GetRequiredKeyedService<Database>(service)
            .Write(caller, async work => await release(work) ? TypedResults.NoContent() : throw Refused.NotFound("parked fact"), ct);
        await InboxOf(context).ApplyWaiting(ct);
        return done;
    }

    private static Inbox InboxOf(HttpContext context) =>
        context.RequestServices.GetRequiredKeyedService<Inbox>(context.GetEndpoint()!.Metadata.GetRequiredMetadata<ServiceName>().Name);
}
