using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: an administrator revokes a client; it and its tokens are refused from the next request on.</summary>
internal static class RevokeClient
{
    public static Task<NoContent> Handle(string id, Caller caller, GatewayDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var client =
                    await ClientStore.Get(work, id) is { } found && OwnCredentials.Owns(caller, found)
                        ? found
                        : throw Refused.NotFound("client");
                // Revoking twice changes nothing.
                if (client.RevokedAt is null && !await ClientStore.Revoke(work, client, clock.GetUtcNow()))
                    throw caller.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
}
