using Microsoft.AspNetCore.DataProtection;
using Samen.Gateway.Identity;
using Samen.Gateway.People;

namespace Samen.Gateway.Digests;

/// <summary>The link of a mail by which a person ends these mails without signing in. It does nothing else, and does not lapse.</summary>
internal sealed class DigestLinks(IDataProtectionProvider protection)
{
    /// <summary>For programs that read mail, and the page for people.</summary>
    public const string OneClick = "/post/stop",
        Page = "/post/stoppen";

    private readonly IDataProtector protector = protection.CreateProtector("digest");

    /// <summary>What ends the mails of a person.</summary>
    public string ProofOf(Account account) => protector.Protect(account.Id.ToString());

    /// <summary>Whose mails a link ends; null: it is no such link.</summary>
    public Guid? AccountOf(string? proof) => Guid.TryParse(protector.Open(proof), out var id) ? id : null;
}
