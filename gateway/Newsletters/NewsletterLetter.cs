using Samen.Contracts.Gateway;
using Samen.Mail;

namespace Samen.Gateway.Newsletters;

/// <summary>An issue of the newsletter as a mail, in the words of its page.</summary>
internal sealed class NewsletterLetter(Ui ui)
{
    /// <param name="newsletter">The issue.</param>
    /// <param name="municipality">CBS code of the municipality of who gets it; null: they chose none.</param>
    /// <param name="facts">What it says to the readers of that municipality; null: nothing.</param>
    /// <param name="proof">What ends it; null: it is only tried.</param>
    public MailText Write(NewsletterView newsletter, string? municipality, NewsletterMunicipalityView? facts, string? proof) =>
        new(
            newsletter.Title,
            [.. Blocks(newsletter), .. Own(municipality, facts), .. Parts(newsletter), .. Ends(newsletter, proof)],
            Why(proof)
        )
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

    private static IEnumerable<MailBlock> Blocks(NewsletterView newsletter) =>
        [new(newsletter.Title, IsHeading: true), .. Lines(newsletter.Introduction).Select(line => new MailBlock(line))];

    private IEnumerable<MailBlock> Own(string? municipality, NewsletterMunicipalityView? facts)
    {
        if (municipality is null)
            yield break;
        if (facts is null)
        {
            yield return new MailBlock(
                ui.T(
                    "Van uw gemeente is nu niets bekend. Bestaat zij niet meer? Kies dan een andere.",
                    "Nothing is known of your municipality now. If it is no longer there, choose another one."
                ),
                "/nieuwsbrief"
            );
            yield break;
        }
        yield return new MailBlock(facts.MunicipalityName, IsHeading: true);
        foreach (var sentence in NewsletterWords.Sentences(ui, facts))
            yield return new MailBlock(sentence);
        yield return new MailBlock(NewsletterWords.AllOf(ui, facts), $"/gemeenten/{municipality}");
    }

    private IEnumerable<MailBlock> Parts(NewsletterView newsletter)
    {
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
