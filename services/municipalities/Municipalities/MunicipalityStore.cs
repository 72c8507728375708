using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Municipalities in their periods.</summary>
internal static class MunicipalityStore
{
    /// <summary>Of a period.</summary>
    public const string Columns = """
        p.code AS Code,
        p.name AS Name,
        p.province AS Province,
        p.municipality_id AS MunicipalityId,
        p.valid_from AS ValidFrom,
        p.valid_to AS ValidTo,
        p.begun_by AS BegunBy,
        p.ended_by AS EndedBy
        """;

    /// <summary>Conditions of a list of municipalities, by <see cref="MunicipalityFilter"/>.</summary>
    public const string Existing = "p.valid_to IS NULL OR p.valid_to > @ExistingOn",
        OfProvince = "p.province = @Province",
        Called = "p.folded LIKE @Search ESCAPE '!'",
        Last =
            """
                p.valid_to IS NULL
                OR p.valid_to > @LastOn
                OR NOT EXISTS (
                    SELECT 1
                    FROM municipality_period later
                    WHERE later.code = p.code
                      AND later.valid_from > p.valid_from
                      AND later.valid_from <= @LastOn
                )
                """;

    private const string InsertMunicipality =
        "INSERT INTO municipality (code, name, sort_name, province) VALUES (@Code, @Name, @SortName, @Province)";

    private const string InsertPeriod = """
        INSERT INTO municipality_period (
            code, valid_from, valid_to, municipality_id, name, sort_name, folded, province, begun_by, ended_by)
        VALUES (@Code, @ValidFrom, @ValidTo, @MunicipalityId, @Name, @SortName, @Folded, @Province, @BegunBy, @EndedBy)
        """;

    private const string UpdateName = """
        UPDATE municipality
        SET name = @Name,
            sort_name = @SortName,
            province = @Province
        WHERE code = @Code
        """;

    private static readonly ListQuery SelectPeriods = new(
        $"""
        SELECT {Columns}
        FROM municipality_period p
        /*where*/
        ORDER BY p.code, p.valid_from
        """,
        "p.code = @Code",
        "p.municipality_id = @MunicipalityId",
        "p.begun_by IN @ChangedBy OR p.ended_by IN @ChangedBy"
    );

    private static readonly ListQuery SelectMunicipalities = new(
        $"""
        SELECT {Columns}
        FROM municipality_period p
        WHERE p.valid_from <= @AsOf
        /*and*/
        ORDER BY p.sort_name, p.code
        /*page*/
        """,
        Existing,
        Last,
        "p.sort_name > @AfterName OR (p.sort_name = @AfterName AND p.code > @AfterCode)",
        OfProvince,
        Called
    );

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

    private const string SelectCodes = "SELECT code FROM municipality";

    /// <summary>Every code that was ever used.</summary>
    public static async Task<IReadOnlySet<string>> Codes(Reading reading) => (await reading.Many<string>(SelectCodes)).ToHashSet();

    /// <summary>Adds the code; its periods follow.</summary>
    public static Task Insert(Work work, Municipality municipality) =>
        work.Execute(
            InsertMunicipality,
            new
            {
                municipality.Code,
                municipality.Name,
                municipality.SortName,
                municipality.Province,
            }
        );

    public static Task InsertPeriodOf(Work work, Municipality municipality) => work.Execute(InsertPeriod, municipality);

    /// <summary>The name for the code in lists that have no date.</summary>
    public static Task Rename(Work work, Municipality municipality) =>
        work.Execute(
            UpdateName,
            new
            {
                municipality.Code,
                municipality.Name,
                municipality.SortName,
                municipality.Province,
            }
        );

    /// <summary>The period of the code on a day; its first period before it existed, its last after it ended.</summary>
    public static async Task<Municipality?> Get(Reading reading, string code, DateOnly on)
    {
        var periods = await Periods(reading, code);
        return periods.LastOrDefault(p => p.ValidFrom <= on) ?? periods.FirstOrDefault();
    }

