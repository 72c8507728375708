using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Gateway.Identity;
using Samen.Gateway.Storage;
using Samen.Hosting;

namespace Samen.Gateway.Clients;

/// <summary>Registers a client that gets its tokens by private_key_jwt. The fields are those of an API key, and its public keys.</summary>
/// <param name="Name">What or who uses it: 2 to 100 characters.</param>
/// <param name="Roles">One or more of <see cref="Hosting.Roles"/>.</param>
/// <param name="Scopes">Of <see cref="Hosting.Scopes"/>, none that its roles do not open; absent: all that they open.</param>
/// <param name="Jwks">JWK set (RFC 7517) with 1 to 10 public keys: RSA of 2048 bits or more, or EC on P-256.</param>
/// <param name="Municipality">CBS code; needed for municipality officers, voting representatives and council clerks.</param>
/// <param name="Office">Needed for municipality officers.</param>
/// <param name="Partner">Needed for partner and vendor users.</param>
/// <param name="ExpiresAt">In the future; absent: never.</param>
/// <param name="PerMinute">Requests a minute at each instance of the gateway, 1 to 100,000; absent: what the gateway's settings say.</param>
/// <param name="PerDay">Requests a day (UTC) at all instances, 1 to 100,000,000; absent: what the gateway's settings say.</param>
internal sealed record CreateClientRequest(
    string? Name, IReadOnlyList<string>? Roles, IReadOnlyList<string>? Scopes, JsonElement? Jwks, string? Municipality, Office? Office, Guid? Partner,
    DateTimeOffset? ExpiresAt, int? PerMinute, long? PerDay);

/// <summary>Replaces the public keys of a client. Send the old and the new one together to rotate without a gap.</summary>
/// <param name="Jwks">As for a new client.</param>
internal sealed record ReplaceClientKeysRequest(JsonElement? Jwks);

/// <summary>A client.</summary>
internal sealed record ClientView(
    string Id,
    string Name,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> KeyIds,
    string? Municipality,
    string? Office,
    Guid? Partner,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastTokenAt,
    int? PerMinute,
    long? PerDay,
    int Version)
{
    public static ClientView Of(ClientStore.Row row) => new(
        row.Id, row.Name, row.Grant.Roles, row.Grant.Scopes, ClientKeys.Kids(row.Jwks), row.Municipality, row.Office, row.PartnerId, row.CreatedBy, row.CreatedAt,
        row.ExpiresAt, row.RevokedAt, row.LastTokenAt, row.PerMinute, row.PerDay, row.Version);
}

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

/// <summary>HTTP: administrators see all clients, also revoked ones.</summary>
internal static class ListClients
{
    public static async Task<Ok<IReadOnlyList<ClientView>>> Handle([AsParameters] PageQuery paging, HttpContext context, GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var rows = await ClientStore.Page(reading, paging.After(1)?[0] ?? "", paging.Read);
        return paging.Answer(context, [.. rows.Select(ClientView.Of)], client => [client.Id]);
    }
}

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

/// <summary>HTTP: an administrator revokes a client; it and its tokens are refused from the next request on.</summary>
internal static class RevokeClient
{
    public static Task<NoContent> Handle(string id, Caller caller, GatewayDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(caller, async work =>
        {
            var client = await ClientStore.Get(work, id) ?? throw Refused.NotFound("client");
            // Again is as good as once.
            if (client.RevokedAt is null && !await ClientStore.Revoke(work, client, clock.GetUtcNow())) throw caller.Overtaken();
            return TypedResults.NoContent();
        }, ct);
}
