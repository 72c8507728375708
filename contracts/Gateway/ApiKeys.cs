using System.ComponentModel.DataAnnotations;
using Samen.Contracts.Initiatives;

namespace Samen.Contracts.Gateway;

/// <summary>What a key and a client have in common: who uses it, for whom it acts, and what it may do.</summary>
public abstract record CredentialRequest
{
    /// <summary>What or who uses it: 2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>
    /// Roles of Samen, each once. Administrators must name one or more, unless they name a person; absent: those of the person, or for
    /// a partner or vendor those of the caller.
    /// </summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>Scopes that its roles open, or a mandate for them, each once; absent: all of these.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>
    /// The account of the person that it belongs to: it acts as that person, within the roles, municipality, office and partner of the
    /// account, and stops when that is closed. Set by administrators only; absent: it belongs to nobody, and is no second person.
    /// </summary>
    public Guid? Person { get; init; }

    /// <summary>
    /// CBS code; needed for municipality officers, voting representatives and council clerks. With a person: theirs, also when absent.
    /// </summary>
    [MunicipalityCode]
    public string? Municipality { get; init; }

    /// <summary>Needed for municipality officers. With a person: theirs, also when absent.</summary>
    public Office? Office { get; init; }

    /// <summary>Needed for partner and vendor users, unless the caller is one. With a person: theirs, also when absent.</summary>
    public Guid? Partner { get; init; }

    /// <summary>In the future; absent: it does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// Requests a minute at each instance of the gateway, 1 to 100,000; absent: the gateway's setting. Set by administrators only.
    /// </summary>
    [Range(1, 100_000)]
    public int? PerMinute { get; init; }

    /// <summary>
    /// Requests a day (UTC) at all instances, 1 to 100,000,000; absent: the gateway's setting. Set by administrators only.
    /// </summary>
    [Range(1L, 100_000_000L)]
    public long? PerDay { get; init; }

    /// <summary>Sites whose pages may call with it (CORS), such as https://app.example.org; at most 10; absent: none.</summary>
    [MaxLength(10)]
    public IReadOnlyList<string>? Origins { get; init; }
}

/// <summary>Asks for a new key.</summary>
public sealed record CreateApiKeyRequest : CredentialRequest;

/// <summary>A new key. This response alone shows it.</summary>
/// <param name="Id">What names the key from now on.</param>
/// <param name="Key">The key itself; empty when this response is given again for an Idempotency-Key.</param>
public sealed record ApiKeyCreated(string Id, string Key);

/// <summary>A key as its administrators see it; the key itself is not stored.</summary>
/// <param name="Id">What names the key.</param>
/// <param name="Name">What or who uses it.</param>
/// <param name="Roles">Roles of Samen that it has now; none: its person no longer has them, and it is refused.</param>
/// <param name="Scopes">The scopes that it opens.</param>
/// <param name="Municipality">CBS code of the municipality that it acts for; null: none.</param>
/// <param name="Office">The office there; null: none.</param>
/// <param name="Partner">The partner that it acts for; null: none.</param>
/// <param name="Person">The account of the person that it acts as; null: it belongs to nobody.</param>
/// <param name="CreatedBy">The account, key or client that made it.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ExpiresAt">UTC; null: it does not expire.</param>
/// <param name="RevokedAt">UTC; null: it was not revoked.</param>
/// <param name="LastUsedAt">UTC, to the minute; null: it was not used yet.</param>
/// <param name="PerMinute">Requests a minute; null: the gateway's setting.</param>
/// <param name="PerDay">Requests a day; null: the gateway's setting.</param>
/// <param name="Origins">Sites whose pages may call with it.</param>
public sealed record ApiKeyView(
    string Id,
    string Name,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Scopes,
    string? Municipality,
    string? Office,
    Guid? Partner,
    Guid? Person,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt,
    int? PerMinute,
    long? PerDay,
    IReadOnlyList<string> Origins
);
