using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>
/// HTTP: an administrator, or the partner or vendor itself, replaces the public keys of a client. Its tokens stay valid until they
/// expire.
/// </summary>
internal static class ReplaceClientKeys
{
    public static async Task<Ok<ClientView>> Handle(
        string id,
        ReplaceClientKeysRequest request,
        Caller caller,
        GatewayDatabase database,
        RemoteKeys remote,
        CancellationToken ct
    )
    {
        var jwks = await ClientKeys.Given(request.Jwks, request.JwksUri, remote, ct);
        return await database.Write(
            caller,
            async work =>
            {
                var client =
                    await ClientStore.Get(work, id) is { } found && OwnCredentials.Owns(caller, found)
                        ? found
                        : throw Refused.NotFound("client");
                caller.MustMatch(client.Version);
                if (client.RevokedAt is not null)
                    throw new RuleViolation("client-revoked", "This client was revoked; register a new one.");
                OwnCredentials.MustReach(caller, client);
                if (!await ClientStore.ReplaceKeys(work, client, jwks, request.JwksUri))
                    throw caller.Overtaken();
                caller.Tag(client.Version + 1);
                return TypedResults.Ok((await ClientStore.Get(work, id))!.View());
            },
            ct
        );
    }
}
