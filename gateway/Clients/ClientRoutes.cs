using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>Routes of clients and API keys.</summary>
internal static class ClientRoutes
{
    /// <summary>Who looks after keys and clients: an administrator all of them, a partner or vendor its own.</summary>
    private static readonly string[] Owners = [Roles.Admin, Roles.PartnerUser, Roles.VendorUser];

    public static void MapClients(this RouteGroupBuilder v1)
    {
        var clients = v1.MapGroup("/clients").WithTags("Clients");
        clients.MapPost("", CreateClient.Handle).Allow(Scopes.KeysWrite, Owners);
        clients.MapGet("", ListClients.Handle).Allow(Scopes.KeysRead, Owners);
        clients.MapGet("{id}", GetClient.Handle).Allow(Scopes.KeysRead, Owners);
        clients.MapPut("{id}/keys", ReplaceClientKeys.Handle).Allow(Scopes.KeysWrite, Owners).RequiresIfMatch();
        clients.MapDelete("{id}", RevokeClient.Handle).Allow(Scopes.KeysWrite, Owners);
    }

    public static void MapApiKeys(this RouteGroupBuilder v1)
    {
        var keys = v1.MapGroup("/api-keys").WithTags("API keys");
        keys.MapPost("", CreateApiKey.Handle).Allow(Scopes.KeysWrite, Owners);
        keys.MapGet("", ListApiKeys.Handle).Allow(Scopes.KeysRead, Owners);
        keys.MapGet("{id}", GetApiKey.Handle).Allow(Scopes.KeysRead, Owners);
        keys.MapDelete("{id}", RevokeApiKey.Handle).Allow(Scopes.KeysWrite, Owners);
    }
}
