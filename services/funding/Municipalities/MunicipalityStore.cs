using Samen.Storage;

namespace Samen.Funding.Municipalities;

/// <summary>Inhabitants of a municipality on a reference date.</summary>
internal sealed record Figure
{
    public string Code { get; init; } = "";
    public int Inhabitants { get; init; }
}

/// <summary>The copy of the register: names, and inhabitants per reference date.</summary>
internal static class MunicipalityStore
{
    private const string InsertMunicipality = """
        INSERT INTO municipality (code, name)
        VALUES (@Code, @Name)
        """;

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

    private const string CountMunicipalities = "SELECT COUNT(*) FROM municipality";

    /// <summary>How many municipalities there are.</summary>
    public static Task<int> Count(Reading reading) => reading.One<int>(CountMunicipalities);

    public static Task Insert(Work work, string code, string name) => work.Execute(InsertMunicipality, new { Code = code, Name = name });

    /// <summary>Keeps the figure of that date; a later one for the same date corrects it.</summary>
    public static async Task SetFigure(Work work, string code, DateOnly referenceDate, int inhabitants)
    {
        var row = new { Code = code, ReferenceDate = referenceDate, Inhabitants = inhabitants };
        if (await work.Execute(UpdateFigure, row) == 0) await work.Execute(InsertFigure, row);
    }

    /// <summary>Every municipality that has a figure on exactly that date, by code.</summary>
    public static Task<IReadOnlyList<Figure>> FiguresOn(Reading reading, DateOnly referenceDate) =>
        reading.Many<Figure>(SelectFigures, new { ReferenceDate = referenceDate });
}
