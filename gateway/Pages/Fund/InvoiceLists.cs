using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>Invoices, debtors and lines of bank statements as files.</summary>
internal static class InvoiceLists
{
    public static void MapInvoiceLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/fonds/facturen",
            "facturen",
            new Export<InvoiceView>(
                Service.Funding,
                "invoices",
                [("jaar", "year"), ("gemeente", "municipality"), ("stand", "status"), ("soort", "kind"), ("verdeling", "runId")],
                [
                    new("Nummer", "Number", i => i.Number),
                    new("Soort", "Kind", i => Words.Of(i.Kind)),
                    new("Jaar", "Year", i => i.Year),
                    new("Code", "Code", i => i.MunicipalityCode),
                    new("Gemeente", "Municipality", i => i.MunicipalityName),
                    new("Datum", "Date", i => i.IssuedOn),
                    new("Uiterlijk betalen", "Pay by", i => i.DueOn),
                    new("Zonder btw (euro, creditnota negatief)", "Before VAT (euros, credit notes negative)", i =>
                        Amount.Euros(Signed(i, i.NetCents))
                    ),
                    new("Btw (euro, creditnota negatief)", "VAT (euros, credit notes negative)", i => Amount.Euros(Signed(i, i.VatCents))),
                    new("Met btw (euro, creditnota negatief)", "With VAT (euros, credit notes negative)", i =>
                        Amount.Euros(Signed(i, i.GrossCents))
                    ),
                    new("Gecrediteerd (euro)", "Credited (euros)", i => Amount.Euros(i.CreditedCents)),
                    new("Betaald (euro)", "Paid (euros)", i => Amount.Euros(i.PaidCents)),
                    new("Open (euro)", "Open (euros)", i => Amount.Euros(i.OpenCents)),
                    new("Stand", "Status", i => i.Status is { } status ? Words.Of(status) : null),
                    new("Betalingskenmerk", "Payment reference", i => i.Details?.PaymentReference),
                ]
            )
        );
        app.MapList(
            "/fonds/bankregels",
            "bankregels",
            new Export<StatementLineView>(
                Service.Funding,
                "statement-lines?waiting=true",
                [],
                [
                    new("Geboekt", "Booked", l => l.BookedOn),
                    new("Bedrag (euro)", "Amount (euros)", l => Amount.Euros(l.AmountCents)),
                    new("Open (euro)", "Open (euros)", l => Amount.Euros(l.OpenCents)),
                    new("Soort", "Kind", l => Words.Of(l.Kind)),
                    new("Tegenpartij", "Counterparty", l => l.Counterparty),
                    new("Rekening", "Account", l => l.CounterpartyIban),
                    new("Betalingskenmerk", "Payment reference", l => l.Reference),
                    new("Omschrijving", "Description", l => l.Text),
                    new("Stand", "Status", l => Words.Of(l.Status)),
                ]
            )
        );
    }

    /// <summary>What a credit note takes back is below zero, so that a column adds up.</summary>
    private static long Signed(InvoiceView document, long cents) => document.Kind == InvoiceKind.CreditNote ? -cents : cents;
}
