using Microsoft.AspNetCore.DataProtection;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>The links by which a reader confirms an address and leaves, without an account. Nobody else can make them.</summary>
internal sealed class NewsletterLinks(IDataProtectionProvider protection)
{
    /// <summary>Where an address is confirmed.</summary>
    public const string Confirming = "/nieuwsbrief/bevestigen";

    /// <summary>Where a reader leaves: for programs that read mail (RFC 8058), and the page for people.</summary>
    public const string OneClick = "/nieuwsbrief/stop",
        Leaving = "/nieuwsbrief/stoppen";

    private readonly IDataProtector confirm = protection.CreateProtector("newsletter-confirm"),
        leave = protection.CreateProtector("newsletter-leave");

    /// <summary>What a reader confirms.</summary>
    /// <param name="Reader">The reader.</param>
    /// <param name="Municipality">CBS code of the chosen municipality; null: none.</param>
    /// <param name="Language">The chosen language.</param>
    internal sealed record Choice(Guid Reader, string? Municipality, string Language);

    /// <summary>409: it is no link of ours, or confirms nothing any more.</summary>
    public static RuleViolation Lapsed() => new("link-lapsed", "This link is not complete, or too old; ask for a new one.");

    /// <summary>What confirms the choice of a reader.</summary>
    public string ProofOf(Choice choice) => confirm.Protect($"{choice.Reader} {choice.Language} {choice.Municipality}");

    /// <summary>What a link confirms; null: it is no such link.</summary>
    public Choice? ChoiceOf(string? proof) =>
        confirm.Open(proof)?.Split(' ') is [var id, var language, var code] && Guid.TryParse(id, out var reader)
            ? new Choice(reader, code.Length == 0 ? null : code, language)
            : null;

    /// <summary>What ends the newsletter of a reader. It does not lapse.</summary>
    public string ProofOf(Guid reader) => leave.Protect(reader.ToString());

    /// <summary>Whose newsletter a link ends; null: it is no such link.</summary>
    public Guid? ReaderOf(string? proof) => Guid.TryParse(leave.Open(proof), out var id) ? id : null;
}
