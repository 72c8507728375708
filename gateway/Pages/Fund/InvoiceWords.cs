using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The words of invoices and bank statements.</summary>
internal static class InvoiceWords
{
    extension(Words)
    {
        public static Word Of(InvoiceKind kind) =>
            kind == InvoiceKind.Invoice ? new("Factuur", "Invoice") : new("Creditnota", "Credit note");

        public static Word Of(InvoiceStatus status) =>
            status switch
            {
                InvoiceStatus.Open => new("Open", "Open", "info"),
                InvoiceStatus.PartlyPaid => new("Deels betaald", "Partly paid", "warning"),
                InvoiceStatus.Paid => new("Betaald", "Paid", "ok"),
                _ => new("Gecrediteerd", "Credited"),
            };

        public static Word Of(CreditProposalStatus status) =>
            status switch
            {
                CreditProposalStatus.Prepared => new("Wacht op een tweede persoon", "Awaiting a second person", "warning"),
                CreditProposalStatus.Approved => new("Goedgekeurd", "Approved", "ok"),
                CreditProposalStatus.Refused => new("Afgewezen", "Declined", "error"),
                _ => new("Ingetrokken", "Withdrawn"),
            };

        public static Word Of(StatementLineKind kind) =>
            kind switch
            {
                StatementLineKind.Receipt => new("Ontvangst", "Receipt"),
                StatementLineKind.Payment => new("Betaling", "Payment"),
                StatementLineKind.Return => new("Teruggeboekt door de bank", "Taken back by the bank"),
                _ => new("Kosten van de bank", "Bank charges"),
            };

        public static Word Of(StatementLineStatus status) =>
            status switch
            {
                StatementLineStatus.New => new("Nog niet bekeken", "Not looked at yet", "info"),
                StatementLineStatus.Matched => new("Gekoppeld", "Matched", "ok"),
                StatementLineStatus.PartlyMatched => new("Deels gekoppeld", "Partly matched", "warning"),
                StatementLineStatus.Suspense => new("Nog onbekend", "In suspense", "warning"),
                StatementLineStatus.Returned => new("Teruggeboekt", "Reversed by the bank"),
                StatementLineStatus.Charged => new("Bankkosten", "Charges", "ok"),
                _ => new("Geboekt op rekeningen", "Booked to accounts", "ok"),
            };

        public static Word Of(StatementOutcome outcome) =>
            outcome switch
            {
                StatementOutcome.Imported => new("Nieuw afschrift", "New statement", "ok"),
                StatementOutcome.Known => new("Al ingelezen", "Imported before"),
                StatementOutcome.Gap => new("Sluit niet aan", "Does not follow on", "error"),
                _ => new("Niet goed", "Has a problem", "error"),
            };

        /// <summary>A field that an invoice can't do without.</summary>
        public static Word OfDebtorField(string field) =>
            field switch
            {
                "name" => new("naam", "name"),
                "kvkNumber" => new("KvK-nummer of OIN", "KvK number or OIN"),
                "street" => new("straat", "street"),
                "postcode" => new("postcode", "postcode"),
                "city" => new("plaats", "town or city"),
                "electronicAddress" => new("elektronisch adres", "electronic address"),
                _ => new("kenmerk", "reference"),
            };

        /// <summary>By what an invoice was found for a line.</summary>
        public static Word OfSuggestion(StatementSuggestionView suggestion) =>
            suggestion.Why switch
            {
                "reference" => new("Het kenmerk of nummer staat in de omschrijving", "The text has its reference or number"),
                "account" when suggestion.PurchaseInvoices.Count > 0 => new(
                    "De rekening is die van de leverancier",
                    "The account is that of the supplier"
                ),
                "account" => new(
                    "Van deze rekening werd eerder betaald, en het bedrag klopt",
                    "This account paid before, and the amount is right"
                ),
                "payment" => new("Deze betaling van het fonds heeft dit bedrag", "This payment of the fund has this amount"),
                "sum" => new("Samen zijn deze facturen het bedrag", "These invoices add up to the amount"),
                _ => new("Bij deze factuur past het bedrag", "This invoice has this amount"),
            };
    }
}
