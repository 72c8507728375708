using Samen.Contracts.Gateway;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>API keys: an administrator looks after all of them, a partner or vendor after its own.</summary>
internal static class ApiKeyRoutes
{
    public static void MapApiKeys(this RouteGroupBuilder v1)
    {
        var keys = v1.MapGroup("/api-keys").WithTags("API keys");
        keys.MapPost("", CreateApiKey.Handle)
            .Allow(Scopes.KeysWrite, OwnCredentials.Owners)
            .Checks<CreateApiKeyRequest>(CredentialRules.FaultsOf);
        keys.MapGet("", ListApiKeys.Handle).Allow(Scopes.KeysRead, OwnCredentials.Owners);
        keys.MapGet("{id}", GetApiKey.Handle).Allow(Scopes.KeysRead, OwnCredentials.Owners);
        keys.MapDelete("{id}", RevokeApiKey.Handle).Allow(Scopes.KeysWrite, OwnCredentials.Owners);
    }
}
