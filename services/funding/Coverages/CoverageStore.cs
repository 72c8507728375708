using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>How much of each commitment the budget of each year covers.</summary>
internal static class CoverageStore
{
    static CoverageStore() => JsonColumn<CostList>.Register();

    private sealed record ClaimRow
    {
        public Guid CommitmentId { get; init; }
        public Guid InitiativeId { get; init; }
        public int FirstYear { get; init; }
        public int? LastYear { get; init; }
        public DateTimeOffset? ReleasedAt { get; init; }
        public CostList Costs { get; init; } = new([]);
        public long? AmountCents { get; init; }
        public long? CoveredCents { get; init; }
        public long? DrawnCents { get; init; }

        /// <summary>A year carries the yearly amounts of earlier commitments once it has a budget.</summary>
        public bool CountsIn(int year, bool hasBudget) =>
            ReleasedAt is null && (LastYear ?? year) >= year && (FirstYear == year || hasBudget);
    }

    private sealed record Row
    {
        public Guid CommitmentId { get; init; }
        public int Year { get; init; }
        public long AmountCents { get; init; }
        public long CoveredCents { get; init; }
        public long DrawnCents { get; init; }
    }

    private const string SelectClaims = """
        SELECT c.id AS CommitmentId,
               c.initiative_id AS InitiativeId,
               c.first_year AS FirstYear,
               c.released_at AS ReleasedAt,
               e.last_year AS LastYear,
               e.costs_json AS Costs,
               v.amount_cents AS AmountCents,
               v.covered_cents AS CoveredCents,
               v.drawn_cents AS DrawnCents
        FROM commitment c
        JOIN endorsement e ON e.initiative_id = c.initiative_id
        LEFT JOIN coverage v ON v.commitment_id = c.id AND v.budget_year = @Year
        WHERE c.first_year <= @Year
          AND (c.released_at IS NULL OR v.commitment_id IS NOT NULL)
        ORDER BY c.number
        """;

    private sealed record Standing
    {
        public long Number { get; init; }
        public string Title { get; init; } = "";
        public Guid InitiativeId { get; init; }
        public int FirstYear { get; init; }
        public int? LastYear { get; init; }
        public CostList Costs { get; init; } = new([]);
    }

    private const string SelectStanding = """
        SELECT c.number AS Number,
               e.title AS Title,
               c.initiative_id AS InitiativeId,
               c.first_year AS FirstYear,
               e.last_year AS LastYear,
               e.costs_json AS Costs
        FROM commitment c
        JOIN endorsement e ON e.initiative_id = c.initiative_id
        WHERE c.released_at IS NULL
        ORDER BY c.number
        """;

    private const string UpdateCoverage = """
        UPDATE coverage
        SET amount_cents = @AmountCents,
            covered_cents = @CoveredCents,
            drawn_cents = @DrawnCents
        WHERE commitment_id = @CommitmentId
          AND budget_year = @Year
        """;

    private const string InsertCoverage = """
        INSERT INTO coverage (commitment_id, budget_year, amount_cents, covered_cents, drawn_cents)
        VALUES (@CommitmentId, @Year, @AmountCents, @CoveredCents, @DrawnCents)
        """;

    private const string DeleteCoverage = """
        DELETE FROM coverage
        WHERE commitment_id = @CommitmentId
          AND budget_year = @Year
        """;

    private const string SelectReserved = """
        SELECT commitment_id AS CommitmentId,
               covered_cents AS CoveredCents,
               drawn_cents AS DrawnCents
        FROM coverage
        WHERE budget_year = @Year
          AND covered_cents <> drawn_cents
        """;

    private const string SelectCoverage = """
        SELECT commitment_id AS CommitmentId,
               budget_year AS Year,
               amount_cents AS AmountCents,
               covered_cents AS CoveredCents,
               drawn_cents AS DrawnCents
        FROM coverage
        WHERE commitment_id IN @Ids
        ORDER BY budget_year
        """;

