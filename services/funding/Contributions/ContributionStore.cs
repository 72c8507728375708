using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Contribution runs and their lines; both only ever added.</summary>
internal static class ContributionStore
{
    private sealed record Row
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public int Inhabitants { get; init; }
        public long NetCents { get; init; }
        public long VatCents { get; init; }
    }

    private const string InsertRun = """
        INSERT INTO contribution_run (id, budget_year, number, budget_revision, reference_date, municipalities, inhabitants, net_cents, vat_hundredths, vat_cents, run_by, run_at)
        VALUES (@Id, @Year, @Number, @BudgetRevision, @ReferenceDate, @Municipalities, @Inhabitants, @NetCents, @VatHundredths, @VatCents, @By, @RunAt)
        """;

    private const string InsertPart = """
        INSERT INTO contribution (run_id, municipality_code, inhabitants, net_cents, vat_cents)
        VALUES (@RunId, @Code, @Inhabitants, @NetCents, @VatCents)
        """;

    private const string SelectRuns = """
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
               n.id AS ReplacedByRunId
        FROM contribution_run r
        LEFT JOIN contribution_run p ON p.budget_year = r.budget_year AND p.number = r.number - 1
        LEFT JOIN contribution_run n ON n.budget_year = r.budget_year AND n.number = r.number + 1
        WHERE (@Id IS NULL OR r.id = @Id)
          AND (@Year IS NULL OR r.budget_year = @Year)
          AND (@BeforeYear IS NULL OR r.budget_year < @BeforeYear OR (r.budget_year = @BeforeYear AND r.number < @BeforeNumber))
        ORDER BY r.budget_year DESC, r.number DESC
        /*page*/
        """;

    private const string SelectFigures = """
        SELECT municipality_code AS Code,
               inhabitants AS Inhabitants
        FROM contribution
        WHERE run_id = @RunId
        ORDER BY municipality_code
        """;

    private const string SelectParts = """
        SELECT c.municipality_code AS Code,
               m.name AS Name,
               c.inhabitants AS Inhabitants,
               c.net_cents AS NetCents,
               c.vat_cents AS VatCents
        FROM contribution c
        JOIN municipality m ON m.code = c.municipality_code
        WHERE c.run_id = @RunId
          AND (@Code IS NULL OR c.municipality_code = @Code)
          AND (@After IS NULL OR c.municipality_code > @After)
        ORDER BY c.municipality_code
        /*page*/
        """;

    /// <summary>Adds a run with its lines; false when another run of the year was faster.</summary>
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
        await work.Execute(
            InsertPart,
            parts.Select(p => new
            {
                RunId = run.Id,
                p.Code,
                p.Inhabitants,
                p.NetCents,
                p.VatCents,
            })
        );
        return true;
    }

    /// <summary>The run of the year that counts, if there was one.</summary>
    public static async Task<ContributionRun?> Current(Reading reading, int year) =>
        (await Runs(reading, null, year, null, 1)).SingleOrDefault();

    public static async Task<ContributionRun?> Get(Reading reading, Guid id) => (await Runs(reading, id, null, null, 1)).SingleOrDefault();

    /// <summary>Newest year first, in it the newest run first.</summary>
    public static Task<IReadOnlyList<ContributionRun>> List(Reading reading, int? year, (long Year, long Number)? before, int limit) =>
        Runs(reading, null, year, before, limit);

    /// <summary>The figures by which a run divided, by code.</summary>
    public static Task<IReadOnlyList<Figure>> FiguresOf(Reading reading, Guid run) =>
        reading.Many<Figure>(SelectFigures, new { RunId = run });

    /// <summary>The lines of a run by code.</summary>
    public static Task<IReadOnlyList<ContributionView>> Parts(Reading reading, Guid run, string? after, int limit) =>
        Parts(reading, run, null, after, limit);

    /// <summary>What a municipality contributes by the year's current run; null: nothing, or there was no run.</summary>
    public static async Task<ContributionView?> PartOf(Reading reading, int year, string code) =>
        await Current(reading, year) is { } run ? (await Parts(reading, run.Id, code, null, 1)).SingleOrDefault() : null;

    private static async Task<IReadOnlyList<ContributionView>> Parts(Reading reading, Guid run, string? code, string? after, int limit) =>
        [
            .. (
                await reading.Many<Row>(
                    SelectParts,
                    new
                    {
                        RunId = run,
                        Code = code,
                        After = after,
                        Limit = limit,
                    }
                )
            ).Select(p => new ContributionView(p.Code, p.Name, p.Inhabitants, p.NetCents, p.VatCents, p.NetCents + p.VatCents)),
        ];

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
