using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Inhabitants of municipalities per reference date.</summary>
internal static class InhabitantsStore
{
    private const string Columns = """
        code AS Code,
        reference_date AS ReferenceDate,
        inhabitants AS Inhabitants
        """;

    private const string InsertFigure = """
        INSERT INTO inhabitants (code, reference_date, inhabitants)
        VALUES (@Code, @ReferenceDate, @Inhabitants)
        """;

    private const string UpdateFigure = """
        UPDATE inhabitants
        SET inhabitants = @Inhabitants
        WHERE code = @Code
          AND reference_date = @ReferenceDate
          AND inhabitants = @Read
        """;

    private const string SelectFigures = $"""
        SELECT {Columns}
        FROM inhabitants
        WHERE code IN @Codes
        ORDER BY reference_date DESC
        """;

    private const string SelectFiguresOn = $"""
        SELECT {Columns}
        FROM inhabitants
        WHERE reference_date = @ReferenceDate
        ORDER BY code
        """;

    private const string SelectSummary = """
        SELECT COUNT(*) AS Municipalities,
               COALESCE(SUM(CAST(inhabitants AS bigint)), 0) AS Inhabitants,
               MAX(reference_date) AS ReferenceDate
        FROM inhabitants
        WHERE reference_date = (
            SELECT MAX(complete.reference_date)
            FROM (
                SELECT f.reference_date
                FROM inhabitants f
                GROUP BY f.reference_date
                HAVING COUNT(*) = (
                    SELECT COUNT(*)
                    FROM municipality_period p
                    WHERE p.valid_from <= f.reference_date
                      AND (p.valid_to IS NULL OR p.valid_to > f.reference_date)
                )
            ) complete
        )
        """;

    public static Task<bool> Insert(Work work, Figure figure) => work.Insert(InsertFigure, figure);

    /// <summary>Corrects a figure that was read as <paramref name="read"/>; false when it has changed since.</summary>
    public static async Task<bool> Update(Work work, Figure figure, int read) =>
        await work.Execute(
            UpdateFigure,
            new
            {
                figure.Code,
                figure.ReferenceDate,
                figure.Inhabitants,
                Read = read,
            }
        ) == 1;

    public static Task<IReadOnlyList<Figure>> On(Reading reading, DateOnly referenceDate) =>
        reading.Many<Figure>(SelectFiguresOn, new { ReferenceDate = referenceDate });

    public static Task<IReadOnlyList<Figure>> Of(Reading reading, params IReadOnlyList<string> codes) =>
        reading.Many<Figure>(SelectFigures, new { Codes = codes });

    public static async Task<RegisterSummary> Summary(Reading reading, DateOnly today)
    {
        var sum = (await reading.One<Sum>(SelectSummary))!;
        return new RegisterSummary(sum.Municipalities, sum.Inhabitants, sum.ReferenceDate, await MunicipalityStore.Count(reading, today));
    }

    private sealed record Sum
    {
        public int Municipalities { get; init; }
        public long Inhabitants { get; init; }
        public DateOnly? ReferenceDate { get; init; }
    }
}
