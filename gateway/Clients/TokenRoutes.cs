using Samen.Gateway.Edge;
using Samen.Gateway.Tokens;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>The token endpoint, and what client libraries and services find it and its keys by. All of it is open to everybody.</summary>
internal static class TokenRoutes
{
    public static void MapTokens(this WebApplication app)
    {
        app.MapGet("/.well-known/jwks.json", KeySet.Handle).AllowEverybody();
        foreach (var name in (string[])["oauth-authorization-server", "openid-configuration"])
            app.MapGet($"/.well-known/{name}", Discovery.Handle).AllowEverybody().RequireCors(policy => policy.AllowAnyOrigin());
        app.MapPost(Issuer.TokenPath, IssueToken.Handle).WithMetadata(new ApiSurface()).AllowEverybody().DisableAntiforgery();
    }
}
