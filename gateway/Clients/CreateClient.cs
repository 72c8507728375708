using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Identity;
using Samen.Gateway.Storage;
using Samen.Hosting;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: an administrator registers a client.</summary>
internal static class CreateClient
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static Task<Created<ClientView>> Handle(CreateClientRequest request, Caller caller, GatewayDatabase database, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var grant = CreateApiKeyRules.Check(new CreateApiKeyRequest(
            request.Name, request.Roles, request.Scopes, request.Municipality, request.Office, request.Partner, request.ExpiresAt, request.PerMinute, request.PerDay), now);
        var jwks = ClientKeys.Check(request.Jwks);
        var id = $"client-{RandomNumberGenerator.GetString(Alphabet, 16)}";
        return database.Write(caller, async work =>
        {
            if (!await ClientStore.Insert(work, id, request, grant, jwks, caller.Id, now)) throw Refused.Overtaken();
            caller.Tag(1);
            return TypedResults.Created($"/gateway/v1/clients/{id}", ClientView.Of((await ClientStore.Get(work, id))!));
        }, ct);
    }
}
