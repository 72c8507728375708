using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Identity;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>
/// HTTP: an administrator revokes a key, or a partner or vendor one of its own; it, and what it made, is refused from the next request
/// on.
/// </summary>
internal static class RevokeApiKey
{
    public static Task<NoContent> Handle(string id, Caller caller, GatewayDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                if (!ApiKey.IsId(id) || await ApiKeyStore.Get(work, id) is not { } key || !OwnCredentials.Owns(caller, key))
                    throw Refused.NotFound("key");
                // Revoking twice changes nothing.
                var now = clock.GetUtcNow();
                if (await ApiKeyStore.Revoke(work, id, now))
                    await OwnCredentials.RevokeAll(work, Claims.OfKey(id), now);
                return TypedResults.NoContent();
            },
            ct
        );
}