    /// <summary>Refuses a municipality that does not exist on that day.</summary>
    /// <exception cref="Refused">400 for the field.</exception>
    public static async Task MustExist(Reading reading, string code, DateOnly on, string field)
    {
        if (await Get(reading, code, on) is not { } municipality)
            throw Refused.Invalid(field, "unknown", "There is no such municipality.");
        if (!municipality.Existed(on))
            throw Refused.Invalid(field, "not-in-existence", $"{municipality.Name} does not exist on {on:yyyy-MM-dd}.");
    }

    /// <summary>All periods of a code, oldest first.</summary>
    public static Task<IReadOnlyList<Municipality>> Periods(Reading reading, string code) =>
        reading.Many<Municipality>(SelectPeriods, Which(code: code));

    /// <summary>All periods of a municipality under all its codes.</summary>
    public static async Task<IReadOnlyList<Municipality>> Periods(Reading reading, Guid municipality) =>
        [.. (await reading.Many<Municipality>(SelectPeriods, Which(municipality: municipality))).OrderBy(p => p.ValidFrom)];

    /// <summary>All periods, by code, oldest first.</summary>
    public static Task<IReadOnlyList<Municipality>> AllPeriods(Reading reading) => reading.Many<Municipality>(SelectPeriods, Which());

    /// <summary>The last period of every code that was ever used.</summary>
    public static async Task<IReadOnlyDictionary<string, Municipality>> LastPeriods(Reading reading)
    {
        var last = new Dictionary<string, Municipality>();
        foreach (var period in await reading.Many<Municipality>(SelectPeriods, Which()))
            last[period.Code] = period;
        return last;
    }

    /// <summary>The municipalities of a day, by name.</summary>
    public static Task<IReadOnlyList<Municipality>> On(Reading reading, DateOnly day) =>
        List(reading, new MunicipalityFilter(day, Abolished: false, Province: null, Search: null), after: null, int.MaxValue);

    /// <summary>The municipalities on a day by name, optionally with those abolished before.</summary>
    /// <param name="reading">Where.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="after">Name to sort by and code of the last one of the page before.</param>
    /// <param name="limit">Page size.</param>
    public static Task<IReadOnlyList<Municipality>> List(
        Reading reading,
        MunicipalityFilter filter,
        (string Name, string Code)? after,
        int limit
    ) =>
        reading.Many<Municipality>(
            SelectMunicipalities,
            new
            {
                filter.AsOf,
                filter.ExistingOn,
                filter.LastOn,
                AfterName = after?.Name,
                AfterCode = after?.Code,
                filter.Province,
                filter.Search,
                Limit = limit,
            }
        );

    /// <summary>First day of the register; null before it is seeded.</summary>
    public static Task<DateOnly?> Start(Reading reading) => reading.One<DateOnly?>(SelectStart, new { Limit = 1 });

    /// <summary>The number of municipalities on a day.</summary>
    public static Task<int> Count(Reading reading, DateOnly on) => reading.One<int>(CountOn, new { Day = on });

    public static async Task<IReadOnlyList<MunicipalityView>> Views(
        Reading reading,
        IReadOnlyList<Municipality> municipalities,
        DateOnly today
    )
    {
        if (municipalities.Count == 0)
            return [];
        var codes = municipalities.Select(m => m.Code).ToArray();
        var figures = (await InhabitantsStore.Of(reading, codes)).ToLookup(f => f.Code);
        var identifiers = (await IdentifiersStore.Of(reading, codes)).ToDictionary(i => i.Code);
        var others = await OtherNames.Read(reading, today);
        return [.. municipalities.Select(m => m.View(figures[m.Code], identifiers.GetValueOrDefault(m.Code), others))];
    }

    /// <summary>Periods that one of the reorganisations began or ended.</summary>
    public static Task<IReadOnlyList<Municipality>> PeriodsChangedBy(Reading reading, IEnumerable<Guid> reorganisations) =>
        reading.Many<Municipality>(SelectPeriods, Which(changedBy: reorganisations.AsKeys()));

    private static object Which(string? code = null, Guid? municipality = null, IEnumerable<string>? changedBy = null) =>
        new
        {
            Code = code,
            MunicipalityId = municipality,
            ChangedBy = changedBy,
        };
}
