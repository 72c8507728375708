using Microsoft.AspNetCore.Authentication;
using Samen.Gateway.Clients;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>A credential that is sent must be valid, also where none is needed: a wrong one doesn't make an anonymous caller.</summary>
internal sealed class RefuseWrongKeys(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        // The result of the authentication before: on its own it lets a failure pass as anonymous.
        if (ApiSurface.Covers(context) && (await context.AuthenticateAsync(BearerHandler.Name)).Failure is not null)
            await context.ChallengeAsync(BearerHandler.Name);
        else if (context.User.HasClaim(claim => claim.Type == Claims.NoMandate))
            throw Refused.Forbidden("no-mandate", "There is no mandate of this municipality for you now; see GET /gateway/v1/mandates.");
        else
            await next(context);
    }
}
