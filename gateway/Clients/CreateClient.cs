using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: an administrator registers a client, or a partner or vendor one of its own.</summary>
internal static class CreateClient
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static async Task<Created<ClientView>> Handle(
        CreateClientRequest request,
        Caller caller,
        GatewayDatabase database,
        RemoteKeys remote,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        request = OwnCredentials.Within(caller, request);
        await using (var reading = await database.Read(ct))
            request = await PersonCredentials.Completed(reading, await OwnCredentials.NotBeyond(reading, caller, request));
        var grant = CredentialRules.GrantOf(request, now);
        var jwks = await ClientKeys.Given(request.Jwks, request.JwksUri, remote, ct);
        var id = $"{Principals.ClientPrefix}{RandomNumberGenerator.GetString(Alphabet, 16)}";
        return await database.Write(
            caller,
            async work =>
            {
                if (
                    OwnCredentials.PartnerOf(caller) is { } partner
                    && await ClientStore.CountLive(work, partner, now) >= OwnCredentials.MostLive
                )
                    throw new RuleViolation("too-many-clients", $"There are {OwnCredentials.MostLive} live clients; revoke one first.");
                if (!await ClientStore.Insert(work, id, request, grant, jwks, caller.Sender, now))
                    throw Refused.Overtaken();
                caller.Tag(1);
                return TypedResults.Created($"/gateway/v1/clients/{id}", (await ClientStore.Get(work, id))!.View());
            },
            ct
        );
    }
}
