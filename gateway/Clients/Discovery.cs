using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>
/// GET /.well-known/oauth-authorization-server (RFC 8414), and the same under OpenID's name: what a client library needs to know.
/// </summary>
internal static class Discovery
{
    internal sealed record Document(
        string Issuer,
        string TokenEndpoint,
        string JwksUri,
        IReadOnlyList<string> GrantTypesSupported,
        IReadOnlyList<string> ResponseTypesSupported,
        IReadOnlyList<string> TokenEndpointAuthMethodsSupported,
        IReadOnlyList<string> TokenEndpointAuthSigningAlgValuesSupported,
        IReadOnlyList<string> ScopesSupported
    );

    public static IResult Handle(HttpContext context, Issuer issuer)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Json(
            new Document(
                issuer.Name,
                issuer.TokenEndpoint,
                $"{issuer.Name}/.well-known/jwks.json",
                ["client_credentials"],
                [],
                ["private_key_jwt"],
                ClientKeys.Algorithms,
                Scopes.All
            ),
            OAuthJson.Options
        );
    }
}
