using Samen.Contracts.Gateway;
using Samen.Mail;

namespace Samen.Gateway.Newsletters;

/// <summary>An issue of the newsletter as a mail, in the words of its page.</summary>
internal sealed class NewsletterLetter(Ui ui)
{
    /// <param name="newsletter">The issue.</param>
    /// <param name="facts">What it says to the readers of the municipality of who gets it; null: nothing.</param>
    /// <param name="proof">What ends it; null: it is only tried.</param>
    public MailText Write(NewsletterView newsletter, NewsletterMunicipalityView? facts, string? proof) =>
        new(newsletter.Title, [.. Blocks(newsletter, facts), .. Ends(newsletter, proof)], Why(proof))
        {
            Language = ui.Code,
            Leave = proof is null ? null : $"{NewsletterLinks.OneClick}/{proof}",
        };

    private string Why(string? proof) =>
        proof is null
            ? ui.T("Dit is een proef: alleen u krijgt hem.", "This is a test: it goes to you only.")
            : ui.T(
                "U krijgt deze nieuwsbrief omdat u hem met dit adres aanvroeg en dat bevestigde.",
                "You get this newsletter because you asked for it with this address, and confirmed that."
            );

    private IEnumerable<MailBlock> Blocks(NewsletterView newsletter, NewsletterMunicipalityView? facts)
    {
        yield return new MailBlock(newsletter.Title, IsHeading: true);
        foreach (var line in Lines(newsletter.Introduction))
            yield return new MailBlock(line);
        if (facts is not null)
        {
            yield return new MailBlock(facts.MunicipalityName, IsHeading: true);
            foreach (var sentence in NewsletterWords.Sentences(ui, facts))
                yield return new MailBlock(sentence);
            yield return new MailBlock(
                ui.T($"Alles van {facts.MunicipalityName} op één pagina", $"All of {facts.MunicipalityName} on one page"),
                $"/gemeenten/{facts.MunicipalityCode}"
            );
        }
        foreach (var section in newsletter.Parts.GroupBy(part => part.Section!.Value))
        {
            yield return new MailBlock(ui.T(Words.Of(section.Key)), IsHeading: true);
            foreach (var block in section.SelectMany(Of))
                yield return block;
        }
    }

    private static IEnumerable<MailBlock> Of(NewsletterPart part) =>
        [new MailBlock(part.Title!, part.Path), .. Lines(part.Text).Select(line => new MailBlock(line))];

    private IEnumerable<MailBlock> Ends(NewsletterView newsletter, string? proof)
    {
        if (!newsletter.PublishedAt.HasValue || proof is null)
            yield break;
        yield return new MailBlock(ui.T("Lees hem op de site", "Read it on the site"), $"/nieuwsbrieven/{newsletter.Number}");
        yield return new MailBlock(ui.T("Kies een andere gemeente of taal", "Choose another municipality or language"), "/nieuwsbrief");
        yield return new MailBlock(ui.T("Geen nieuwsbrief meer", "No more newsletters"), $"{NewsletterLinks.Leaving}/{proof}");
    }

    private static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
