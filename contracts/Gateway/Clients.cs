using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Samen.Contracts.Gateway;

/// <summary>Registers a client that gets its tokens by private_key_jwt. The fields are those of an API key, and its public keys.</summary>
public sealed record CreateClientRequest : CredentialRequest
{
    /// <summary>
    /// JWK set (RFC 7517) with 1 to 10 public keys: RSA of 2048 bits or more, or EC on P-256. Send either this or
    /// <see cref="JwksUri"/>.
    /// </summary>
    public JsonElement? Jwks { get; init; }

    /// <summary>
    /// Public https address at which the client publishes such a set itself. It is read when needed, at least every five minutes.
    /// </summary>
    [StringLength(500)]
    public string? JwksUri { get; init; }
}

/// <summary>Replaces the public keys of a client. Send the old and the new one together to rotate without a gap.</summary>
public sealed record ReplaceClientKeysRequest
{
    /// <summary>As for a new client.</summary>
    public JsonElement? Jwks { get; init; }

    /// <summary>As for a new client.</summary>
    [StringLength(500)]
    public string? JwksUri { get; init; }
}

/// <summary>A client.</summary>
/// <param name="Id">Its id, as in the assertions that it signs.</param>
/// <param name="Name">What or who uses it.</param>
/// <param name="Roles">Roles of Samen that it has now; none: its person no longer has them, and it is refused.</param>
/// <param name="Scopes">The scopes that its tokens open.</param>
/// <param name="KeyIds">The kid of each of its public keys; empty when it publishes them itself.</param>
/// <param name="Municipality">CBS code of the municipality that it acts for; null: none.</param>
/// <param name="Office">The office there; null: none.</param>
/// <param name="Partner">The partner that it acts for; null: none.</param>
/// <param name="Person">The account of the person that it acts as; null: it belongs to nobody.</param>
/// <param name="CreatedBy">The account, key or client that made it.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ExpiresAt">UTC; null: it does not expire.</param>
/// <param name="RevokedAt">UTC; null: it was not revoked.</param>
/// <param name="LastTokenAt">When it last got a token, UTC; null: not yet.</param>
/// <param name="PerMinute">Requests a minute; null: the gateway's setting.</param>
/// <param name="PerDay">Requests a day; null: the gateway's setting.</param>
/// <param name="JwksUri">Where it publishes its public keys; null: they are stored here.</param>
/// <param name="Origins">Sites whose pages may call with its tokens.</param>
/// <param name="Version">For If-Match.</param>
public sealed record ClientView(
    string Id,
    string Name,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> KeyIds,
    string? Municipality,
    string? Office,
    Guid? Partner,
    Guid? Person,
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
);
