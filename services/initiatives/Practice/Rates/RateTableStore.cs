using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Rate tables, one for each year.</summary>
internal static class RateTableStore
{
    private const string InsertTable = """
        INSERT INTO rate_table (year, source, rates_json, recorded_at, version)
        VALUES (@Year, @Source, @Rates, @RecordedAt, @Version)
        """;

    private const string UpdateTable = """
        UPDATE rate_table
        SET source = @Source,
            rates_json = @Rates,
            recorded_at = @RecordedAt,
            version = @Version
        WHERE year = @Year
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT year AS Year,
               source AS Source,
               rates_json AS Rates,
               recorded_at AS RecordedAt,
               version AS Version
        FROM rate_table
        """;

    private const string SelectTable = $"""
        {Rows}
        WHERE year = @Year
        """;

    private const string SelectAll = $"""
        {Rows}
        ORDER BY year DESC
        """;

    static RateTableStore() => JsonColumn<Rates>.Register();

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Write(Work work, RateTable table) =>
        table.Version == 1 ? await work.Insert(InsertTable, table) : await work.Execute(UpdateTable, table) == 1;

    /// <summary>Null: the year has none.</summary>
    public static Task<RateTable?> Get(Reading reading, int year) => reading.One<RateTable>(SelectTable, new { Year = year });

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<RateTable>> List(Reading reading) => reading.Many<RateTable>(SelectAll);
}
