using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The words of creditors and payments.</summary>
internal static class PaymentWords
{
    extension(Words)
    {
        public static Word Of(PaymentKind kind) =>
            kind switch
            {
                PaymentKind.PurchaseInvoice => new("Inkoopfactuur", "Purchase invoice"),
                PaymentKind.Overpayment => new("Te veel betaald", "Overpayment"),
                _ => new("Terug te betalen op een factuur", "To be paid back on an invoice"),
            };

        public static Word Of(ReadLineFate fate) =>
            fate switch
            {
                ReadLineFate.Invoice => new("Factuur", "Invoice"),
                ReadLineFate.Payment => new("Betaling van het fonds", "Payment of the fund"),
                ReadLineFate.Charge => new("Kosten van de bank", "Bank charges"),
                ReadLineFate.Return => new("Teruggeboekt", "Reversed by the bank"),
                _ => new("Nog onbekend", "In suspense"),
            };

        public static Word Of(PaymentStatus status) =>
            status switch
            {
                PaymentStatus.Prepared => new("Voorbereid", "Prepared", "info"),
                PaymentStatus.Sent => new("Bij de bank", "At the bank", "warning"),
                PaymentStatus.Paid => new("Betaald", "Paid", "ok"),
                PaymentStatus.Returned => new("Teruggekomen", "Came back", "error"),
                PaymentStatus.Rejected => new("Niet uitgevoerd", "Not carried out", "error"),
                _ => new("Vervallen", "Lapsed"),
            };

        /// <summary>A batch that is wholly paid is no longer only at the bank.</summary>
        public static Word Of(PaymentBatchView batch) =>
            batch.Status == PaymentBatchStatus.Exported && batch.PaidCents == batch.TotalCents
                ? Words.Of(PaymentStatus.Paid)
                : Words.Of(batch.Status);

        public static Word Of(PaymentBatchStatus status) =>
            status switch
            {
                PaymentBatchStatus.Prepared => new("Wacht op een tweede persoon", "Awaiting a second person", "warning"),
                PaymentBatchStatus.Approved => new("Goedgekeurd", "Approved", "info"),
                PaymentBatchStatus.Exported => new("Bij de bank", "At the bank", "info"),
                PaymentBatchStatus.Refused => new("Afgewezen", "Declined", "error"),
                _ => new("Ingetrokken", "Withdrawn"),
            };

        public static Word Of(CreditorAccountStatus status) =>
            status switch
            {
                CreditorAccountStatus.Proposed => new("Wacht op een tweede persoon", "Awaiting a second person", "warning"),
                CreditorAccountStatus.Confirmed => new("Geldt nu", "In force", "ok"),
                CreditorAccountStatus.Refused => new("Afgewezen", "Declined", "error"),
                CreditorAccountStatus.Withdrawn => new("Ingetrokken", "Withdrawn"),
                _ => new("Vervangen", "Replaced"),
            };

        /// <summary>Why something can't be paid now.</summary>
        public static Word OfBlocked(string why) =>
            why switch
            {
                "creditor-waits" => new("Bankgegevens wachten op een tweede persoon", "Bank details await a second person", "warning"),
                "no-payer-account" => new(
                    "De bank noemt niet van welke rekening is betaald",
                    "The bank does not say from which account it was paid",
                    "error"
                ),
                _ => new("Bankgegevens ontbreken", "Bank details are missing", "error"),
            };
    }
}
