using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Hosting;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: an administrator replaces the public keys of a client. Tokens that it has stay good until they end.</summary>
internal static class ReplaceClientKeys
{
    public static Task<Ok<ClientView>> Handle(string id, ReplaceClientKeysRequest request, Caller caller, GatewayDatabase database, CancellationToken ct)
    {
        var jwks = ClientKeys.Check(request.Jwks);
        return database.Write(caller, async work =>
        {
            var client = await ClientStore.Get(work, id) ?? throw Refused.NotFound("client");
            caller.MustMatch(client.Version);
            if (client.RevokedAt is not null) throw new RuleViolation("client-revoked", "This client was revoked; register a new one.");
            if (!await ClientStore.ReplaceKeys(work, client, jwks)) throw caller.Overtaken();
            caller.Tag(client.Version + 1);
            return TypedResults.Ok(ClientView.Of((await ClientStore.Get(work, id))!));
        }, ct);
    }
}
