using Samen.Contracts.Funding;
using Samen.Mail;

namespace Samen.Funding;

/// <summary>What reminders say, in Dutch: calm, since most who are late overlooked it.</summary>
internal static class ReminderText
{
    /// <param name="reminder">The reminder.</param>
    /// <param name="invoice">Its invoice.</param>
    /// <param name="last">When the one before was sent; null: it is the first one.</param>
    /// <param name="contact">Where to ask; null: not known.</param>
    public static MailText Of(Reminder reminder, Invoice invoice, DateOnly? last, string? contact) =>
        MailText.ToMunicipality(
            Title(reminder.Stage, invoice),
            string.Join('\n', Lines(reminder, invoice, last, contact)),
            $"/fonds/facturen/{invoice.Id}"
        );

    private static string Title(ReminderStage stage, Invoice invoice) =>
        stage switch
        {
            ReminderStage.FirstReminder => $"Herinnering: factuur {invoice.At}",
            ReminderStage.SecondReminder => $"Tweede herinnering: factuur {invoice.At}",
            _ => $"Aan de gemeentesecretaris: factuur {invoice.At} is niet betaald",
        };

    private static IEnumerable<string> Lines(Reminder reminder, Invoice invoice, DateOnly? last, string? contact)
    {
        var due = InvoiceText.Of(invoice.DueOn!.Value);
        yield return reminder.Stage switch
        {
            ReminderStage.FirstReminder => $"Wij zagen nog geen volledige betaling van factuur {invoice.At}. Dat kon tot en met {due}.",
            ReminderStage.SecondReminder =>
                $"Op {InvoiceText.Of(last!.Value)} herinnerden wij u aan factuur {invoice.At}. Betalen kon tot en met {due}.",
            _ => $"Uw gemeente kreeg twee herinneringen aan factuur {invoice.At}, de laatste op {InvoiceText.Of(last!.Value)}. "
                + $"Betalen kon tot en met {due}. Wilt u nagaan waarom er nog niet is betaald?",
        };
        yield return $"Nog te betalen: {InvoiceText.Euros(reminder.OpenCents)} van {InvoiceText.Euros(invoice.GrossCents)} met btw. "
            + $"Maak dit over naar {invoice.Content.Seller.Iban} van {invoice.Content.Seller.Name}, "
            + $"met betalingskenmerk {invoice.PaymentReference}.";
        if (reminder.InterestCents is > 0)
            yield return $"De wettelijke rente is tot vandaag {InvoiceText.Euros(reminder.InterestCents.Value)}. "
                + "U hoeft die alleen te betalen als wij u daar apart om vragen.";
        yield return "Hebt u al betaald? Dan kruisen onze berichten elkaar, en hoeft u niets te doen.";
        yield return contact is null
            ? "Klopt de factuur niet, of hebt u een vraag? Laat het de fondsbeheerder weten."
            : $"Klopt de factuur niet, of hebt u een vraag? Laat het ons weten: {contact}";
    }
}
