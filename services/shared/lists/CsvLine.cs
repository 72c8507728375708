namespace Samen.Lists;

/// <summary>A line of a CSV.</summary>
/// <param name="Number">From 1; the line of names is line 1.</param>
/// <param name="Cells">By column; blank ones are absent.</param>
public sealed record CsvLine(int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell of a column; null: blank, or no such column.</summary>
    public string? this[string column] => Cells.GetValueOrDefault(column);
}
