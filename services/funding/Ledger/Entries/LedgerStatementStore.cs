using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The postings of an account.</summary>
internal static class LedgerStatementStore
{
    private sealed record Row
    {
        public long Number { get; init; }
        public int Position { get; init; }
        public Guid EntryId { get; init; }
        public DateOnly Date { get; init; }
        public LedgerEntryKind Kind { get; init; }
        public string Text { get; init; } = "";
        public string Account { get; init; } = "";
        public int? Year { get; init; }
        public string? Line { get; init; }
        public string? Municipality { get; init; }
        public Guid? Partner { get; init; }
        public string? Document { get; init; }
        public long AmountCents { get; init; }

        public LedgerStatementLineView View =>
            new(
                Number,
                Position,
                EntryId,
                Date,
                Kind,
                Text,
                new LedgerPosting
                {
                    Account = Account,
                    Year = Year,
                    Line = Line,
                    Municipality = Municipality,
                    Partner = Partner,
                    Document = Document,
                    AmountCents = AmountCents,
                }
            );
    }

    private static readonly ListQuery SelectPostings = new(
        """
        SELECT p.number AS Number,
               p.position AS Position,
               e.id AS EntryId,
               e.entry_date AS Date,
               e.kind AS Kind,
               e.description AS Text,
               p.account_code AS Account,
               p.budget_year AS Year,
               p.line_code AS Line,
               p.municipality_code AS Municipality,
               p.partner_id AS Partner,
               p.document AS Document,
               p.amount_cents AS AmountCents
        FROM ledger_posting p
        JOIN ledger_entry e ON e.number = p.number
        WHERE p.account_code = @Account
          /*and*/
        ORDER BY p.number DESC, p.position DESC
        /*page*/
        """,
        "p.number < @BeforeNumber OR (p.number = @BeforeNumber AND p.position < @BeforePosition)",
        "p.budget_year = @Year",
        "p.line_code = @Line",
        "p.municipality_code = @Municipality",
        "p.partner_id = @Partner",
        "p.document = @Document"
    );

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<LedgerStatementLineView>> List(
        Reading reading,
        string account,
        LedgerFilter filter,
        (long Number, long Position)? before,
        int limit
    ) =>
        [
            .. (
                await reading.Many<Row>(
                    SelectPostings,
                    new
                    {
                        Account = account,
                        BeforeNumber = before?.Number,
                        BeforePosition = before?.Position,
                        filter.Year,
                        filter.Line,
                        filter.Municipality,
                        filter.Partner,
                        filter.Document,
                        Limit = limit,
                    }
                )
            ).Select(row => row.View),
        ];
}
