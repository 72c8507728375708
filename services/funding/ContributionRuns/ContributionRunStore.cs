using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Contribution runs; what they divide never changes.</summary>
internal static class ContributionRunStore
{
    static ContributionRunStore() => JsonColumn<ContributionKey>.Register();

    private const string InsertRun = """
        INSERT INTO contribution_run (
            id, budget_year, number, budget_revision, reference_date, municipalities,
            inhabitants, net_cents, vat_hundredths, vat_cents, key_json, run_by, run_at, status, replaces_run_id, version
        )
        VALUES (
            @Id, @Year, @Number, @BudgetRevision, @ReferenceDate, @Municipalities,
            @Inhabitants, @NetCents, @VatHundredths, @VatCents, @Key, @RunBy, @RunAt, @Status, @ReplacesRunId, @Version
        )
        """;

    private const string UpdateRun = """
        UPDATE contribution_run
        SET status = @Status,
            checked_by = @CheckedBy,
            checked_at = @CheckedAt,
            ended_by = @EndedBy,
            ended_at = @EndedAt,
            refusal = @Refusal,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectLast = "SELECT COALESCE(MAX(number), 0) FROM contribution_run WHERE budget_year = @Year";

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
               r.key_json AS "Key",
               r.run_by AS RunBy,
               r.run_at AS RunAt,
               r.status AS Status,
               r.checked_by AS CheckedBy,
               r.checked_at AS CheckedAt,
               r.ended_by AS EndedBy,
               r.ended_at AS EndedAt,
               r.refusal AS Refusal,
               r.version AS Version,
               r.replaces_run_id AS ReplacesRunId,
               n.id AS ReplacedByRunId,
               b.revision AS CurrentRevision,
               b.contributions_cents AS CurrentCents
        FROM contribution_run r
        JOIN budget b ON b.budget_year = r.budget_year
        LEFT JOIN contribution_run n ON n.replaces_run_id = r.id AND n.status = 'Final'
        /*where*/
        ORDER BY r.budget_year DESC, r.number DESC
        /*page*/
        """,
        "r.id = @Id",
        "r.budget_year = @Year",
        "r.status = @Status",
        "r.status IN ('Prepared', 'Checked') AND r.number >= @PendingFrom",
        "r.status = 'Final' AND n.id IS NULL AND r.budget_year <= @StandingUntil",
        "r.budget_year < @BeforeYear OR (r.budget_year = @BeforeYear AND r.number < @BeforeNumber)"
    );

    /// <summary>Adds a run with its contributions; false when another run of the year came first.</summary>
    public static async Task<bool> Insert(Work work, ContributionRun run, IReadOnlyList<Part> parts)
    {
        if (
            !await work.Insert(
                InsertRun,
                new
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
                    run.Key,
                    run.RunBy,
                    run.RunAt,
                    Status = run.Status.ToString(),
                    run.ReplacesRunId,
                    run.Version,
                }
            )
        )
            return false;
        await ContributionStore.Insert(work, run.Id, parts);
        return true;
    }

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, ContributionRun run) =>
        await work.Execute(
            UpdateRun,
            new
            {
                run.Id,
                Status = run.Status.ToString(),
                run.CheckedBy,
                run.CheckedAt,
                run.EndedBy,
                run.EndedAt,
                run.Refusal,
                run.Version,
            }
        ) == 1;

    /// <summary>The highest number of a run of the year; 0: there was none.</summary>
    public static Task<int> Last(Reading reading, int year) => reading.One<int>(SelectLast, new { Year = year });

    /// <summary>The run that counts for a year: the latest that is final; null: there is none.</summary>
    public static async Task<ContributionRun?> Current(Reading reading, int year) =>
        (await Runs(reading, new Filter(Year: year, Status: ContributionRunStatus.Final, Limit: 1))).SingleOrDefault();

    /// <summary>The runs that count, of the newest years that have one.</summary>
    public static Task<IReadOnlyList<ContributionRun>> Standing(Reading reading, int years) =>
        Runs(reading, new Filter(StandingUntil: BudgetYears.Last, Limit: years));

    /// <summary>The run of a year that waits for a person; null: none does.</summary>
    public static async Task<ContributionRun?> Pending(Reading reading, int year) =>
        (await Runs(reading, new Filter(Year: year, PendingFrom: 0, Limit: 1))).SingleOrDefault();

    /// <summary>The runs that wait for a person; the latest year first.</summary>
    public static Task<IReadOnlyList<ContributionRun>> AllPending(Reading reading, int limit) =>
        Runs(reading, new Filter(PendingFrom: 0, Limit: limit));

    public static async Task<ContributionRun?> Get(Reading reading, Guid id) =>
        (await Runs(reading, new Filter(Id: id, Limit: 1))).SingleOrDefault();

    /// <summary>The latest year first, and the latest run of a year first.</summary>
    public static Task<IReadOnlyList<ContributionRun>> List(
        Reading reading,
        int? year,
        ContributionRunStatus? status,
        (long Year, long Number)? before,
        int limit
    ) => Runs(reading, new Filter(Year: year, Status: status, Before: before, Limit: limit));

    private static Task<IReadOnlyList<ContributionRun>> Runs(Reading reading, Filter filter) =>
        reading.Many<ContributionRun>(
            SelectRuns,
            new
            {
                filter.Id,
                filter.Year,
                Status = filter.Status?.ToString(),
                filter.PendingFrom,
                filter.StandingUntil,
                BeforeYear = filter.Before?.Year,
                BeforeNumber = filter.Before?.Number,
                filter.Limit,
            }
        );

    private sealed record Filter(
        Guid? Id = null,
        int? Year = null,
        ContributionRunStatus? Status = null,
        int? PendingFrom = null,
        int? StandingUntil = null,
        (long Year, long Number)? Before = null,
        int Limit = 1
    );
}
