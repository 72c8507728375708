using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Samen.Contracts.Gateway;
using Samen.Gateway.Identity;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Gateway.People;

/// <summary>
/// A person's account: ASP.NET Core Identity changes it, the store keeps it. The name is in lower case and never changes.
/// </summary>
[Audited]
internal sealed class Account
{
    /// <summary>How long a link to choose a password is good.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(7);

    private const int FoldedLength = 1000;

    public Guid Id { get; init; }

    [Withheld]
    public string Name { get; init; } = "";

    [Withheld]
    public string? DisplayName { get; set; }

    /// <summary>Where invitations and digests go.</summary>
    [Withheld]
    public string? Email { get; set; }

    /// <summary>Of mail: <c>nl</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "nl";

    /// <summary>When a digest goes there.</summary>
    public DigestRhythm Digest { get; set; }

    /// <summary>The same as it is stored.</summary>
    public string Rhythm => Digest.ToString();

    /// <summary>What the person is found by.</summary>
    public string Folded => Folding.ForColumn(FoldedLength, Name, DisplayName, Email);

    /// <summary>Empty until an invitation was accepted; it matches no password.</summary>
    [Withheld]
    public string PasswordHash { get; set; } = "";

    public string Roles { get; set; } = "";
    public string? Municipality { get; set; }
    public string? Office { get; set; }
    public Guid? PartnerId { get; set; }
    public int Version { get; set; }

    /// <summary>Changes with the password and the second factor: a sign-in that began before is void then.</summary>
    [Withheld]
    public string SecurityStamp { get; set; } = "";

    [Withheld]
    public byte[]? SealedAuthenticator { get; set; }

    [Withheld]
    public byte[]? SealedRecoveryCodes { get; set; }
    public DateTimeOffset? SecondFactorAt { get; set; }

    /// <summary>Time step of the one-time code that was used last; that one and earlier ones are refused (RFC 6238, 5.2).</summary>
    [Withheld]
    public long LastCodeStep { get; set; }

    /// <summary>SHA-256 of the secret in the link with which this person chooses a password; null: there is no such link.</summary>
    [Withheld]
    public string? InvitationHash { get; set; }

    public DateTimeOffset? InvitationUntil { get; set; }

    /// <summary>SHA-256 of the secret in the link of their calendar; null: there is none.</summary>
    [Withheld]
    public string? CalendarHash { get; set; }

    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>When they were gone from the register too, after <see cref="DisabledAt"/>.</summary>
    public DateTimeOffset? GoneAt { get; set; }

    /// <summary>Issuer and subject at the external provider, separated by a blank.</summary>
    [Withheld]
    public string? ExternalId { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public string CreatedBy { get; init; } = "";

    public Grant Grant
    {
        get =>
            new()
            {
                Roles = Roles.Split(',', StringSplitOptions.RemoveEmptyEntries),
                Municipality = Municipality,
                Office = Office,
                Partner = PartnerId,
            };
        init => Take(value);
    }

    /// <summary>What to call this person.</summary>
    public string Label => DisplayName ?? Name;

    /// <summary>Invited, able to sign in, or no longer able to.</summary>
    public PersonState State =>
        DisabledAt is not null ? PersonState.Disabled
        : PasswordHash.Length == 0 && ExternalId is null ? PersonState.Invited
        : PersonState.Active;

    /// <summary>A security stamp: 128 random bits.</summary>
    public static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>SHA-256 of the secret in a link, as it is stored.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Puts a link in it with which the person chooses a password.</summary>
    /// <returns>The secret in the link, which is shown only now.</returns>
    public string Invite(DateTimeOffset now)
    {
        var secret = NewSecret();
        (InvitationHash, InvitationUntil) = (HashOf(secret), now + LinkLasts);
        return secret;
    }

    /// <summary>Puts a link to their calendar in it, in the place of an earlier one.</summary>
    /// <returns>The secret in the link, which is shown only now.</returns>
    public string OpenCalendar()
    {
        var secret = NewSecret();
        CalendarHash = HashOf(secret);
        return secret;
    }

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public bool IsAdmin => Grant.Roles.Contains(Web.Roles.Admin);

    public void Take(Grant grant) =>
        (Roles, Municipality, Office, PartnerId) = (string.Join(',', grant.Roles), grant.Municipality, grant.Office, grant.Partner);
}
