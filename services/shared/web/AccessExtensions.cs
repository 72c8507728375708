using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Samen.Web;

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
