using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The lists of the ledger as files.</summary>
internal static class LedgerLists
{
    public static void MapLedgerLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/fonds/grootboek",
            "grootboek",
            new Export<LedgerAccountView>(
                Service.Funding,
                "ledger/accounts",
                [("op", "on")],
                [
                    new("Rekening", "Account", a => a.Code),
                    new("Omschrijving", "Description", a => a.Title),
                    new("Soort", "Kind", a => Words.Of(a.Kind)),
                    new("Op", "On", a => a.On),
                    new("Debet (euro)", "Debit (euros)", a => Amount.Euros(a.DebitCents)),
                    new("Credit (euro)", "Credit (euros)", a => Amount.Euros(a.CreditCents)),
                    new("Saldo (euro)", "Balance (euros)", a => Amount.Euros(a.BalanceCents)),
                    new("Gesloten op", "Closed on", a => a.ClosedOn),
                ]
            )
        );
        app.MapList(
            "/fonds/grootboek/rekening/{account}",
            "rekening",
            new Export<LedgerStatementLineView>(
                Service.Funding,
                "ledger/accounts/{account}/postings",
                [],
                [
                    new("Nummer", "Number", l => l.Number),
                    new("Datum", "Date", l => l.Date),
                    new("Soort", "Kind", l => Words.Of(l.Kind)),
                    new("Omschrijving", "Description", l => l.Text),
                    new("Begrotingsjaar", "Budget year", l => l.Posting.Year),
                    new("Regel", "Line", l => l.Posting.Line),
                    new("Gemeente", "Municipality", l => l.Posting.Municipality),
                    new("Partner", "Partner", l => l.Posting.Partner),
                    new("Document", "Document", l => l.Posting.Document),
                    new("Bedrag (euro)", "Amount (euros)", l => Amount.Euros(l.Posting.AmountCents!.Value)),
                ]
            )
        );
        app.MapList(
            "/fonds/gemeenten/{code}/boekingen",
            "rekening-met-het-fonds",
            new Export<LedgerStatementLineView>(
                Service.Funding,
                "ledger/accounts/1100/postings?municipality={code}",
                [],
                [
                    new("Nummer", "Number", l => l.Number),
                    new("Datum", "Date", l => l.Date),
                    new("Soort", "Kind", l => Words.Of(l.Kind)),
                    new("Omschrijving", "Description", l => l.Text),
                    new("Begrotingsjaar", "Budget year", l => l.Posting.Year),
                    new("Factuur", "Invoice", l => l.Posting.Document),
                    new("Bedrag (euro)", "Amount (euros)", l => Amount.Euros(l.Posting.AmountCents!.Value)),
                ]
            )
        );
        app.MapList(
            "/fonds/grootboek/posten",
            "journaalposten",
            new Export<LedgerEntryView>(
                Service.Funding,
                "ledger/entries",
                [("soort", "kind"), ("nummer", "number")],
                [
                    new("Nummer", "Number", e => e.Number),
                    new("Datum", "Date", e => e.Date),
                    new("Geboekt", "Booked", e => e.BookedAt),
                    new("Soort", "Kind", e => Words.Of(e.Kind)),
                    new("Omschrijving", "Description", e => e.Text),
                    new("Grondslag", "Basis", e => Words.Of(e.Basis.Kind!.Value)),
                    new("Verwijzing", "Reference", e => e.Basis.Reference),
                    new("Debet (euro)", "Debit (euros)", e => Amount.Euros(e.Postings.Sum(p => Math.Max(0, p.AmountCents!.Value)))),
                    new("Id", "Id", e => e.Id),
                ]
            )
        );
    }
}
