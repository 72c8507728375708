using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Clients;

/// <summary>Registers a client that gets its tokens by private_key_jwt. The fields are those of an API key, and its public keys.</summary>
/// <param name="Name">What or who uses it: 2 to 100 characters.</param>
/// <param name="Roles">One or more of <see cref="Web.Roles"/>.</param>
/// <param name="Scopes">Of <see cref="Web.Scopes"/>, none that its roles do not open; absent: all that they open.</param>
/// <param name="Jwks">JWK set (RFC 7517) with 1 to 10 public keys: RSA of 2048 bits or more, or EC on P-256. Either this or JwksUri.</param>
/// <param name="Municipality">CBS code; needed for municipality officers, voting representatives and council clerks.</param>
/// <param name="Office">Needed for municipality officers.</param>
/// <param name="Partner">Needed for partner and vendor users.</param>
/// <param name="ExpiresAt">In the future; absent: never.</param>
/// <param name="PerMinute">Requests a minute at each instance of the gateway, 1 to 100,000; absent: what the gateway's settings say.</param>
/// <param name="PerDay">Requests a day (UTC) at all instances, 1 to 100,000,000; absent: what the gateway's settings say.</param>
/// <param name="JwksUri">Public https address at which the client publishes such a set itself; it is read when needed, at least every five minutes.</param>
/// <param name="Origins">Sites whose pages may call with its tokens (CORS), such as https://app.example.org; at most 10; absent: none.</param>
internal sealed record CreateClientRequest(
    [property: Required] string? Name,
    IReadOnlyList<string>? Roles,
    IReadOnlyList<string>? Scopes,
    JsonElement? Jwks,
    string? Municipality,
    Office? Office,
    Guid? Partner,
    DateTimeOffset? ExpiresAt,
    int? PerMinute,
    long? PerDay,
    string? JwksUri = null,
    IReadOnlyList<string>? Origins = null
);

/// <summary>Replaces the public keys of a client. Send the old and the new one together to rotate without a gap.</summary>
/// <param name="Jwks">As for a new client.</param>
/// <param name="JwksUri">As for a new client.</param>
internal sealed record ReplaceClientKeysRequest(JsonElement? Jwks, string? JwksUri = null);

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
    string? JwksUri,
    IReadOnlyList<string> Origins,
    int Version
)
{
    public static ClientView Of(ClientStore.Row row) =>
        new(
            row.Id,
            row.Name,
            row.Grant.Roles,
            row.Grant.Scopes,
            ClientKeys.Kids(row.Jwks),
            row.Municipality,
            row.Office,
            row.PartnerId,
            row.CreatedBy,
            row.CreatedAt,
            row.ExpiresAt,
            row.RevokedAt,
            row.LastTokenAt,
            row.PerMinute,
            row.PerDay,
            row.JwksUri,
            row.OriginList,
            row.Version
        );
}
