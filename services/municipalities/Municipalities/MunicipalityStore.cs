using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Municipalities in their periods, and their figures per reference date.</summary>
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

    private const string InsertPeriod = """
        INSERT INTO municipality_period (code, valid_from, valid_to, municipality_id, name, province, begun_by, ended_by)
        VALUES (@Code, @ValidFrom, @ValidTo, @MunicipalityId, @Name, @Province, @BegunBy, @EndedBy)
        """;

    private const string UpdateName = """
        UPDATE municipality
        SET name = @Name,
            province = @Province
        WHERE code = @Code
        """;

    private const string SelectPeriods = """
        SELECT code AS Code,
               name AS Name,
               province AS Province,
               municipality_id AS MunicipalityId,
               valid_from AS ValidFrom,
               valid_to AS ValidTo,
               begun_by AS BegunBy,
               ended_by AS EndedBy
        FROM municipality_period
        WHERE (@Code IS NULL OR code = @Code)
          AND (@MunicipalityId IS NULL OR municipality_id = @MunicipalityId)
        ORDER BY code, valid_from
        """;

    private const string SelectMunicipalities = """
        SELECT p.code AS Code,
               p.name AS Name,
               p.province AS Province,
               p.municipality_id AS MunicipalityId,
               p.valid_from AS ValidFrom,
               p.valid_to AS ValidTo,
               p.begun_by AS BegunBy,
               p.ended_by AS EndedBy
        FROM municipality_period p
        WHERE p.valid_from <= @AsOf
          AND (
              p.valid_to IS NULL
              OR p.valid_to > @AsOf
              OR (
                  @Abolished = 1
                  AND NOT EXISTS (
                      SELECT 1
                      FROM municipality_period later
                      WHERE later.code = p.code
                        AND later.valid_from > p.valid_from
                        AND later.valid_from <= @AsOf
                  )
              )
          )
          AND (@After IS NULL OR p.code > @After)
          AND (@Province IS NULL OR p.province = @Province)
          AND (@Search IS NULL OR p.name LIKE @Search ESCAPE '!' OR p.code LIKE @Search ESCAPE '!')
        ORDER BY p.code
        /*page*/
        """;

    private const string SelectStart = """
        SELECT valid_from
        FROM municipality_period
        ORDER BY valid_from
        /*page*/
        """;

    private const string CountOn = """
        SELECT COUNT(*)
        FROM municipality_period
        WHERE valid_from <= @Day
          AND (valid_to IS NULL OR valid_to > @Day)
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

    private const string SelectIdentifiers = """
        SELECT code AS Code,
               oin AS Oin,
               rsin AS Rsin,
               kvk_number AS KvkNumber,
               version AS Version
        FROM municipality_identifiers
        WHERE code IN @Codes
        """;

    private const string InsertIdentifiers = """
        INSERT INTO municipality_identifiers (code, oin, rsin, kvk_number, version)
        VALUES (@Code, @Oin, @Rsin, @KvkNumber, @Version)
        """;

    private const string UpdateIdentifiers = """
        UPDATE municipality_identifiers
        SET oin = @Oin,
            rsin = @Rsin,
            kvk_number = @KvkNumber,
            version = @Version
        WHERE code = @Code
          AND version = @Version - 1
        """;

    private const string SelectCodes = "SELECT code FROM municipality";

    /// <summary>Every code that was ever used.</summary>
    public static async Task<IReadOnlySet<string>> Codes(Reading reading) => (await reading.Many<string>(SelectCodes)).ToHashSet();

    /// <summary>Makes the code known; its periods follow.</summary>
    public static Task Insert(Work work, Municipality municipality) =>
        work.Execute(
            InsertMunicipality,
            new
            {
                municipality.Code,
                municipality.Name,
                municipality.Province,
            }
        );

    /// <summary>Adds a period.</summary>
    public static Task InsertPeriodOf(Work work, Municipality municipality) => work.Execute(InsertPeriod, municipality);

    /// <summary>The name by which lists that know no day call the code.</summary>
    public static Task Rename(Work work, Municipality municipality) =>
        work.Execute(
            UpdateName,
            new
            {
                municipality.Code,
                municipality.Name,
                municipality.Province,
            }
        );

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

    /// <summary>The code as it is on a day; before it came into being its first period, after its end its last.</summary>
    public static async Task<Municipality?> Get(Reading reading, string code, DateOnly on)
    {
        var periods = await Periods(reading, code);
        return periods.LastOrDefault(p => p.ValidFrom <= on) ?? periods.FirstOrDefault();
    }

    /// <summary>Refuses a municipality that there is not on that day.</summary>
    /// <exception cref="Refused">400 for the field.</exception>
    public static async Task MustExist(Reading reading, string code, DateOnly on, string field)
    {
        if (await Get(reading, code, on) is not { } municipality)
            throw Refused.Invalid(field, "unknown", "There is no such municipality.");
        if (!municipality.Existed(on))
            throw Refused.Invalid(field, "not-in-existence", $"{municipality.Name} does not exist on {on:yyyy-MM-dd}.");
    }

    /// <summary>All periods of a code, first one first.</summary>
    public static Task<IReadOnlyList<Municipality>> Periods(Reading reading, string code) =>
        reading.Many<Municipality>(SelectPeriods, new { Code = code, MunicipalityId = (Guid?)null });

    /// <summary>All periods of a municipality under all its codes.</summary>
    public static async Task<IReadOnlyList<Municipality>> Periods(Reading reading, Guid municipality) =>
        [
            .. (
                await reading.Many<Municipality>(SelectPeriods, new { Code = (string?)null, MunicipalityId = (Guid?)municipality })
            ).OrderBy(p => p.ValidFrom),
        ];

    /// <summary>All periods, by code, first one first.</summary>
    public static Task<IReadOnlyList<Municipality>> AllPeriods(Reading reading) =>
        reading.Many<Municipality>(SelectPeriods, new { Code = (string?)null, MunicipalityId = (Guid?)null });

    /// <summary>The last period of every code that was ever used.</summary>
    public static async Task<IReadOnlyDictionary<string, Municipality>> LastPeriods(Reading reading)
    {
        var last = new Dictionary<string, Municipality>();
        foreach (var period in await reading.Many<Municipality>(SelectPeriods, new { Code = (string?)null, MunicipalityId = (Guid?)null }))
            last[period.Code] = period;
        return last;
    }

    /// <summary>The municipalities of a day, also those that were abolished before where asked.</summary>
    public static Task<IReadOnlyList<Municipality>> List(
        Reading reading,
        DateOnly asOf,
        bool abolished,
        string? after,
        string? province,
        string? search,
        int limit
    ) =>
        reading.Many<Municipality>(
            SelectMunicipalities,
            new
            {
                AsOf = asOf,
                Abolished = abolished,
                After = after,
                Province = province,
                Search = Like.Anywhere(search),
                Limit = limit,
            }
        );

    /// <summary>First day of the register; null before it is seeded.</summary>
    public static Task<DateOnly?> Start(Reading reading) => reading.One<DateOnly?>(SelectStart, new { Limit = 1 });

    /// <summary>How many there are on a day.</summary>
    public static Task<int> Count(Reading reading, DateOnly on) => reading.One<int>(CountOn, new { Day = on });

    public static Task<IReadOnlyList<Figure>> FiguresOn(Reading reading, DateOnly referenceDate) =>
        reading.Many<Figure>(SelectFiguresOn, new { ReferenceDate = referenceDate });

    public static Task<IReadOnlyList<Figure>> FiguresOf(Reading reading, string code) =>
        reading.Many<Figure>(SelectFigures, new { Codes = new[] { code } });

    public static async Task<RegisterSummary> Summary(Reading reading, DateOnly today)
    {
        var sum = (await reading.One<Sum>(SelectSummary))!;
        return new RegisterSummary(sum.Municipalities, sum.Inhabitants, sum.ReferenceDate, await Count(reading, today));
    }

    /// <summary>The numbers in other registers; without any, version 0.</summary>
    public static async Task<MunicipalityIdentifiers> IdentifiersOf(Reading reading, string code) =>
        await reading.One<MunicipalityIdentifiers>(SelectIdentifiers, new { Codes = new[] { code } })
        ?? new MunicipalityIdentifiers { Code = code };

    /// <summary>Writes the next version; false when another was faster.</summary>
    public static async Task<bool> Write(Work work, MunicipalityIdentifiers identifiers) =>
        identifiers.Version == 1
            ? await work.Insert(InsertIdentifiers, identifiers)
            : await work.Execute(UpdateIdentifiers, identifiers) == 1;

    public static async Task<IReadOnlyList<MunicipalityView>> Views(Reading reading, IReadOnlyList<Municipality> municipalities)
    {
        if (municipalities.Count == 0)
            return [];
        var codes = municipalities.Select(m => m.Code).ToArray();
        var figures = (await reading.Many<Figure>(SelectFigures, new { Codes = codes })).ToLookup(f => f.Code);
        var identifiers = (await reading.Many<MunicipalityIdentifiers>(SelectIdentifiers, new { Codes = codes })).ToDictionary(i => i.Code);
        return [.. municipalities.Select(m => m.View(figures[m.Code], identifiers.GetValueOrDefault(m.Code)))];
    }
}
