using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The entries of the ledger with their postings; triggers refuse every change.</summary>
internal static class LedgerEntryStore
{
    private sealed record PostingRow
    {
        public long Number { get; init; }
        public string Account { get; init; } = "";
        public int? Year { get; init; }
        public string? Line { get; init; }
        public string? Municipality { get; init; }
        public Guid? Partner { get; init; }
        public string? Document { get; init; }
        public long AmountCents { get; init; }

        public LedgerPosting Posting =>
            new()
            {
                Account = Account,
                Year = Year,
                Line = Line,
                Municipality = Municipality,
                Partner = Partner,
                Document = Document,
                AmountCents = AmountCents,
            };
    }

    private const string TakeNumber = "UPDATE ledger_head SET number = number + 1 WHERE id = 1";

    private const string HoldNumbers = "UPDATE ledger_head SET number = number WHERE id = 1";

    private const string SelectNumber = "SELECT number FROM ledger_head WHERE id = 1";

    private const string InsertEntry = """
        INSERT INTO ledger_entry (
            number, id, entry_date, booked_at, booked_by, kind, basis_kind, basis_reference, description, reverses, corrects, reason
        )
        VALUES (
            @Number, @Id, @Date, @BookedAt, @BookedBy, @Kind, @BasisKind, @BasisReference, @Text, @Reverses, @Corrects, @Reason
        )
        """;

    private const string InsertPosting = """
        INSERT INTO ledger_posting (
            number, position, account_code, budget_year, line_code, municipality_code, partner_id, document, amount_cents
        )
        VALUES (@Number, @Position, @Account, @Year, @Line, @Municipality, @Partner, @Document, @AmountCents)
        """;

    private const string Entries = """
        SELECT e.number AS Number,
               e.id AS Id,
               e.entry_date AS Date,
               e.booked_at AS BookedAt,
               e.booked_by AS BookedBy,
               e.kind AS Kind,
               e.basis_kind AS BasisKind,
               e.basis_reference AS BasisReference,
               e.description AS Text,
               e.reverses AS Reverses,
               e.corrects AS Corrects,
               e.reason AS Reason,
               r.id AS ReversedBy,
               s.hash AS Hash
        FROM ledger_entry e
        LEFT JOIN ledger_entry r ON r.reverses = e.id
        LEFT JOIN ledger_seal s ON s.number = e.number
        """;

    private const string PostingColumns = """
        p.number AS Number,
        p.account_code AS Account,
        p.budget_year AS Year,
        p.line_code AS Line,
        p.municipality_code AS Municipality,
        p.partner_id AS Partner,
        p.document AS Document,
        p.amount_cents AS AmountCents
        """;

    private const string SelectPostings = $"""
        SELECT {PostingColumns}
        FROM ledger_posting p
        WHERE p.number IN @Numbers
        ORDER BY p.number, p.position
        """;

    private static readonly ListQuery SelectEntries = new(
        $"""
        {Entries}
        /*where*/
        ORDER BY e.number DESC
        /*page*/
        """,
        "e.number < @Before",
        "e.number = @Number",
        "e.kind = @Kind",
        "e.entry_date >= @From",
        "e.entry_date <= @Until",
        "EXISTS (SELECT 1 FROM ledger_posting p WHERE p.number = e.number AND p.municipality_code = @Municipality)"
    );

    private const string SelectAfter = $"""
        {Entries}
        WHERE e.number > @After
        ORDER BY e.number
        /*page*/
        """;

    private const string SelectOfYear = $"""
        {Entries}
        JOIN ledger_posting f ON f.number = e.number AND f.position = 0
        JOIN ledger_account a ON a.code = f.account_code
        WHERE e.kind IN @Kinds
          AND a.kind <> 'Memorandum'
          AND e.number <= @Head
          AND e.entry_date >= @Date
          AND e.entry_date <= @Until
          AND (e.entry_date > @Date OR e.number > @After)
        ORDER BY e.entry_date, e.number
        /*page*/
        """;

    private const string SelectEntry = $"""
        {Entries}
        WHERE e.id = @Id
        """;

    private const string SelectStanding = $"""
        {Entries}
        WHERE e.basis_kind = @BasisKind
          AND e.basis_reference = @BasisReference
          AND e.kind = @Kind
          AND r.id IS NULL
        ORDER BY e.number
        """;

    /// <summary>Holds the numbers until the commit: nobody posts meanwhile.</summary>
    public static Task Hold(Work work) => work.Hold(HoldNumbers, new { });

