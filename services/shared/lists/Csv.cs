using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Samen.Web;

namespace Samen.Lists;

/// <summary>
/// Writes lists for spreadsheets, and reads what people paste from a spreadsheet: a first line with the names of the columns,
/// separated by commas or semicolons.
/// </summary>
public static class Csv
{
    private static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r', '\n'];

    /// <summary>
    /// Writes lines with commas and a first line of names (RFC 4180). Text that a spreadsheet would run as a formula gets an
    /// apostrophe before it; numbers have a point, days and moments are as in ISO 8601.
    /// </summary>
    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var line in lines.Prepend(header))
        {
            foreach (var cell in line)
                writer.WriteField(Text(cell));
            writer.NextRecord();
        }
        writer.Flush();
        return text.ToString();
    }

    private static string? Text(object? cell) =>
        cell switch
        {
            null => null,
            string { Length: > 0 } text => Dangerous.Contains(text[0]) ? $"'{text}" : text,
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString(),
        };

    /// <summary>Reads all lines.</summary>
    /// <param name="text">The CSV.</param>
    /// <param name="field">Its field in the request, for errors.</param>
    /// <param name="needed">Columns that must be there.</param>
    /// <param name="others">Columns that may be there.</param>
    /// <param name="most">How many lines there may be after the first.</param>
    /// <exception cref="Refused">400: no CSV, other columns, no line, or too many.</exception>
    public static IReadOnlyList<CsvLine> Read(
        string? text,
        string field,
        IReadOnlyList<string> needed,
        IReadOnlyList<string> others,
        int most
    )
    {
        if (string.IsNullOrWhiteSpace(text))
            throw Refused.Invalid(field, "required", "This field is required.");
        text = text.TrimStart('\uFEFF'); // As spreadsheets, and our own lists, begin.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [";", ","],
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            IgnoreBlankLines = true,
        };
        using var reader = new CsvReader(new StringReader(text), configuration);
        var last = 0;
        try
        {
            if (
                !reader.Read()
                || !reader.ReadHeader()
                || reader.HeaderRecord is not { } header
                || needed.Except(header).Any()
                || header.Except(needed).Except(others).Any()
                || header.Distinct().Count() < header.Length
            )
                throw Refused.Invalid(
                    field,
                    "header",
                    $"The first line must name columns, each once: {string.Join(" and ", needed)}, "
                        + $"and if wanted {string.Join(", ", others)}."
                );
            var lines = new List<CsvLine>();
            last = reader.Parser.RawRow;
            while (reader.Read())
            {
                if (lines.Count == most)
                    throw Refused.Invalid(field, "length", $"Must have at most {most} lines.");
                // A number with a comma would be cut off, and an unclosed quote would swallow lines.
                if (reader.Parser.Count > header.Length)
                    throw Refused.Invalid(
                        field,
                        "format",
                        $"Line {reader.Parser.RawRow} has {reader.Parser.Count} cells and the first line {header.Length}; "
                            + "write numbers without thousands separators."
                    );
                if (reader.Parser.RawRow - last > 1 && Enumerable.Range(0, reader.Parser.Count).Any(i => reader.Parser[i].Contains('\n')))
                    throw Refused.Invalid(
                        field,
                        "format",
                        $"Line {last + 1} is not valid CSV: it has a quote that is not closed, or one in the middle of a field."
                    );
                last = reader.Parser.RawRow;
                lines.Add(
                    new CsvLine(
                        reader.Parser.RawRow,
                        header
                            .Select(column => (column, Text: reader.TryGetField<string>(column, out var cell) ? cell : null))
                            .Where(cell => !string.IsNullOrEmpty(cell.Text))
                            .DistinctBy(cell => cell.column)
                            .ToDictionary(cell => cell.column, cell => cell.Text!)
                    )
                );
            }
            return lines.Count > 0 ? lines : throw Refused.Invalid(field, "required", "There is no line after the first.");
        }
        catch (CsvHelperException)
        {
            // The line where the quote begins; how far it read in search of the end says nothing.
            throw Refused.Invalid(
                field,
                "format",
                $"Line {last + 1} is not valid CSV: it has a quote that is not closed, or one in the middle of a field."
            );
        }
    }
}
