using Samen.Contracts.Gateway;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>Clients: an administrator looks after all of them, a partner or vendor after its own.</summary>
internal static class ClientRoutes
{
    public static void MapClients(this RouteGroupBuilder v1)
    {
        var clients = v1.MapGroup("/clients").WithTags("Clients");
        clients
            .MapPost("", CreateClient.Handle)
            .Allow(Scopes.KeysWrite, OwnCredentials.Owners)
            .Checks<CreateClientRequest>(CredentialRules.FaultsOf);
        clients.MapGet("", ListClients.Handle).Allow(Scopes.KeysRead, OwnCredentials.Owners);
        clients.MapGet("{id}", GetClient.Handle).Allow(Scopes.KeysRead, OwnCredentials.Owners);
        clients.MapPut("{id}/keys", ReplaceClientKeys.Handle).Allow(Scopes.KeysWrite, OwnCredentials.Owners).RequiresIfMatch();
        clients.MapDelete("{id}", RevokeClient.Handle).Allow(Scopes.KeysWrite, OwnCredentials.Owners);
    }
}
