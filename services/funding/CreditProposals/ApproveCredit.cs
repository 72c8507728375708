using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Mail;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager approves a credit; its credit note is issued, and another invoice where it says so.</summary>
internal static class ApproveCredit
{
    public static Task<Ok<CreditProposalView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings settings,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfCredit(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var approved = current.Approve(caller.Id, now);
                var invoice = (await InvoiceStore.Get(work, current.InvoiceId))!;
                var balance = (await InvoiceStore.Balance(work, current.InvoiceId))!;
                var issuing = new Issuing(work, settings, mail, now, caller.Id);
                var note = await issuing.Credit(invoice, balance, current.NetCents, null, current.Reason);
                var another = current.NewNetCents is { } net ? await Another(work, issuing, settings, invoice, net, current.Reason) : null;
                return approved with
                {
                    LeftNetCents = approved.LeftNetCents - approved.NetCents,
                    CreditNoteId = note.Id,
                    NewInvoiceId = another?.Id,
                };
            },
            ct
        );

    private static async Task<Invoice> Another(
        Work work,
        Issuing issuing,
        InvoiceSettings settings,
        Invoice invoice,
        long net,
        string reason
    ) =>
        await issuing.Issue(
            await CreditSteps.Complete(work, invoice, settings),
            invoice.Year,
            InvoiceText.Corrected(invoice.Year, net, invoice.At.ToString()),
            Apportionment.Vat(net, invoice.VatPercentage),
            invoice.VatHundredths,
            null,
            reason
        );
}
