using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
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
        var grant = CreateApiKeyRules.Check(
            SelfService.Within(
                caller,
                new CreateApiKeyRequest(
                    request.Name,
                    request.Roles,
                    request.Scopes,
                    request.Municipality,
                    request.Office,
                    request.Partner,
                    request.ExpiresAt,
                    request.PerMinute,
                    request.PerDay,
                    request.Origins
                )
            ),
            now
        );
        var jwks = await ClientKeys.Given(request.Jwks, request.JwksUri, remote, ct);
        var id = $"client-{RandomNumberGenerator.GetString(Alphabet, 16)}";
        return await database.Write(
            caller,
            async work =>
            {
                if (SelfService.PartnerOf(caller) is { } partner && await ClientStore.CountLive(work, partner, now) >= SelfService.MostLive)
                    throw new RuleViolation("too-many-clients", $"There are {SelfService.MostLive} live clients; revoke one first.");
                if (!await ClientStore.Insert(work, id, request, grant, jwks, caller.Id, now))
                    throw Refused.Overtaken();
                caller.Tag(1);
                return TypedResults.Created($"/gateway/v1/clients/{id}", ClientView.Of((await ClientStore.Get(work, id))!));
            },
            ct
        );
    }
}
