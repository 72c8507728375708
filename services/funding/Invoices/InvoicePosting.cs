using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// What invoices post to the ledger. The contributions of a run are posted with the run itself, so what is made of a run posts nothing; a
/// correction by a person posts what it changes. Once another run is invoiced, which posted all there is to ask, those corrections are in
/// it, and their entries are reversed.
/// </summary>
internal static class InvoicePosting
{
    /// <summary>Posts a correction: a credit note, or the invoice that follows on one. The entry has the document's id.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="document">A credit note or an invoice, not of a run.</param>
    /// <param name="invoiceNumber">The invoice whose receivable changes.</param>
    /// <param name="now">The current time.</param>
    public static async Task Post(Work work, Invoice document, string invoiceNumber, DateTimeOffset now)
    {
        var isNote = document.Kind == InvoiceKind.CreditNote;
        var sign = isNote ? -1 : 1;
        // Of a year whose accounts are adopted the correction is income of the year in which it is made.
        var accounted = (await FundProposalStore.Frozen(work, document.Year)).Count > 0;
        await PostEntry.Handle(
            work,
            new LedgerEntry
            {
                Id = document.Id,
                Date = await LedgerYearStore.DateFor(work, document.IssuedOn, now),
                BookedBy = document.IssuedBy,
                Kind = LedgerEntryKind.CreditNote,
                BasisKind = isNote ? LedgerBasisKind.CreditNote : LedgerBasisKind.Invoice,
                BasisReference = document.At.ToString(),
                Text = isNote
                    ? $"Creditnota {document.At} bij factuur {invoiceNumber}"
                    : $"Factuur {document.At} in plaats van wat is gecrediteerd",
                Postings = [.. Lines(document, invoiceNumber, sign, accounted).Where(posting => posting.AmountCents != 0)],
            },
            now
        );
    }

    /// <summary>Reverses the corrections of a municipality's invoices of a year, which another run has taken in.</summary>
    public static async Task TakeBack(Work work, int year, string municipality, string by, string reason, DateTimeOffset now)
    {
        var all = await InvoiceStore.List(work, new InvoiceFilter { Year = year, Municipality = municipality }, null, int.MaxValue);
        foreach (var document in all.Where(document => document.RunId is null))
        {
            if (await LedgerEntryStore.Get(work, document.Id) is { ReversedBy: null } entry)
                await ReverseEntry.Handle(work, entry, Web.DutchTime.DayOf(now), by, reason, now);
        }
    }

    private static IEnumerable<LedgerPosting> Lines(Invoice document, string invoiceNumber, int sign, bool accounted)
    {
        var posting = new LedgerPosting { Year = document.Year };
        yield return posting with
        {
            Account = Chart.Receivable,
            Municipality = document.MunicipalityCode,
            Document = invoiceNumber,
            AmountCents = sign * document.GrossCents,
        };
        yield return posting with
        {
            Account = Chart.Contributions,
            Year = accounted ? document.IssuedOn.Year : document.Year,
            AmountCents = -sign * document.NetCents,
        };
        yield return posting with
        {
            Account = Chart.VatToPay,
            Year = accounted ? null : document.Year,
            AmountCents = -sign * document.VatCents,
        };
    }
}
