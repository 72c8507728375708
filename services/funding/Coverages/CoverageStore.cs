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
        public CostList Costs { get; init; } = new([]);
        public long? AmountCents { get; init; }
        public long? CoveredCents { get; init; }
    }

    private sealed record Row
    {
        public Guid CommitmentId { get; init; }
        public int Year { get; init; }
        public long AmountCents { get; init; }
        public long CoveredCents { get; init; }
    }

    private const string SelectClaims = """
        SELECT c.id AS CommitmentId,
               c.initiative_id AS InitiativeId,
               c.first_year AS FirstYear,
               e.costs_json AS Costs,
               v.amount_cents AS AmountCents,
               v.covered_cents AS CoveredCents
        FROM commitment c
        JOIN endorsement e ON e.initiative_id = c.initiative_id
        LEFT JOIN coverage v ON v.commitment_id = c.id AND v.budget_year = @Year
        WHERE c.released_at IS NULL
          AND (e.last_year IS NULL OR e.last_year >= @Year)
          AND (
              c.first_year = @Year
              OR (
                  c.first_year < @Year
                  AND EXISTS (SELECT 1 FROM budget b WHERE b.budget_year = @Year AND b.revision > 0)
              )
          )
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
            covered_cents = @CoveredCents
        WHERE commitment_id = @CommitmentId
          AND budget_year = @Year
        """;

    private const string InsertCoverage = """
        INSERT INTO coverage (commitment_id, budget_year, amount_cents, covered_cents)
        VALUES (@CommitmentId, @Year, @AmountCents, @CoveredCents)
        """;

    private const string DeleteEmpty = """
        DELETE FROM coverage
        WHERE budget_year = @Year
          AND amount_cents = 0
          AND commitment_id IN (SELECT id FROM commitment WHERE first_year < @Year)
        """;

    private const string DeleteAfter = """
        DELETE FROM coverage
        WHERE commitment_id = @Id
          AND budget_year > @Year
        """;

    private const string SelectCarried = """
        SELECT c.id AS CommitmentId,
               c.initiative_id AS InitiativeId,
               v.budget_year AS Year,
               v.covered_cents AS BeforeCents
        FROM coverage v
        JOIN commitment c ON c.id = v.commitment_id
        WHERE v.budget_year = @Year
          AND c.first_year < @Year
        ORDER BY c.number
        """;

    private const string DeleteCarried = """
        DELETE FROM coverage
        WHERE budget_year = @Year
          AND commitment_id IN (SELECT id FROM commitment WHERE first_year < @Year)
        """;

    private const string SelectCoverage = """
        SELECT commitment_id AS CommitmentId,
               budget_year AS Year,
               amount_cents AS AmountCents,
               covered_cents AS CoveredCents
        FROM coverage
        WHERE commitment_id IN @Ids
        ORDER BY budget_year
        """;

    /// <summary>
    /// Allocates the year's budget to its claims again and returns the claims that changed. A year carries the yearly amounts of
    /// earlier commitments once it has a budget. The caller holds the fund.
    /// </summary>
    public static async Task<IReadOnlyList<Claim>> Cover(Work work, int year, long totalCents)
    {
        var rows = await work.Many<ClaimRow>(SelectClaims, new { Year = year });
        var plans = await PlanChangeStore.Of(work, rows.Select(row => row.InitiativeId));
        var claims =
            from row in rows
            let amount = Commitment.ClaimIn(year, row.FirstYear, row.Costs, plans[row.InitiativeId])
            where amount > 0 || row.AmountCents is not null || row.FirstYear == year
            select new Claim
            {
                CommitmentId = row.CommitmentId,
                InitiativeId = row.InitiativeId,
                Year = year,
                AmountCents = amount,
                KeptCents = row.AmountCents,
                CoveredCents = row.CoveredCents,
            };
        var changes = Coverage.Changes(totalCents, [.. claims]);
        foreach (var change in changes)
        {
            var row = new
            {
                change.CommitmentId,
                change.Year,
                change.AmountCents,
                CoveredCents = change.CoveredCents!.Value,
            };
            if (await work.Execute(UpdateCoverage, row) == 0)
                await work.Execute(InsertCoverage, row);
        }
        await work.Execute(DeleteEmpty, new { Year = year });
        return changes;
    }

    /// <summary>
    /// A commitment claims nothing after that year; returns its claims of those years as they are now. The caller holds the fund.
    /// </summary>
    public static async Task<IReadOnlyList<Claim>> Drop(Work work, Commitment commitment, int year)
    {
        var dropped = (await Of(work, [commitment.Id]))[commitment.Id].Where(c => c.Year > year).ToList();
        await work.Execute(DeleteAfter, new { commitment.Id, Year = year });
        return
        [
            .. dropped.Select(c => new Claim
            {
                CommitmentId = commitment.Id,
                InitiativeId = commitment.InitiativeId,
                Year = c.Year,
                CoveredCents = 0,
                BeforeCents = c.CoveredCents,
            }),
        ];
    }

    /// <summary>A commitment claims nothing any more; returns its claims as they are now. The caller holds the fund.</summary>
    public static Task<IReadOnlyList<Claim>> Release(Work work, Commitment commitment) => Drop(work, commitment, commitment.FirstYear - 1);

    /// <summary>
    /// A year without a budget carries no yearly amounts of earlier commitments; returns their claims as they are now. The caller holds the
    /// fund.
    /// </summary>
    public static async Task<IReadOnlyList<Claim>> DropCarried(Work work, int year)
    {
        var carried = await work.Many<Claim>(SelectCarried, new { Year = year });
        await work.Execute(DeleteCarried, new { Year = year });
        return [.. carried.Select(claim => claim with { CoveredCents = 0 })];
    }

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
            row => new CoverageView(row.Year, row.AmountCents, row.CoveredCents, row.AmountCents - row.CoveredCents)
        );
}
