using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The calendar years of the ledger.</summary>
internal static class LedgerYearStore
{
    private const string Columns = """
        book_year AS Year,
        status AS Status,
        proposed_by AS ProposedBy,
        proposed_at AS ProposedAt,
        reason AS Reason,
        closed_at AS ClosedAt,
        version AS Version
        """;

    private const string SelectYearsFrom = $"""
        SELECT {Columns}
        FROM ledger_year
        WHERE book_year >= @Year
        ORDER BY book_year
        """;

    private const string SelectYears = $"""
        SELECT {Columns}
        FROM ledger_year
        ORDER BY book_year
        """;

    private const string InsertYear = """
        INSERT INTO ledger_year (book_year, status, proposed_by, proposed_at, reason, closed_at, version)
        VALUES (@Year, @Status, @ProposedBy, @ProposedAt, @Reason, @ClosedAt, @Version)
        """;

    private const string UpdateYear = """
        UPDATE ledger_year
        SET status = @Status,
            proposed_by = @ProposedBy,
            proposed_at = @ProposedAt,
            reason = @Reason,
            closed_at = @ClosedAt,
            version = @Version
        WHERE book_year = @Year
          AND version = @Version - 1
        """;

    private sealed record First
    {
        public DateOnly? Date { get; init; }
    }

    private const string SelectFirstDate = "SELECT MIN(entry_date) AS Date FROM ledger_entry";

    private const string CountUnsealed = """
        SELECT COUNT(*)
        FROM ledger_entry e
        WHERE e.entry_date >= @From
          AND e.entry_date <= @Until
          AND e.number > (SELECT c.position FROM ledger_chain c WHERE c.id = 1)
        """;

    private const string CountEntries = """
        SELECT COUNT(*)
        FROM ledger_entry e
        WHERE e.entry_date >= @From
          AND e.entry_date <= @Until
        """;

    /// <summary>A year that nothing was done with is open, unless a later one is closed on its balances.</summary>
    public static async Task<LedgerYear> Get(Reading reading, int year) =>
        Of(year, await reading.Many<LedgerYear>(SelectYearsFrom, new { Year = year }));

    /// <summary>From that of the first entry to the present one, and those that something was done with; the first first.</summary>
    public static async Task<IReadOnlyList<LedgerYear>> All(Reading reading, int present)
    {
        var rows = await reading.Many<LedgerYear>(SelectYears);
        var first = (await reading.One<First>(SelectFirstDate))?.Date?.Year ?? present;
        return [.. Enumerable.Range(first, present - first + 1).Union(rows.Select(row => row.Year)).Order().Select(year => Of(year, rows))];
    }

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Put(Work work, LedgerYear year)
    {
        var row = new
        {
            year.Year,
            Status = year.Status.ToString(),
            year.ProposedBy,
            year.ProposedAt,
            year.Reason,
            year.ClosedAt,
            year.Version,
        };
        return year.Version == 1 ? await work.Insert(InsertYear, row) : await work.Execute(UpdateYear, row) == 1;
    }

    /// <summary>How many entries of a year are not sealed yet.</summary>
    public static Task<int> Unsealed(Reading reading, int year) =>
        reading.One<int>(CountUnsealed, new { From = new DateOnly(year, 1, 1), Until = new DateOnly(year, 12, 31) });

    /// <summary>How many entries a year has.</summary>
    public static Task<int> Entries(Reading reading, int year) =>
        reading.One<int>(CountEntries, new { From = new DateOnly(year, 1, 1), Until = new DateOnly(year, 12, 31) });

    /// <summary>Refuses a date on which nothing is posted.</summary>
    /// <exception cref="RuleViolation"><c>year-closed</c>; <c>entry-refused</c>: it is in the future, or before the fund.</exception>
    public static async Task MustBeOpen(Reading reading, DateOnly date, DateTimeOffset now)
    {
        if (date > DutchTime.DayOf(now) || date.Year < LedgerLimits.FirstYear)
            throw new RuleViolation("entry-refused", $"date: An entry is not in the future, and not before {LedgerLimits.FirstYear}.");
        if (!(await Get(reading, date.Year)).TakesEntries)
            throw new RuleViolation("year-closed", $"The ledger of {date.Year} is closed; post it in an open year, and refer.");
    }

    /// <summary>The date for what follows from a decision of that day: the day itself where it takes entries, or else today.</summary>
    public static async Task<DateOnly> DateFor(Reading reading, DateOnly day, DateTimeOffset now)
    {
        var today = DutchTime.DayOf(now);
        return day <= today && day.Year >= LedgerLimits.FirstYear && (await Get(reading, day.Year)).TakesEntries ? day : today;
    }

    private static LedgerYear Of(int year, IReadOnlyList<LedgerYear> rows) =>
        rows.FirstOrDefault(row => row.Year == year)
        ?? new LedgerYear
        {
            Year = year,
            Status = rows.Any(later => later.Year > year && !later.TakesEntries) ? LedgerYearStatus.Closed : LedgerYearStatus.Open,
        };
}
