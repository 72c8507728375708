using Samen.Contracts.Partners;
using Samen.Mail;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// Warns the contact of a subscription when half of the schedule has passed without a delivery, when it has run out, and when the
/// endpoint answers 410.
/// </summary>
internal sealed class FailureMail(MailQueue mail, RetrySchedule schedule)
{
    /// <summary>Queues the warning in the transaction that records the failure.</summary>
    public async Task Warn(Work work, Subscription from, Subscription to)
    {
        if (to.Contact is not { } contact || Text(from, to) is not var (title, text))
            return;
        await mail.Put(
            work,
            MailText.Of(
                title,
                $"{text}\nHet eindpunt is {to.Sink}{(to.Queue is { } queue ? $", wachtrij {queue}" : "")}. De laatste fout: {to.LastError}",
                $"/partners/{to.PartnerId}/abonnementen/{to.Id}",
                "U krijgt dit bericht omdat dit adres bij het abonnement staat. Klopt dat niet? Wijzig het dan bij het abonnement."
            ),
            [contact]
        );
    }

    private (string Title, string Text)? Text(Subscription from, Subscription to) =>
        to.Status switch
        {
            SubscriptionStatus.Ended when from.Status != to.Status => (
                "Een abonnement is beëindigd door het eindpunt",
                "Het eindpunt antwoordde 410 (Gone): er worden geen gebeurtenissen meer bezorgd. "
                    + "Was dat een vergissing? Maak dan een nieuw abonnement vanaf de cursor van dit abonnement."
            ),
            SubscriptionStatus.Paused when from.Status != to.Status => (
                "Een abonnement is gepauzeerd",
                "Alle pogingen zijn mislukt. De gebeurtenissen blijven bewaard. "
                    + "Hervat het abonnement als het eindpunt weer werkt; dan komt alles alsnog."
            ),
            SubscriptionStatus.Active when schedule.PassedHalf(from, to) => (
                "Bezorgen lukt niet",
                "Op de helft van het schema is nog niets aangekomen. Lukt het niet, dan pauzeert het abonnement; er gaat niets verloren."
            ),
            _ => null,
        };
}
