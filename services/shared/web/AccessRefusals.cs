using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Samen.Web;

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
