using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Funding;

/// <summary>The copy of the register: names, inhabitants per reference date, and successors.</summary>
internal static class MunicipalityStore
{
    private const string InsertMunicipality = """
        INSERT INTO municipality (code, name, sort_name)
        VALUES (@Code, @Name, @SortName)
        """;

    private const string CountMunicipality = "SELECT COUNT(*) FROM municipality WHERE code = @Code";

    private const string UpdateFigure = """
        UPDATE municipality_figure
        SET inhabitants = @Inhabitants
        WHERE municipality_code = @Code
          AND reference_date = @ReferenceDate
        """;

    private const string InsertFigure = """
        INSERT INTO municipality_figure (municipality_code, reference_date, inhabitants)
        VALUES (@Code, @ReferenceDate, @Inhabitants)
        """;

    private const string SelectFigures = """
        SELECT municipality_code AS Code,
               inhabitants AS Inhabitants
        FROM municipality_figure
        WHERE reference_date = @ReferenceDate
        ORDER BY municipality_code
        """;

    private const string UpdateName = "UPDATE municipality SET name = @Name, sort_name = @SortName WHERE code = @Code";

    private const string InsertLife = """
        INSERT INTO municipality_life (code, established_on, abolished_on)
        VALUES (@Code, @EstablishedOn, @AbolishedOn)
        """;

    private const string UpdateAbolished = "UPDATE municipality_life SET abolished_on = @AbolishedOn WHERE code = @Code";

    private const string InsertSuccession = """
        INSERT INTO municipality_succession (code, successor_code, effective_date, share_hundredths)
        VALUES (@Code, @SuccessorCode, @EffectiveDate, @ShareHundredths)
        """;

    private const string SelectSuccessions = """
        SELECT code AS Code,
               successor_code AS SuccessorCode,
               effective_date AS EffectiveDate,
               share_hundredths AS ShareHundredths
        FROM municipality_succession
        ORDER BY effective_date, code, successor_code
        """;

    private const string SelectCodesOn = """
        SELECT m.code
        FROM municipality m
        LEFT JOIN municipality_life l ON l.code = m.code
        WHERE (l.established_on IS NULL OR l.established_on <= @Day)
          AND (l.abolished_on IS NULL OR l.abolished_on > @Day)
        ORDER BY m.code
        """;

    private const string SelectDaysUntil = """
        SELECT DISTINCT reference_date
        FROM municipality_figure
        WHERE reference_date <= @Day
        ORDER BY reference_date DESC
        """;

    private sealed record SuccessionRow
    {
        public string Code { get; init; } = "";
        public string SuccessorCode { get; init; } = "";
        public DateOnly EffectiveDate { get; init; }
        public int? ShareHundredths { get; init; }
    }

    public static async Task<bool> Exists(Reading reading, string code) =>
        await reading.One<int>(CountMunicipality, new { Code = code }) > 0;

    public static Task Rename(Work work, string code, string name) => work.Execute(UpdateName, Named(code, name));

    public static Task Establish(Work work, string code, DateOnly on) =>
        work.Execute(
            InsertLife,
            new
            {
                Code = code,
                EstablishedOn = (DateOnly?)on,
                AbolishedOn = (DateOnly?)null,
            }
        );

    public static async Task Abolish(Work work, string code, DateOnly on)
    {
        if (await work.Execute(UpdateAbolished, new { Code = code, AbolishedOn = on }) == 0)
            await work.Execute(
                InsertLife,
                new
                {
                    Code = code,
                    EstablishedOn = (DateOnly?)null,
                    AbolishedOn = (DateOnly?)on,
                }
            );
    }

    public static Task Insert(Work work, Succession succession) =>
        work.Execute(
            InsertSuccession,
            new
            {
                succession.Code,
                succession.SuccessorCode,
                succession.EffectiveDate,
                ShareHundredths = (int?)(succession.SharePercentage * 100),
            }
        );

    /// <summary>
    /// The municipalities of a day with their inhabitants on an earlier reference date. One that was merged in between has those of
    /// all its predecessors. Null: unknown, as after a split. Empty: no municipality has a figure on that date.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, int?>> Inhabitants(Reading reading, DateOnly referenceDate, DateOnly on)
    {
        var counted = (await FiguresOn(reading, referenceDate)).ToDictionary(f => f.Code, f => f.Inhabitants);
        if (counted.Count == 0)
            return new Dictionary<string, int?>();
        var then = await CodesOn(reading, referenceDate);
        return (await Successions(reading)).Carry(
            then.ToDictionary(code => code, code => counted.TryGetValue(code, out var people) ? people : (int?)null),
            referenceDate,
            on
        );
    }

    /// <summary>CBS codes of the municipalities that there are on a day.</summary>
    public static Task<IReadOnlyList<string>> CodesOn(Reading reading, DateOnly day) =>
        reading.Many<string>(SelectCodesOn, new { Day = day });

    /// <summary>Which municipalities became part of which.</summary>
    public static async Task<Successions> Successions(Reading reading) =>
        new(
            (await reading.Many<SuccessionRow>(SelectSuccessions)).Select(w => new Succession(
                w.Code,
                w.SuccessorCode,
                w.EffectiveDate,
                w.ShareHundredths / 100m
            ))
        );

    /// <summary>The days on or before a day of which there are figures, the latest first.</summary>
    public static Task<IReadOnlyList<DateOnly>> DaysUntil(Reading reading, DateOnly day) =>
        reading.Many<DateOnly>(SelectDaysUntil, new { Day = day });

    public static Task Insert(Work work, string code, string name) => work.Execute(InsertMunicipality, Named(code, name));

    private static object Named(string code, string name) =>
        new
        {
            Code = code,
            Name = name,
            SortName = DutchOrder.KeyOf(name),
        };

    /// <summary>Keeps the figure of that date; a later one for the same date corrects it.</summary>
    public static async Task SetFigure(Work work, string code, DateOnly referenceDate, int inhabitants)
    {
        var row = new
        {
            Code = code,
            ReferenceDate = referenceDate,
            Inhabitants = inhabitants,
        };
        if (await work.Execute(UpdateFigure, row) == 0)
            await work.Execute(InsertFigure, row);
    }

    /// <summary>The municipalities with a figure on exactly that date, by code.</summary>
    public static Task<IReadOnlyList<Figure>> FiguresOn(Reading reading, DateOnly referenceDate) =>
        reading.Many<Figure>(SelectFigures, new { ReferenceDate = referenceDate });
}
