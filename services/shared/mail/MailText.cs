using System.Diagnostics.CodeAnalysis;

namespace Samen.Mail;

/// <summary>What a mail says.</summary>
/// <param name="Title">Its subject, one line.</param>
/// <param name="Blocks">What it consists of, in this order.</param>
/// <param name="Why">Why who reads it gets it, and what to do if that is wrong: one or two sentences at its end.</param>
public sealed record MailText(string Title, IReadOnlyList<MailBlock> Blocks, string Why)
{
    /// <summary>Language of the text: <c>nl</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>
    /// Path that ends these mails when it is posted to, without signing in (List-Unsubscribe, RFC 8058); null: they are no list.
    /// </summary>
    public string? Leave { get; init; }

    /// <summary>A Dutch message of one subject, to an address that a municipality left.</summary>
    /// <param name="title">One line.</param>
    /// <param name="text">Paragraphs, separated by line breaks.</param>
    /// <param name="path">Its page, from the root of the web site.</param>
    public static MailText ToMunicipality(string title, string text, string path) =>
        Of(
            title,
            text,
            path,
            "U krijgt dit bericht omdat uw gemeente dit adres in Samen heeft vastgelegd. "
                + "Klopt dat niet? Vraag uw gemeente het te wijzigen of te wissen."
        );

    /// <summary>A Dutch message of one subject.</summary>
    /// <param name="title">One line.</param>
    /// <param name="text">Paragraphs, separated by line breaks.</param>
    /// <param name="path">Its page, from the root of the web site.</param>
    /// <param name="why">Why who reads it gets it.</param>
    public static MailText Of(string title, [NotNull] string text, string path, string why) =>
        new(
            title,
            [
                new MailBlock(title, IsHeading: true),
                .. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new MailBlock(line)),
                new MailBlock("Bekijk dit op Samen", path),
            ],
            why
        );
}
