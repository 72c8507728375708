using Samen.Contracts.Funding;
using Samen.Mail;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Sends reminders within one transaction: row, fact and mail are there together or not at all.</summary>
internal sealed class Reminding(Work work, ReminderSettings settings, MailQueue mail, DateTimeOffset now)
{
    /// <summary>What would be sent for these.</summary>
    public static async Task<IReadOnlyList<Reminder>> Of(
        Reading reading,
        IReadOnlyList<OverdueInvoice> due,
        InterestRegime regime,
        MailQueue mail,
        string by,
        DateTimeOffset now
    )
    {
        var today = DutchTime.DayOf(now);
        var interest = await InterestDue.Of(reading, regime, due, today);
        var reminders = new List<Reminder>();
        foreach (var invoice in due)
        {
            var mailed = mail.IsOn && await AddressOf(reading, invoice.MunicipalityCode, invoice.NextStage!.Value) is not null;
            reminders.Add(Reminder.Of(invoice, today, interest.GetValueOrDefault(invoice.Id), mailed, by, now));
        }
        return reminders;
    }

    /// <summary>Sends one.</summary>
    /// <exception cref="Refused">409: its stage was sent meanwhile.</exception>
    public async Task Send(Reminder reminder)
    {
        if (!await ReminderStore.Insert(work, reminder))
            throw Refused.Overtaken();
        work.Publish(reminder.Fact(), now);
        if (await AddressOf(work, reminder.MunicipalityCode, reminder.Stage) is not { } address)
            return;
        var invoice = (await InvoiceStore.Get(work, reminder.InvoiceId))!;
        var before = (await ReminderStore.Of(work, reminder.InvoiceId)).LastOrDefault(r => r.Position < reminder.Position);
        await mail.Put(work, ReminderText.Of(reminder, invoice, before?.SentOn, settings.Contact), [address]);
    }

    /// <summary>Where invoices go; the last one goes to the secretary, where that address is known.</summary>
    private static async Task<string?> AddressOf(Reading reading, string municipality, ReminderStage stage)
    {
        var debtor = await DebtorStore.Get(reading, municipality);
        return stage == ReminderStage.ToSecretary ? debtor?.SecretaryEmail ?? debtor?.Email : debtor?.Email;
    }
}
