using Samen.Contracts.Funding;
using Samen.Mail;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Issues documents within one transaction: number, document, fact and mail are there together or not at all.</summary>
internal sealed class Issuing(Work work, InvoiceSettings settings, MailQueue mail, DateTimeOffset now, string by)
{
    /// <summary>An invoice for a contribution, or what is left of one.</summary>
    public async Task<Invoice> Issue(Debtor debtor, int year, InvoiceLine line, long vatCents, int vatHundredths, Guid? run, string? reason)
    {
        var draft = Draft(run, reason) with { Year = year, VatHundredths = vatHundredths };
        var (invoice, fact) = Invoice.Issue(draft, await Number(draft), debtor, line, vatCents, settings);
        await InvoiceStore.Insert(work, invoice);
        if (run is null)
            await InvoicePosting.Post(work, invoice, invoice.At.ToString(), now);
        work.Publish(fact, now);
        await Mail(
            invoice,
            debtor,
            $"Factuur {invoice.At}: bijdrage {year}",
            $"Het bedrag is {InvoiceText.Euros(invoice.GrossCents)} met btw. "
                + $"Betaal het uiterlijk op {InvoiceText.Of(invoice.DueOn!.Value)}."
        );
        return invoice;
    }

    /// <summary>A credit note on an invoice, for part of it or for all that is left.</summary>
    /// <exception cref="RuleViolation">What <see cref="InvoiceBalance.Credit"/> refuses.</exception>
    /// <exception cref="Refused">409: the balance changed meanwhile.</exception>
    public async Task<Invoice> Credit(Invoice invoice, InvoiceBalance balance, long? netCents, Guid? run, string reason)
    {
        var (net, vat, after) = balance.Credit(invoice, netCents);
        var draft = Draft(run, reason);
        var (note, fact) = invoice.Credit(draft, await Number(draft), net, vat);
        if (!await InvoiceStore.Update(work, after))
            throw Refused.Overtaken();
        await InvoiceStore.Insert(work, note);
        if (run is null)
            await InvoicePosting.Post(work, note, invoice.At.ToString(), now);
        work.Publish(fact, now);
        await Mail(
            note,
            await DebtorStore.Get(work, invoice.MunicipalityCode),
            $"Creditnota {note.At} bij factuur {invoice.At}",
            $"Van de factuur wordt {InvoiceText.Euros(note.GrossCents)} met btw teruggenomen. De reden: {reason}"
        );
        return note;
    }

    /// <summary>Another run has taken in what was corrected of a municipality's invoices.</summary>
    public Task TakeBackCorrections(int year, string municipality, string reason) =>
        InvoicePosting.TakeBack(work, year, municipality, by, reason, now);

    private Invoice Draft(Guid? run, string? reason) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            IssuedOn = DutchTime.DayOf(now),
            RunId = run,
            Reason = reason,
            IssuedBy = by,
            IssuedAt = now,
        };

    private async Task<InvoiceNumber> Number(Invoice draft) =>
        new(draft.IssuedOn.Year, await InvoiceStore.Take(work, draft.IssuedOn.Year, 1));

    private Task Mail(Invoice document, Debtor? debtor, string title, string text) =>
        debtor?.Email is { } address
            ? mail.Put(work, MailText.ToMunicipality(title, text, $"/fonds/facturen/{document.Id}"), [address])
            : Task.CompletedTask;
}
