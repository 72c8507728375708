using System.Security.Claims;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Clients;

/// <summary>What the store has of a credential of a program: an API key, or a client with keys of its own.</summary>
internal abstract record Credential
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Roles { get; init; } = "";
    public string Scopes { get; init; } = "";
    public string? Municipality { get; init; }
    public string? Office { get; init; }
    public Guid? PartnerId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public string CreatedBy { get; init; } = "";
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
    public int? PerMinute { get; init; }
    public long? PerDay { get; init; }

    /// <summary>Sites whose pages may call with it, separated by blanks.</summary>
    public string Origins { get; init; } = "";

    /// <summary>As it is stored: a blank before and after each, so that a query finds a whole one.</summary>
    public static string Packed(IReadOnlyList<string>? origins) => origins is { Count: > 0 } ? $" {string.Join(' ', origins)} " : "";

    public IReadOnlyList<string> OriginList => Origins.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Grant Grant =>
        new()
        {
            Roles = Roles.Split(','),
            Scopes = Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Municipality = Municipality,
            Office = Office,
            Partner = PartnerId,
        };

    public IEnumerable<Claim> Limits => Claims.Limits(PerMinute, PerDay);

    /// <summary>Neither revoked nor expired.</summary>
    public bool IsAlive(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}
