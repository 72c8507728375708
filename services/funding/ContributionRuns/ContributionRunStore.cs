using Samen.Storage;

namespace Samen.Funding;

/// <summary>Contribution runs; they are only ever added.</summary>
internal static class ContributionRunStore
{
    private const string InsertRun = """
        INSERT INTO contribution_run (
            id, budget_year, number, budget_revision, reference_date, municipalities,
            inhabitants, net_cents, vat_hundredths, vat_cents, run_by, run_at
        )
        VALUES (
            @Id, @Year, @Number, @BudgetRevision, @ReferenceDate, @Municipalities,
            @Inhabitants, @NetCents, @VatHundredths, @VatCents, @By, @RunAt
        )
        """;

    private static readonly ListQuery SelectRuns = new(
        """
        SELECT r.id AS Id,
               r.budget_year AS Year,
               r.number AS Number,
               r.budget_revision AS BudgetRevision,
               r.reference_date AS ReferenceDate,
               r.municipalities AS Municipalities,
               r.inhabitants AS Inhabitants,
               r.net_cents AS NetCents,
               r.vat_hundredths AS VatHundredths,
               r.vat_cents AS VatCents,
               r.run_at AS RunAt,
               p.id AS ReplacesRunId,
               n.id AS ReplacedByRunId,
               b.revision AS CurrentRevision,
               b.contributions_cents AS CurrentCents
        FROM contribution_run r
        JOIN budget b ON b.budget_year = r.budget_year
        LEFT JOIN contribution_run p ON p.budget_year = r.budget_year AND p.number = r.number - 1
        LEFT JOIN contribution_run n ON n.budget_year = r.budget_year AND n.number = r.number + 1
        /*where*/
        ORDER BY r.budget_year DESC, r.number DESC
        /*page*/
        """,
        "r.id = @Id",
        "r.budget_year = @Year",
        "r.budget_year < @BeforeYear OR (r.budget_year = @BeforeYear AND r.number < @BeforeNumber)"
    );

    /// <summary>Adds a run with its contributions; false when another run of the year came first.</summary>
    public static async Task<bool> Insert(Work work, ContributionRun run, IReadOnlyList<Part> parts, string by)
    {
        var row = new
        {
            run.Id,
            run.Year,
            run.Number,
            run.BudgetRevision,
            run.ReferenceDate,
            run.Municipalities,
            run.Inhabitants,
            run.NetCents,
            run.VatHundredths,
            run.VatCents,
            By = by,
            run.RunAt,
        };
        if (!await work.Insert(InsertRun, row))
            return false;
        await ContributionStore.Insert(work, run.Id, parts);
        return true;
    }

    /// <summary>The run that counts for a year; null when there was none.</summary>
    public static async Task<ContributionRun?> Current(Reading reading, int year) =>
        (await Runs(reading, null, year, null, 1)).SingleOrDefault();

    public static async Task<ContributionRun?> Get(Reading reading, Guid id) => (await Runs(reading, id, null, null, 1)).SingleOrDefault();

    /// <summary>The latest year first, and the latest run of a year first.</summary>
    public static Task<IReadOnlyList<ContributionRun>> List(Reading reading, int? year, (long Year, long Number)? before, int limit) =>
        Runs(reading, null, year, before, limit);

    private static Task<IReadOnlyList<ContributionRun>> Runs(
        Reading reading,
        Guid? id,
        int? year,
        (long Year, long Number)? before,
        int limit
    ) =>
        reading.Many<ContributionRun>(
            SelectRuns,
            new
            {
                Id = id,
                Year = year,
                BeforeYear = before?.Year,
                BeforeNumber = before?.Number,
                Limit = limit,
            }
        );
}
