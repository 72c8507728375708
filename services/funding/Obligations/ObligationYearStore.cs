using Samen.Storage;

namespace Samen.Funding;

/// <summary>What obligations take of the budget of each year, and what of it was realised.</summary>
internal static class ObligationYearStore
{
    private sealed record Sum<TKey>
    {
        public TKey Key { get; init; } = default!;
        public long Cents { get; init; }
    }

    private const string SelectYears = """
        SELECT y.obligation_id AS ObligationId,
               y.budget_year AS Year,
               y.amount_cents AS AmountCents,
               y.realised_cents AS RealisedCents
        FROM obligation_year y
        WHERE y.obligation_id IN @Ids
        ORDER BY y.budget_year
        """;

    private const string UpdateYear = """
        UPDATE obligation_year
        SET amount_cents = amount_cents + @AmountCents,
            realised_cents = realised_cents + @RealisedCents
        WHERE obligation_id = @Id
          AND budget_year = @Year
        """;

    private const string InsertYear = """
        INSERT INTO obligation_year (obligation_id, budget_year, amount_cents, realised_cents)
        VALUES (@Id, @Year, @AmountCents, @RealisedCents)
        """;

    private const string SelectObligated = "SELECT COALESCE(SUM(y.amount_cents), 0) FROM obligation_year y WHERE y.budget_year = @Year";

    private const string CountOpen = """
        SELECT COUNT(*)
        FROM obligation_year y
        WHERE y.budget_year = @Year
          AND y.amount_cents > y.realised_cents
        """;

    private const string SelectByLine = """
        SELECT o.line_code AS "Key",
               SUM(y.amount_cents) AS Cents
        FROM obligation_year y
        JOIN obligation o ON o.id = y.obligation_id
        WHERE y.budget_year = @Year
        GROUP BY o.line_code
        HAVING SUM(y.amount_cents) <> 0
        """;

    private const string SelectRealisedByLine = """
        SELECT o.line_code AS "Key",
               SUM(y.realised_cents) AS Cents
        FROM obligation_year y
        JOIN obligation o ON o.id = y.obligation_id
        WHERE y.budget_year = @Year
        GROUP BY o.line_code
        """;

    private const string SelectDrawn = """
        SELECT o.commitment_id AS "Key",
               SUM(y.amount_cents) AS Cents
        FROM obligation_year y
        JOIN obligation o ON o.id = y.obligation_id
        WHERE y.budget_year = @Year
          AND o.commitment_id IS NOT NULL
        GROUP BY o.commitment_id
        """;

    /// <summary>The years of these obligations, oldest first.</summary>
    public static async Task<ILookup<Guid, ObligationYear>> Of(Reading reading, IEnumerable<Guid> obligations) =>
        (await reading.Many<ObligationYear>(SelectYears, new { Ids = obligations.AsKeys() })).ToLookup(year => year.ObligationId);

    /// <summary>The years of an obligation, oldest first.</summary>
    public static async Task<IReadOnlyList<ObligationYear>> Of(Reading reading, Guid obligation) =>
        [.. (await Of(reading, [obligation]))[obligation]];

    /// <summary>Adds to what it takes and to what was realised. The caller holds the fund.</summary>
    public static async Task Add(Work work, Guid id, int year, long amountCents, long realisedCents)
    {
        var row = new
        {
            Id = id,
            Year = year,
            AmountCents = amountCents,
            RealisedCents = realisedCents,
        };
        if (await work.Execute(UpdateYear, row) == 0)
            await work.Execute(InsertYear, row);
    }

    /// <summary>What all obligations take of a year.</summary>
    public static Task<long> Obligated(Reading reading, int year) => reading.One<long>(SelectObligated, new { Year = year });

    /// <summary>How many have something left in a year.</summary>
    public static Task<int> Open(Reading reading, int year) => reading.One<int>(CountOpen, new { Year = year });

    /// <summary>What they take of each line.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> ByLine(Reading reading, int year) =>
        (await reading.Many<Sum<string>>(SelectByLine, new { Year = year })).ToDictionary(sum => sum.Key, sum => sum.Cents);

    /// <summary>What was realised on each line.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> RealisedByLine(Reading reading, int year) =>
        (await reading.Many<Sum<string>>(SelectRealisedByLine, new { Year = year })).ToDictionary(sum => sum.Key, sum => sum.Cents);

    /// <summary>What they draw on each commitment.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long>> Drawn(Reading reading, int year) =>
        (await reading.Many<Sum<Guid>>(SelectDrawn, new { Year = year })).ToDictionary(sum => sum.Key, sum => sum.Cents);
}
