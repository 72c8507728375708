using Samen.Mail;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>The mail by which an address is confirmed, or what became of it is said.</summary>
internal sealed class NewsletterMail(MailQueue mail, NewsletterLinks links)
{
    /// <summary>409: there is no mail server.</summary>
    public static RuleViolation Off() => new("no-mail", "No mail is sent here, so the newsletter can only be read on the site.");

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsOn => mail.IsOn;

    /// <summary>Asks to confirm a choice.</summary>
    public Task AskToConfirm(Work work, NewsletterReader reader, NewsletterLinks.Choice choice, string? municipality)
    {
        var path = $"{NewsletterLinks.Confirming}/{links.ProofOf(choice)}";
        var leave = reader.ConfirmedAt is null ? null : $"{NewsletterLinks.Leaving}/{links.ProofOf(reader.Id)}";
        return mail.Put(
            work,
            choice.Language == "en" ? English(path, leave, municipality) : Dutch(path, leave, municipality),
            reader.Address
        );
    }

    private static MailText Dutch(string path, string? leave, string? municipality) =>
        new(
            "Bevestig uw nieuwsbrief van Samen",
            [
                new MailBlock("Bevestig uw nieuwsbrief", IsHeading: true),
                new MailBlock(
                    "Iemand vroeg op dit adres de nieuwsbrief voor raadsleden aan"
                        + (municipality is null ? "." : $", met het nieuws van {municipality}.")
                ),
                new MailBlock("Ja, ik wil de nieuwsbrief", path),
                new MailBlock("De link werkt zeven dagen lang."),
                .. leave is null ? [] : (MailBlock[])[new("Ik krijg hem al, en wil hem niet meer", leave)],
            ],
            "Was u dit niet? Dan hoeft u niets te doen: zonder uw bevestiging krijgt u niets en wordt uw adres na zeven dagen gewist."
        );

    private static MailText English(string path, string? leave, string? municipality) =>
        new(
            "Confirm your Samen newsletter",
            [
                new MailBlock("Confirm your newsletter", IsHeading: true),
                new MailBlock(
                    "Someone asked for the newsletter for council members at this address"
                        + (municipality is null ? "." : $", with the news of {municipality}.")
                ),
                new MailBlock("Yes, I want the newsletter", path),
                new MailBlock("The link works for seven days."),
                .. leave is null ? [] : (MailBlock[])[new("I get it already, and do not want it any more", leave)],
            ],
            "Was it not you? Then you need not do anything: unless you confirm, you get nothing, and your address is erased after "
                + "seven days."
        )
        {
            Language = "en",
        };
}
