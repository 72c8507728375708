using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Samen.Web;

/// <summary>
/// What a client's credential opens, in <c>scope</c> of its token: a noun of the API and what is done with it. People
/// are not limited by scopes, only by their roles; a client needs both.
/// </summary>
public static class Scopes
{
    public const string RegisterWrite = "register.write";
    public const string RepresentativesRead = "representatives.read";
    public const string RepresentativesWrite = "representatives.write";
    public const string AssembliesWrite = "assemblies.write";
    public const string AgendaWrite = "agenda.write";
    public const string BallotsWrite = "ballots.write";
    public const string CouncilsWrite = "councils.write";
    public const string PassagesRead = "passages.read";
    public const string PassagesWrite = "passages.write";
    public const string NeedsWrite = "needs.write";
    public const string InitiativesWrite = "initiatives.write";
    public const string AdviceWrite = "advice.write";
    public const string BudgetsWrite = "budgets.write";
    public const string ContributionsWrite = "contributions.write";
    public const string PartnersWrite = "partners.write";
    public const string ContactsRead = "contacts.read";
    public const string ProductsWrite = "products.write";
    public const string UsagesWrite = "usages.write";
    public const string SubscriptionsRead = "subscriptions.read";
    public const string SubscriptionsWrite = "subscriptions.write";
    public const string EventsRead = "events.read";
    public const string OperationsRead = "operations.read";
    public const string OperationsWrite = "operations.write";
    public const string AuditRead = "audit.read";
    public const string ApiUsageRead = "api-usage.read";
    public const string KeysRead = "keys.read";
    public const string KeysWrite = "keys.write";
    public const string MandatesRead = "mandates.read";
    public const string MandatesWrite = "mandates.write";
    public const string ConfigurationRead = "configuration.read";
    public const string ConfigurationWrite = "configuration.write";
    public const string PeopleRead = "people.read";
    public const string PeopleWrite = "people.write";

    /// <summary>In the token of a person: everything that the roles allow.</summary>
    public const string Everything = "*";

    /// <summary>Every scope that a client can be given.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        RegisterWrite,
        RepresentativesRead,
        RepresentativesWrite,
        AssembliesWrite,
        AgendaWrite,
        BallotsWrite,
        CouncilsWrite,
        PassagesRead,
        PassagesWrite,
        NeedsWrite,
        InitiativesWrite,
        AdviceWrite,
        BudgetsWrite,
        ContributionsWrite,
        PartnersWrite,
        ContactsRead,
        ProductsWrite,
        UsagesWrite,
        SubscriptionsRead,
        SubscriptionsWrite,
        EventsRead,
        OperationsRead,
        OperationsWrite,
        AuditRead,
        ApiUsageRead,
        KeysRead,
        KeysWrite,
        MandatesRead,
        MandatesWrite,
        ConfigurationRead,
        ConfigurationWrite,
        PeopleRead,
        PeopleWrite,
    ];
}

/// <summary>Who may call a route; every route has one, a test sees to it.</summary>
/// <param name="Scope">What a client's credential must open; null: everybody may call, without signing in.</param>
/// <param name="AllowedRoles">One of them is needed beside the scope.</param>
public sealed record Access(string? Scope, IReadOnlyList<string> AllowedRoles);

/// <summary>A route whose verb compares If-Match with the version (<see cref="Caller.MustMatch"/>); a test compares the two.</summary>
/// <param name="Required">Whether a request without If-Match is refused when something would be replaced: 428.</param>
public sealed record Versioned(bool Required);

/// <summary>What a request names beside its path may not exist; documented as 404.</summary>
public sealed record NotThere;

/// <summary>What a request names may no longer be kept; documented as 410.</summary>
public sealed record Goes;

/// <summary>Declares access beside the route.</summary>
public static class AccessExtensions
{
    /// <summary>In this header a partner or vendor names the municipality for which it acts by mandate.</summary>
    public const string ActingHeader = "Samen-Municipality";

    /// <summary>If-Match is compared when it is sent: for an action that is refused anyway in another state than the caller saw.</summary>
    public static RouteHandlerBuilder HonoursIfMatch(this RouteHandlerBuilder route) => route.WithMetadata(new Versioned(Required: false));

    /// <summary>If-Match must be sent to replace what exists: for a PUT of what others may change too.</summary>
    public static RouteHandlerBuilder RequiresIfMatch(this RouteHandlerBuilder route) => route.WithMetadata(new Versioned(Required: true));

    /// <summary>Documents a 404 for something that the query or the body names; a path with a parameter has one already.</summary>
    public static TBuilder MayNotFind<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new NotThere());

    /// <summary>Documents that a cursor may be refused with 410, because what comes after it is no longer kept.</summary>
    public static RouteHandlerBuilder MayBeGone(this RouteHandlerBuilder route) => route.WithMetadata(new Goes());

    /// <summary>Has a refusal say which scope is missing.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) =>
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusals>();

    /// <summary>Only callers with one of these roles; clients also need the scope.</summary>
    public static TBuilder Allow<TBuilder>(this TBuilder route, string scope, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        route
            .WithMetadata(new Access(scope, roles))
            .RequireAuthorization(policy =>
                policy
                    .RequireAuthenticatedUser()
                    .RequireRole(roles)
                    .RequireClaim("scope", scope, Scopes.Everything)
                    .RequireAssertion(IsAddressed)
            );

    /// <summary>Everybody: public facts.</summary>
    public static TBuilder AllowEverybody<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Access(null, [])).AllowAnonymous();

    /// <summary>A token for one service gives nothing at another that lives in the same process.</summary>
    private static bool IsAddressed(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http
        && (http.GetEndpoint()?.Metadata.GetMetadata<ServiceName>() is not { } service || context.User.HasClaim("aud", service.Audience));
}

/// <summary>Says which scope is missing when that is all that is missing (RFC 6750, 3.1).</summary>
internal sealed class AccessRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler others = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (
            authorizeResult.Forbidden
            && context.GetEndpoint()?.Metadata.GetMetadata<Access>() is { Scope: { } scope } access
            && access.AllowedRoles.Any(context.User.IsInRole)
            && !context.User.HasClaim(claim => claim.Type == "scope" && (claim.Value == scope || claim.Value == Scopes.Everything))
        )
        {
            // Late, since the exception handler clears what is there before.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{scope}\"";
                return Task.CompletedTask;
            });
            throw Refused.Forbidden("insufficient-scope", $"This credential lacks the scope {scope}.");
        }
        return others.HandleAsync(next, context, policy, authorizeResult);
    }
}
