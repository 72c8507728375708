using Samen.Storage;

namespace Samen.Funding;

/// <summary>The series of price rises.</summary>
internal static class IndexSeriesStore
{
    static IndexSeriesStore()
    {
        JsonColumn<IndexFigures>.Register();
        JsonColumn<IndexWeights>.Register();
    }

    private const string Columns = """
        series_key AS "Key",
        title AS Title,
        source AS Source,
        figures_json AS Figures,
        weights_json AS Weights,
        changed_at AS ChangedAt,
        changed_by AS ChangedBy,
        version AS Version
        """;

    private const string SelectAll = $"""
        SELECT {Columns}
        FROM index_series
        ORDER BY series_key
        """;

    private const string SelectOne = $"""
        SELECT {Columns}
        FROM index_series
        WHERE series_key = @Key
        """;

    private const string InsertSeries = """
        INSERT INTO index_series (series_key, title, source, figures_json, weights_json, changed_at, changed_by, version)
        VALUES (@Key, @Title, @Source, @Figures, @Weights, @ChangedAt, @ChangedBy, @Version)
        """;

    private const string UpdateSeries = """
        UPDATE index_series
        SET title = @Title,
            source = @Source,
            figures_json = @Figures,
            weights_json = @Weights,
            changed_at = @ChangedAt,
            changed_by = @ChangedBy,
            version = @Version
        WHERE series_key = @Key
          AND version = @Version - 1
        """;

    /// <summary>By their keys.</summary>
    public static Task<IReadOnlyList<IndexSeries>> All(Reading reading) => reading.Many<IndexSeries>(SelectAll);

    public static Task<IndexSeries?> Get(Reading reading, string key) => reading.One<IndexSeries>(SelectOne, new { Key = key });

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Put(Work work, IndexSeries series) =>
        series.Version == 1 ? await work.Insert(InsertSeries, series) : await work.Execute(UpdateSeries, series) == 1;
}
