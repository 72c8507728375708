using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Mail;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager takes back all or part of an invoice by a credit note. Another invoice is made where that is asked. It
/// answers the credit note.
/// </summary>
internal static class CreditInvoice
{
    public static Task<Created<InvoiceView>> Handle(
        Guid id,
        CreditInvoiceRequest request,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings settings,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var invoice = await InvoiceStore.Get(work, id) ?? throw Refused.NotFound("invoice");
                var balance = await InvoiceStore.Balance(work, id)
                    ?? throw new RuleViolation("wrong-state", "A credit note can't be credited; credit or issue an invoice.");
                caller.MustMatch(balance.Version);
                var (issuing, reason) = (new Issuing(work, settings, mail, clock.GetUtcNow(), caller.Id), request.Reason!.Trim());
                var note = await issuing.Credit(invoice, balance, request.NetCents, null, reason);
                if (request.NewNetCents is { } net)
                    await issuing.Issue(
                        await Complete(work, invoice, settings),
                        invoice.Year,
                        InvoiceText.Corrected(invoice.Year, net, invoice.At.ToString()),
                        Apportionment.Vat(net, invoice.VatPercentage),
                        invoice.VatHundredths,
                        null,
                        reason
                    );
                return TypedResults.Created($"/funding/v1/invoices/{note.Id}", note.View(null, caller));
            },
            ct
        );

    private static async Task<Debtor> Complete(Storage.Work work, Invoice invoice, InvoiceSettings settings)
    {
        var debtor = (await DebtorStore.Get(work, invoice.MunicipalityCode))!;
        return debtor.MissingFor(invoice.Year, settings.Profile) is { Count: > 0 } missing
            ? throw new RuleViolation("incomplete-debtor", $"The data of the municipality lack {string.Join(", ", missing)}.")
            : debtor;
    }
}