    /// <summary>
    /// Allocates what the year's budget has left after all that was entered into to its claims again, and returns the claims that changed.
    /// The caller holds the fund.
    /// </summary>
    public static async Task<IReadOnlyList<(Claim Before, Claim After)>> Cover(Work work, int year)
    {
        var budget = await BudgetStore.Get(work, year);
        var entered = await ObligationYearStore.Obligated(work, year) + await DirectCostStore.OfYear(work, year);
        var left = Math.Max(0, (budget?.AvailableCents ?? 0) - entered);
        var changes = Coverage.Changes(left, await Claims(work, year, budget is not null));
        foreach (var (_, change) in changes)
        {
            var row = new
            {
                change.CommitmentId,
                change.Year,
                change.AmountCents,
                CoveredCents = change.CoveredCents!.Value,
                change.DrawnCents,
            };
            if (change.Gone)
                await work.Execute(DeleteCoverage, row);
            else if (await work.Execute(UpdateCoverage, row) == 0)
                await work.Execute(InsertCoverage, row);
        }
        return changes;
    }

    private static async Task<IReadOnlyList<Claim>> Claims(Work work, int year, bool hasBudget)
    {
        var rows = await work.Many<ClaimRow>(SelectClaims, new { Year = year });
        var plans = await PlanChangeStore.Of(work, rows.Select(row => row.InitiativeId));
        var drawn = await ObligationYearStore.Drawn(work, year);
        var claims =
            from row in rows
            let counts = row.CountsIn(year, hasBudget)
            let amount = counts ? Commitment.ClaimIn(year, row.FirstYear, row.Costs, plans[row.InitiativeId]) : 0
            let draws = drawn.GetValueOrDefault(row.CommitmentId)
            let gone = amount == 0 && draws == 0 && !(counts && row.FirstYear == year)
            where !gone || row.AmountCents is not null
            select new Claim
            {
                CommitmentId = row.CommitmentId,
                InitiativeId = row.InitiativeId,
                Year = year,
                AmountCents = amount,
                DrawnCents = draws,
                KeptCents = row.AmountCents,
                KeptDrawnCents = row.DrawnCents ?? 0,
                CoveredCents = row.CoveredCents,
                Released = row.ReleasedAt is not null,
                Gone = gone,
            };
        return [.. claims];
    }

    /// <summary>What the budget of a year holds of commitments and no obligation draws yet.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long>> Reserved(Reading reading, int year) =>
        (await reading.Many<Row>(SelectReserved, new { Year = year })).ToDictionary(
            row => row.CommitmentId,
            row => row.CoveredCents - row.DrawnCents
        );

    /// <summary>What commitments claim of some years, whether or not these have a budget; without those that claim nothing.</summary>
    public static async Task<IReadOnlyList<(long Number, string Title, IReadOnlyList<long> Cents)>> ClaimsFrom(
        Reading reading,
        int first,
        int years
    )
    {
        var rows = await reading.Many<Standing>(SelectStanding);
        var plans = await PlanChangeStore.Of(reading, rows.Select(row => row.InitiativeId));
        var claims = rows.Select(row => (row.Number, row.Title, Cents: Claims(row, plans[row.InitiativeId])));
        return [.. claims.Where(claim => claim.Cents.Any(cents => cents > 0))];

        IReadOnlyList<long> Claims(Standing row, IEnumerable<PlanChange> changes) =>
            [
                .. Enumerable
                    .Range(first, years)
                    .Select(year => year > row.LastYear ? 0 : Commitment.ClaimIn(year, row.FirstYear, row.Costs, changes)),
            ];
    }

    /// <summary>The coverage of these commitments, oldest year first.</summary>
    public static async Task<ILookup<Guid, CoverageView>> Of(Reading reading, IEnumerable<Guid> commitments) =>
        (await reading.Many<Row>(SelectCoverage, new { Ids = commitments.AsKeys() })).ToLookup(
            row => row.CommitmentId,
            row => new CoverageView(
                row.Year,
                row.AmountCents,
                row.CoveredCents,
                row.AmountCents - row.CoveredCents,
                row.CoveredCents - row.DrawnCents
            )
        );
}
