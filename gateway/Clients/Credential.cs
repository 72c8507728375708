using System.Security.Claims;
using Samen.Gateway.Identity;
using Samen.Storage;

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

    /// <summary>The account of the person that it belongs to; null: of nobody, it is a machine.</summary>
    public Guid? PersonId { get; init; }

    [Withheld]
    public string? PersonName { get; init; }

    /// <summary>What that account is and may do now.</summary>
    public string? PersonRoles { get; init; }
    public string? PersonMunicipality { get; init; }
    public string? PersonOffice { get; init; }
    public Guid? PersonPartnerId { get; init; }
    public DateTimeOffset? PersonDisabledAt { get; init; }
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

    /// <summary>What it is called as a sender, such as <c>key-ab12cd34</c>.</summary>
    public abstract string Sender { get; }

    /// <summary>Who acts by it: its person, or it alone.</summary>
    public string Subject => PersonId?.ToString() ?? Sender;

    /// <summary>What it may do now: of a person, no more than their account.</summary>
    public Grant Grant =>
        new()
        {
            Roles =
                PersonId is null ? Roles.Split(',')
                : HasLostPerson ? []
                : [.. Roles.Split(',').Intersect(PersonRoles!.Split(','))],
            Scopes = Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Municipality = Municipality,
            Office = Office,
            Partner = PartnerId,
        };

    public IEnumerable<Claim> Limits => Claims.Limits(PerMinute, PerDay);

    /// <summary>Neither revoked nor expired, and its person, if it has one, still has one of its roles.</summary>
    public bool IsAlive(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now) && Grant.Roles.Count > 0;

    /// <summary>The account is closed, or acts for another municipality, office or partner than it did when this was made.</summary>
    private bool HasLostPerson =>
        PersonDisabledAt is not null || (PersonMunicipality, PersonOffice, PersonPartnerId) != (Municipality, Office, PartnerId);
}
