using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>Batches of payments and bank details as files, and the file for the bank.</summary>
internal static class PaymentLists
{
    public static void MapPaymentLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/fonds/betalingen",
            "betalingen",
            new Export<PaymentBatchView>(
                Service.Funding,
                "payment-batches",
                [],
                [
                    new("Voorbereid", "Prepared", b => b.PreparedAt),
                    new("Betaaldag", "Payment day", b => b.ExecuteOn),
                    new("Betalingen", "Payments", b => b.Count),
                    new("Bedrag (euro)", "Amount (euros)", b => Amount.Euros(b.TotalCents)),
                    new("Betaald (euro)", "Paid (euros)", b => Amount.Euros(b.PaidCents)),
                    new("Stand", "Status", b => Words.Of(b)),
                    new("SHA-256", "SHA-256", b => b.Sha256),
                ]
            )
        );
        app.MapList(
            "/fonds/bankgegevens",
            "bankgegevens",
            new Export<CreditorAccountView>(
                Service.Funding,
                "creditor-accounts",
                [],
                [
                    new("Wie", "Who", a => a.Creditor),
                    new("Rekeninghouder", "Account holder", a => a.AccountName),
                    new("Rekening", "Account", a => a.Iban),
                    new("Stand", "Status", a => Words.Of(a.Status)),
                    new("Voorgesteld", "Proposed", a => a.ProposedAt),
                ]
            )
        );
    }
}
