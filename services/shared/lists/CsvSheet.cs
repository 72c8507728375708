using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Samen.Lists;

/// <summary>A CSV that is read with one separator.</summary>
internal sealed class CsvSheet
{
    private readonly string text;
    private readonly string delimiter;
    private readonly IReadOnlyList<CsvColumn> columns;
    private readonly IReadOnlyList<string> header;
    private readonly int headerLine;
    private readonly IReadOnlyList<CsvColumn?> known;

    /// <summary>Reads its first line.</summary>
    /// <param name="text">The CSV.</param>
    /// <param name="delimiter">Between its cells.</param>
    /// <param name="skipped">Lines before the one with names.</param>
    /// <param name="columns">Those that must or may be there.</param>
    public CsvSheet(string text, string delimiter, int skipped, IReadOnlyList<CsvColumn> columns)
    {
        (this.text, this.delimiter, this.columns) = (text, delimiter, columns);
        var first = Records(strict: false).SkipWhile(record => record.Line <= skipped).FirstOrDefault(record => !record.IsBlank);
        (headerLine, header) = (first?.Line ?? skipped + 1, first?.Cells ?? []);
        known = [.. header.Select(name => columns.FirstOrDefault(column => column.IsCalled(name)))];
    }

    /// <summary>How many names in the first line are those of columns.</summary>
    public int Recognised => known.Count(column => column is not null);

    /// <summary>The lines after the first, without empty ones.</summary>
    /// <exception cref="CsvFormatException">It can't be read.</exception>
    public IReadOnlyList<CsvLine> Lines(int most)
    {
        var lines = new List<CsvLine>();
        foreach (var record in Records(strict: true).Where(record => !record.IsBlank && record.Line >= headerLine))
        {
            if (record.Line == headerLine)
            {
                CheckHeader();
                continue;
            }
            if (lines.Count == most)
                throw new CsvFormatException("length", $"Must have at most {most} lines.");
            lines.Add(LineOf(record));
        }
        return lines.Count > 0 ? lines : throw new CsvFormatException("required", "There is no line after the first.");
    }

    private void CheckHeader()
    {
        var missing = columns
            .Where(column => column.Use == CsvUse.Needed && !known.Contains(column))
            .Select(column => column.Name)
            .ToList();
        if (missing.Count > 0)
            throw new CsvFormatException(
                "header",
                $"The first line doesn't name {string.Join(" and ", missing)}. "
                    + $"It must name columns, each once: {Named(CsvUse.Needed, " and ")}, "
                    + $"and if wanted {Named(CsvUse.Read, ", ")}; separated by semicolons, commas or tabs."
            );
        foreach (var (index, name) in header.Index())
        {
            if (name.Length > 0 && known[index] is null)
                throw Wrong("header", headerLine, index, "There is no such column here.");
            if (known[index] is { } column && known.Take(index).Contains(column))
                throw Wrong("header", headerLine, index, $"This is {column.Name} again; each column must be there once.");
        }
    }

    private string Named(CsvUse use, string between) =>
        string.Join(between, columns.Where(column => column.Use == use).Select(column => column.Name));

    private CsvLine LineOf(CsvRecord record)
    {
        var cells = new Dictionary<string, string>();
        foreach (var (index, cell) in record.Cells.Index().Where(cell => cell.Item.Length > 0))
        {
            // A number with a comma in it would be cut off.
            if (index >= header.Count || header[index].Length == 0)
                throw Wrong(
                    "cells",
                    record.Line,
                    index,
                    "There is no such column. Write numbers without thousands separators, and texts with a separator in quotes."
                );
            if (known[index] is { Use: not CsvUse.PassedOver } column)
                cells[column.Name] = FormulaGuard.Take(cell);
        }
        return new CsvLine(record.Line, cells);
    }

    private static CsvFormatException Wrong(string code, int line, int index, string message) => new(code, message, line, index + 1);

    /// <param name="strict">Whether what isn't CSV is refused.</param>
    private IEnumerable<CsvRecord> Records(bool strict)
    {
        var (line, wrong) = (1, false);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            TrimOptions = TrimOptions.Trim,
            WhiteSpaceChars = delimiter == "\t" ? [' '] : [' ', '\t'],
            IgnoreBlankLines = false,
            // A quote within a cell is one; a cell that begins with a quote must end with one.
            BadDataFound = bad => wrong = bad.Field.TrimStart().StartsWith('"'),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        while (parser.Read())
        {
            var cells = new string[parser.Count];
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = parser[index].Trim().Trim('\u200B', '\uFEFF');
                if (wrong && strict)
                    throw Wrong("quote", line, index, "A quote is not closed, or there is text after a closing quote.");
                if (strict && cells[index].Any(IsLost))
                    throw Wrong(
                        "encoding",
                        line,
                        index,
                        "Letters got lost: the text was read in another encoding than it was written in. Save it as UTF-8."
                    );
            }
            yield return new CsvRecord(line, cells);
            line = parser.RawRow + 1;
        }
    }

    private static bool IsLost(char c) => c is '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\r' or '\n'));
}
