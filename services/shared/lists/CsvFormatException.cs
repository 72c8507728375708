namespace Samen.Lists;

/// <summary>A CSV can't be read: why, and where.</summary>
/// <param name="code">Kebab-case, stable.</param>
/// <param name="message">Why, one English sentence.</param>
/// <param name="line">From 1; null: it is about the whole.</param>
/// <param name="column">From 1.</param>
internal sealed class CsvFormatException(string code, string message, int? line = null, int? column = null)
    : Exception(line is null ? message : $"Line {line}, column {column}: {message}")
{
    /// <summary>Kebab-case, stable.</summary>
    public string Code { get; } = code;

    /// <summary>Line and column as the end of a JSON pointer; empty: it is about the whole.</summary>
    public string Place { get; } = line is null ? "" : $"/{line}/{column}";
}
