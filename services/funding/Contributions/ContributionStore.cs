using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>What each municipality contributes by each run; only ever added.</summary>
internal static class ContributionStore
{
    private sealed record Row
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public int Inhabitants { get; init; }
        public DateOnly ReferenceDate { get; init; }
        public long NetCents { get; init; }
        public long VatCents { get; init; }
    }

    private const string InsertPart = """
        INSERT INTO contribution (run_id, municipality_code, inhabitants, net_cents, vat_cents)
        VALUES (@RunId, @Code, @Inhabitants, @NetCents, @VatCents)
        """;

    private const string SelectFigures = """
        SELECT municipality_code AS Code,
               inhabitants AS Inhabitants
        FROM contribution
        WHERE run_id = @RunId
        ORDER BY municipality_code
        """;

    private sealed record PartRow
    {
        public string Code { get; init; } = "";
        public int Inhabitants { get; init; }
        public long NetCents { get; init; }
        public long VatCents { get; init; }
    }

    private const string SelectAll = """
        SELECT municipality_code AS Code,
               inhabitants AS Inhabitants,
               net_cents AS NetCents,
               vat_cents AS VatCents
        FROM contribution
        WHERE run_id = @RunId
        ORDER BY municipality_code
        """;

    private static readonly ListQuery SelectParts = new(
        """
        SELECT c.municipality_code AS Code,
               m.name AS Name,
               c.inhabitants AS Inhabitants,
               r.reference_date AS ReferenceDate,
               c.net_cents AS NetCents,
               c.vat_cents AS VatCents
        FROM contribution c
        JOIN contribution_run r ON r.id = c.run_id
        JOIN municipality m ON m.code = c.municipality_code
        WHERE c.run_id = @RunId
        /*and*/
        ORDER BY m.sort_name, c.municipality_code
        /*page*/
        """,
        "c.municipality_code = @Code",
        "m.sort_name > @AfterName OR (m.sort_name = @AfterName AND c.municipality_code > @AfterCode)"
    );

    public static Task Insert(Work work, Guid run, IReadOnlyList<Part> parts) =>
        work.Execute(
            InsertPart,
            parts.Select(p => new
            {
                RunId = run,
                p.Code,
                p.Inhabitants,
                p.NetCents,
                p.VatCents,
            })
        );

    /// <summary>The inhabitants by which a run divided, by code.</summary>
    public static Task<IReadOnlyList<Figure>> FiguresOf(Reading reading, Guid run) =>
        reading.Many<Figure>(SelectFigures, new { RunId = run });

    /// <summary>All parts of a run, by code.</summary>
    public static async Task<IReadOnlyList<Part>> PartsOf(Reading reading, Guid run) =>
        [
            .. (await reading.Many<PartRow>(SelectAll, new { RunId = run })).Select(row => new Part(
                row.Code,
                row.Inhabitants,
                row.NetCents,
                row.VatCents
            )),
        ];

    /// <summary>The contributions of a run, by name of the municipality.</summary>
    public static Task<IReadOnlyList<ContributionView>> List(Reading reading, Guid run, (string Name, string Code)? after, int limit) =>
        Parts(reading, run, null, after, limit);

    /// <summary>What a municipality contributes by a run; null: nothing.</summary>
    public static async Task<ContributionView?> Get(Reading reading, Guid run, string code) =>
        (await Parts(reading, run, code, null, 1)).SingleOrDefault();

    private static async Task<IReadOnlyList<ContributionView>> Parts(
        Reading reading,
        Guid run,
        string? code,
        (string Name, string Code)? after,
        int limit
    ) =>
        [
            .. (
                await reading.Many<Row>(
                    SelectParts,
                    new
                    {
                        RunId = run,
                        Code = code,
                        AfterName = after?.Name,
                        AfterCode = after?.Code,
                        Limit = limit,
                    }
                )
            ).Select(p => new ContributionView(
                p.Code,
                p.Name,
                p.Inhabitants,
                p.ReferenceDate,
                p.NetCents,
                p.VatCents,
                p.NetCents + p.VatCents
            )),
        ];
}
