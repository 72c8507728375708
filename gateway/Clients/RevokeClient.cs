using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: an administrator revokes a client; it, its tokens and what it made are refused from the next request on.</summary>
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
                if (client.RevokedAt is not null)
                    return TypedResults.NoContent();
                var now = clock.GetUtcNow();
                if (!await ClientStore.Revoke(work, client, now))
                    throw caller.Overtaken();
                await OwnCredentials.RevokeAll(work, client.Id, now);
                return TypedResults.NoContent();
            },
            ct
        );
}
