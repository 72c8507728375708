using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Samen.Web;

namespace Samen.Lists;

/// <summary>
/// Writes lists for spreadsheets and programs, and reads what people paste from a spreadsheet: a first line with the names of
/// the columns, separated by semicolons, commas, tabs or vertical bars.
/// </summary>
public static class Csv
{
    private static readonly string[] Delimiters = [";", ",", "\t", "|"];

    /// <summary>
    /// Writes lines with a first line of names (RFC 4180). Days and moments are as in ISO 8601. Text that a spreadsheet could
    /// run as a formula has apostrophes in it, which <see cref="Read"/> takes away again.
    /// </summary>
    public static string Write(CsvForm form, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var (delimiter, culture) = form == CsvForm.Dutch ? (";", CultureInfo.GetCultureInfo("nl-NL")) : (",", CultureInfo.InvariantCulture);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                NewLine = "\r\n",
                Delimiter = delimiter,
                // CsvHelper would leave a single line feed without quotes.
                ShouldQuote = cell =>
                    cell.Field is { } field && (field.AsSpan().ContainsAny($"{delimiter}\"\r\n") || field != field.Trim()),
            }
        );
        foreach (var line in lines.Prepend(header))
        {
            foreach (var cell in line)
                writer.WriteField(Text(cell, culture));
            writer.NextRecord();
        }
        writer.Flush();
        return text.ToString();
    }

    private static string? Text(object? cell, CultureInfo culture) =>
        cell switch
        {
            null => null,
            string text => FormulaGuard.Put(text),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, culture),
            _ => FormulaGuard.Put(cell.ToString() ?? ""),
        };

    /// <summary>Reads all lines. What can be read in one way only is read; what can't is refused where it stands.</summary>
    /// <param name="text">The CSV.</param>
    /// <param name="field">Its field in the request, for errors.</param>
    /// <param name="columns">Those that must or may be there.</param>
    /// <param name="most">How many lines there may be after the first; empty ones don't count.</param>
    /// <exception cref="Refused">400: no CSV, other columns, no line, or too many.</exception>
    public static IReadOnlyList<CsvLine> Read(string? text, string field, IReadOnlyList<CsvColumn> columns, int most)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (string.IsNullOrWhiteSpace(text))
            throw Refused.Invalid(field, "required", "This field is required.");
        try
        {
            // As Excel writes it into a file, and reads it.
            var lines = text.TrimStart('\uFEFF');
            var named = lines.Length > 4 && lines.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? lines[4].ToString() : null;
            var sheet = (named is null ? Delimiters : [named])
                .Select(delimiter => new CsvSheet(lines, delimiter, named is null ? 0 : 1, columns))
                .MaxBy(sheet => sheet.Recognised)!;
            return sheet.Lines(most);
        }
        catch (CsvFormatException wrong)
        {
            throw Refused.Invalid($"{field}{wrong.Place}", wrong.Code, wrong.Message);
        }
    }
}
