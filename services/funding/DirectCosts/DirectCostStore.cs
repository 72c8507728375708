using Samen.Storage;

namespace Samen.Funding;

/// <summary>What manual entries cost of the lines of each budget, less what was reversed.</summary>
internal static class DirectCostStore
{
    private sealed record Sum
    {
        public string Line { get; init; } = "";
        public long Cents { get; init; }
    }

    private const string UpdateCost = """
        UPDATE direct_cost
        SET amount_cents = amount_cents + @AmountCents
        WHERE entry_id = @Id
          AND budget_year = @Year
          AND line_code = @LineCode
        """;

    private const string InsertCost = """
        INSERT INTO direct_cost (entry_id, budget_year, line_code, amount_cents)
        VALUES (@Id, @Year, @LineCode, @AmountCents)
        """;

    private const string SelectByLine = """
        SELECT d.line_code AS Line,
               SUM(d.amount_cents) AS Cents
        FROM direct_cost d
        WHERE d.budget_year = @Year
        GROUP BY d.line_code
        HAVING SUM(d.amount_cents) <> 0
        """;

    private const string SelectOfYear = "SELECT COALESCE(SUM(d.amount_cents), 0) FROM direct_cost d WHERE d.budget_year = @Year";

    /// <summary>Adds to what an entry costs. The caller holds the fund.</summary>
    public static async Task Add(Work work, Guid entry, DirectCost cost)
    {
        var row = new
        {
            Id = entry,
            cost.Year,
            cost.LineCode,
            cost.AmountCents,
        };
        if (await work.Execute(UpdateCost, row) == 0)
            await work.Execute(InsertCost, row);
    }

    /// <summary>What they cost of each line.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> ByLine(Reading reading, int year) =>
        (await reading.Many<Sum>(SelectByLine, new { Year = year })).ToDictionary(sum => sum.Line, sum => sum.Cents);

    /// <summary>What they cost of a year.</summary>
    public static Task<long> OfYear(Reading reading, int year) => reading.One<long>(SelectOfYear, new { Year = year });
}
