using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities.Register;

/// <summary>Municipalities and their figures per reference date.</summary>
internal static class MunicipalityStore
{
    private sealed record Sum
    {
        public int Municipalities { get; init; }
        public long Inhabitants { get; init; }
        public DateOnly? ReferenceDate { get; init; }
    }

    private const string InsertMunicipality = "INSERT INTO municipality (code, name, province) VALUES (@Code, @Name, @Province)";

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

    private const string SelectMunicipality = """
        SELECT code AS Code,
               name AS Name,
               province AS Province
        FROM municipality
        WHERE code = @Code
        """;

    private const string SelectMunicipalities = """
        SELECT code AS Code,
               name AS Name,
               province AS Province
        FROM municipality
        WHERE (@After IS NULL OR code > @After)
          AND (@Province IS NULL OR province = @Province)
          AND (@Search IS NULL OR name LIKE @Search ESCAPE '!' OR code LIKE @Search ESCAPE '!')
        ORDER BY code
        /*page*/
        """;

    private const string SelectFigures = """
        SELECT code AS Code,
               reference_date AS ReferenceDate,
               inhabitants AS Inhabitants
        FROM inhabitants
        WHERE code IN @Codes
        ORDER BY reference_date DESC
        """;

    private const string SelectFiguresOn = """
        SELECT code AS Code,
               reference_date AS ReferenceDate,
               inhabitants AS Inhabitants
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
                SELECT reference_date
                FROM inhabitants
                GROUP BY reference_date
                HAVING COUNT(*) = (SELECT COUNT(*) FROM municipality)
            ) complete
        )
        """;

    private const string CountMunicipalities = "SELECT COUNT(*) FROM municipality";

    public static Task<int> Count(Reading reading) => reading.One<int>(CountMunicipalities);

    public static Task Insert(Work work, Municipality municipality) => work.Execute(InsertMunicipality, municipality);

    public static Task<bool> Insert(Work work, Figure figure) => work.Insert(InsertFigure, figure);

    /// <summary>Corrects a figure that was read as <paramref name="read"/>; false when it has changed since.</summary>
    public static async Task<bool> Update(Work work, Figure figure, int read) =>
        await work.Execute(UpdateFigure, new { figure.Code, figure.ReferenceDate, figure.Inhabitants, Read = read }) == 1;

    public static Task<Municipality?> Get(Reading reading, string code) => reading.One<Municipality>(SelectMunicipality, new { Code = code });

    public static Task<IReadOnlyList<Municipality>> List(Reading reading, string? after, string? province, string? search, int limit) =>
        reading.Many<Municipality>(SelectMunicipalities, new { After = after, Province = province, Search = Like.Anywhere(search), Limit = limit });

    public static Task<IReadOnlyList<Figure>> FiguresOn(Reading reading, DateOnly referenceDate) =>
        reading.Many<Figure>(SelectFiguresOn, new { ReferenceDate = referenceDate });

    public static Task<IReadOnlyList<Figure>> FiguresOf(Reading reading, string code) => reading.Many<Figure>(SelectFigures, new { Codes = new[] { code } });

    public static async Task<RegisterSummary> Summary(Reading reading)
    {
        var sum = (await reading.One<Sum>(SelectSummary))!;
        return new RegisterSummary(sum.Municipalities, sum.Inhabitants, sum.ReferenceDate);
    }

    public static async Task<IReadOnlyList<MunicipalityView>> Views(Reading reading, IReadOnlyList<Municipality> municipalities)
    {
        if (municipalities.Count == 0) return [];
        var figures = (await reading.Many<Figure>(SelectFigures, new { Codes = municipalities.Select(m => m.Code).ToArray() })).ToLookup(f => f.Code);
        return [.. municipalities.Select(m => m.View(figures[m.Code]))];
    }
}
