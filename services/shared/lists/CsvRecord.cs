namespace Samen.Lists;

/// <summary>Cells as they stand in a CSV, without blanks around them.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">In their order.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Cells.All(cell => cell.Length == 0);
}
