using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>How much of each commitment the budget of each year covers.</summary>
internal static class CoverageStore
{
    private sealed record ClaimRow
    {
        public Guid CommitmentId { get; init; }
        public Guid InitiativeId { get; init; }
        public int FirstYear { get; init; }
        public long OneOffCents { get; init; }
        public long YearlyCents { get; init; }
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
               c.one_off_cents AS OneOffCents,
               c.yearly_cents AS YearlyCents,
               v.covered_cents AS CoveredCents
        FROM commitment c
        JOIN endorsement e ON e.initiative_id = c.initiative_id
        LEFT JOIN coverage v ON v.commitment_id = c.id AND v.budget_year = @Year
        WHERE c.released_at IS NULL
          AND (
              c.first_year = @Year
              OR (
                  c.first_year < @Year
                  AND (e.last_year IS NULL OR e.last_year >= @Year)
                  AND c.yearly_cents > 0
                  AND EXISTS (SELECT 1 FROM budget b WHERE b.budget_year = @Year AND b.revision > 0)
              )
          )
        ORDER BY c.number
        """;

    private const string UpdateCoverage = """
        UPDATE coverage
        SET covered_cents = @CoveredCents
        WHERE commitment_id = @CommitmentId
          AND budget_year = @Year
        """;

    private const string InsertCoverage = """
        INSERT INTO coverage (commitment_id, budget_year, amount_cents, covered_cents)
        VALUES (@CommitmentId, @Year, @AmountCents, @CoveredCents)
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
        var changes = Coverage.Changes(
            totalCents,
            [
                .. rows.Select(row => new Claim
                {
                    CommitmentId = row.CommitmentId,
                    InitiativeId = row.InitiativeId,
                    Year = year,
                    AmountCents = Commitment.ClaimIn(year, row.FirstYear, row.OneOffCents, row.YearlyCents),
                    CoveredCents = row.CoveredCents,
                }),
            ]
        );
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
        return changes;
    }

    /// <summary>
    /// A commitment claims nothing after its first year or the given one, whichever is later; returns its claims of those years as they are
    /// now. The caller holds the fund.
    /// </summary>
    public static Task<IReadOnlyList<Claim>> Drop(Work work, Commitment commitment, int year) =>
        DropAfter(work, commitment, Math.Max(year, commitment.FirstYear));

    /// <summary>A commitment claims nothing any more; returns its claims as they are now. The caller holds the fund.</summary>
    public static Task<IReadOnlyList<Claim>> Release(Work work, Commitment commitment) =>
        DropAfter(work, commitment, commitment.FirstYear - 1);

    private static async Task<IReadOnlyList<Claim>> DropAfter(Work work, Commitment commitment, int last)
    {
        var dropped = (await Of(work, [commitment.Id]))[commitment.Id].Where(c => c.Year > last).ToList();
        await work.Execute(DeleteAfter, new { commitment.Id, Year = last });
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

    /// <summary>The coverage of these commitments, oldest year first.</summary>
    public static async Task<ILookup<Guid, CoverageView>> Of(Reading reading, IEnumerable<Guid> commitments) =>
        (await reading.Many<Row>(SelectCoverage, new { Ids = commitments.AsKeys() })).ToLookup(
            row => row.CommitmentId,
            row => new CoverageView(row.Year, row.AmountCents, row.CoveredCents, row.AmountCents - row.CoveredCents)
        );
}
