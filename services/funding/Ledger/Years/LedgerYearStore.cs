using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The calendar years of the ledger.</summary>
internal static class LedgerYearStore
{
    private const string SelectYear = """
        SELECT book_year AS Year,
               status AS Status,
               proposed_by AS ProposedBy,
               proposed_at AS ProposedAt,
               reason AS Reason,
               closed_at AS ClosedAt,
               version AS Version
        FROM ledger_year
        WHERE book_year = @Year
        """;

    /// <summary>A year that nothing was done with is open.</summary>
    public static async Task<LedgerYear> Get(Reading reading, int year) =>
        await reading.One<LedgerYear>(SelectYear, new { Year = year }) ?? new LedgerYear { Year = year };

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
}