    /// <summary>
    /// Takes the next number and holds the rest of them until the commit, which numbers without gaps need: an entry whose transaction
    /// fails must give its number back before another takes the next.
    /// </summary>
    public static async Task<long> Next(Work work)
    {
        await work.Execute(TakeNumber);
        return await Latest(work);
    }

    /// <summary>The number of the latest entry; 0: there is none.</summary>
    public static Task<long> Latest(Reading reading) => reading.One<long>(SelectNumber);

    /// <summary>False: there is an entry with this id, or one that reverses the same.</summary>
    public static async Task<bool> Insert(Work work, LedgerEntry entry)
    {
        var row = new
        {
            entry.Number,
            entry.Id,
            entry.Date,
            entry.BookedAt,
            entry.BookedBy,
            Kind = entry.Kind.ToString(),
            BasisKind = entry.BasisKind.ToString(),
            entry.BasisReference,
            entry.Text,
            entry.Reverses,
            entry.Corrects,
            entry.Reason,
        };
        if (!await work.Insert(InsertEntry, row))
            return false;
        await work.Execute(
            InsertPosting,
            entry.Postings.Select(
                (posting, position) =>
                    new
                    {
                        entry.Number,
                        Position = position,
                        posting.Account,
                        posting.Year,
                        posting.Line,
                        posting.Municipality,
                        posting.Partner,
                        posting.Document,
                        AmountCents = posting.AmountCents!.Value,
                    }
            )
        );
        return true;
    }

    public static async Task<LedgerEntry?> Get(Reading reading, Guid id) =>
        (await WithPostings(reading, await reading.Many<LedgerEntry>(SelectEntry, new { Id = id }))).SingleOrDefault();

    /// <summary>The entries that rest on something and were not reversed, oldest first.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> Standing(
        Reading reading,
        LedgerEntryKind kind,
        LedgerBasisKind basis,
        string reference
    ) =>
        await WithPostings(
            reading,
            await reading.Many<LedgerEntry>(
                SelectStanding,
                new
                {
                    Kind = kind.ToString(),
                    BasisKind = basis.ToString(),
                    BasisReference = reference,
                }
            )
        );

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> List(
        Reading reading,
        LedgerEntryKind? kind,
        (DateOnly? From, DateOnly? Until) dates,
        string? municipality,
        long? number,
        long? before,
        int limit
    ) =>
        await WithPostings(
            reading,
            await reading.Many<LedgerEntry>(
                SelectEntries,
                new
                {
                    Before = before,
                    Number = number,
                    Kind = kind?.ToString(),
                    dates.From,
                    dates.Until,
                    Municipality = municipality,
                    Limit = limit,
                }
            )
        );

    /// <summary>By their numbers, from the one after this on.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> After(Reading reading, long number, int limit) =>
        await WithPostings(reading, await reading.Many<LedgerEntry>(SelectAfter, new { After = number, Limit = limit }));

    /// <summary>Those of a calendar year that are not on memorandum accounts, by date and number.</summary>
    /// <param name="reading">Where from.</param>
    /// <param name="kinds">Of these kinds.</param>
    /// <param name="after">The last one that was read; the first day of the year and 0: none was.</param>
    /// <param name="head">None after this number.</param>
    /// <param name="limit">At most so many.</param>
    public static async Task<IReadOnlyList<LedgerEntry>> OfYear(
        Reading reading,
        IReadOnlyList<LedgerEntryKind> kinds,
        (DateOnly Date, long Number) after,
        long head,
        int limit
    ) =>
        await WithPostings(
            reading,
            await reading.Many<LedgerEntry>(
                SelectOfYear,
                new
                {
                    Kinds = kinds.Select(kind => kind.ToString()).ToArray(),
                    after.Date,
                    After = after.Number,
                    Until = new DateOnly(after.Date.Year, 12, 31),
                    Head = head,
                    Limit = limit,
                }
            )
        );

    private static async Task<IReadOnlyList<LedgerEntry>> WithPostings(Reading reading, IReadOnlyList<LedgerEntry> entries)
    {
        if (entries.Count == 0)
            return [];
        var postings = (
            await reading.Many<PostingRow>(SelectPostings, new { Numbers = entries.Select(entry => entry.Number).ToArray() })
        ).ToLookup(row => row.Number, row => row.Posting);
        return [.. entries.Select(entry => entry with { Postings = [.. postings[entry.Number]] })];
    }
}
