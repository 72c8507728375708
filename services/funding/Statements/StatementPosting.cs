using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What lines post to the ledger: each line once, between the bank and what nobody knows yet; then each match, from there to what the
/// municipality owes. So a match is undone without touching the bank.
/// </summary>
internal static class StatementPosting
{
    /// <summary>Posts a line; the entry has its id.</summary>
    public static Task Post(Work work, StatementLine line, DateTimeOffset now) =>
        Post(
            work,
            line,
            line.Id,
            line.AmountCents > 0 ? LedgerEntryKind.Receipt : LedgerEntryKind.Payment,
            $"Bankregel {line.Number} van {line.BookedOn:yyyy-MM-dd}",
            LedgerEntry.BySamen,
            new LedgerPosting { Account = Chart.Bank, AmountCents = line.AmountCents },
            new LedgerPosting { Account = Chart.UnknownReceipts, AmountCents = -line.AmountCents },
            now
        );

    /// <summary>Posts a match; the entry has its id.</summary>
    public static Task Post(Work work, StatementLine line, StatementMatch match, Invoice invoice, DateTimeOffset now) =>
        Post(
            work,
            line,
            match,
            $"Factuur {invoice.At}",
            new LedgerPosting
            {
                Account = Chart.Receivable,
                Year = invoice.Year,
                Municipality = invoice.MunicipalityCode,
                Document = invoice.At.ToString(),
                AmountCents = -match.AmountCents,
            },
            now
        );

    /// <summary>Posts a match with something else; the entry has its id.</summary>
    public static Task Post(Work work, StatementLine line, StatementMatch match, string what, LedgerPosting against, DateTimeOffset now) =>
        Post(
            work,
            line,
            match.Id,
            match.AmountCents > 0 ? LedgerEntryKind.Receipt : LedgerEntryKind.Payment,
            $"{(match.AmountCents > 0 ? "Ontvangen" : "Betaald")}: {what}",
            match.MatchedBy,
            new LedgerPosting { Account = Chart.UnknownReceipts, AmountCents = match.AmountCents },
            against,
            now
        );

    /// <summary>Posts that a line is charges of the bank; the entry has the id of the match.</summary>
    public static Task PostCharge(Work work, StatementLine line, StatementMatch match, DateTimeOffset now) =>
        Post(
            work,
            line,
            match,
            "Kosten van de bank",
            new LedgerPosting
            {
                Account = Chart.BankCharges,
                Year = line.BookedOn.Year,
                AmountCents = -match.AmountCents,
            },
            now
        );

    /// <summary>Reverses a match.</summary>
    public static async Task Reverse(Work work, StatementMatch match, string by, string reason, DateTimeOffset now)
    {
        if (await LedgerEntryStore.Get(work, match.Id) is { } entry)
            await ReverseEntry.Handle(work, entry, DutchTime.DayOf(now), by, reason, now);
    }

    private static async Task Post(
        Work work,
        StatementLine line,
        Guid id,
        LedgerEntryKind kind,
        string text,
        string by,
        LedgerPosting debit,
        LedgerPosting credit,
        DateTimeOffset now
    ) =>
        await PostEntry.Handle(
            work,
            new LedgerEntry
            {
                Id = id,
                Date = await LedgerYearStore.DateFor(work, line.BookedOn, now),
                BookedBy = by,
                Kind = kind,
                BasisKind = LedgerBasisKind.StatementLine,
                BasisReference = line.Id.ToString(),
                Text = text,
                Postings = [debit, credit],
            },
            now
        );
}
