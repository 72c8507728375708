using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Samen.Texts;

namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>A table as a workbook for Excel: numbers, days and moments are such, text is never a formula.</summary>
internal static class Spreadsheet
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0,
        Bold = 1,
        Amount = 2,
        Day = 3,
        Moment = 4;
    private const int MostCharacters = 32_767,
        MostOfName = 31;

    /// <summary>Writes it.</summary>
    /// <param name="table">Its rows.</param>
    /// <param name="name">Of the sheet, without <c>[]:*?/\</c>; Excel takes 31 characters of it.</param>
    public static byte[] Write(Table table, string name) => Write([(name, table)]);

    /// <summary>Writes tables, each on a sheet of its own.</summary>
    public static byte[] Write(IReadOnlyList<(string Name, Table Table)> tables)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            foreach (var (name, table) in tables)
            {
                var sheet = book.AddNewPart<WorksheetPart>();
                WriteRows(sheet, table);
                sheets.Append(
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = (uint)sheets.ChildElements.Count + 1,
                        Name = TextElements.Cut(name, MostOfName),
                    }
                );
            }
            book.Workbook = new Workbook(sheets);
        }
        return file.ToArray();
    }

    private static void WriteRows(WorksheetPart part, Table table)
    {
        // Row by row: a tree of all cells would be several times the file.
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        writer.WriteElement(
            new Columns(
                table.Header.Select(
                    (_, i) =>
                        new Column
                        {
                            Min = (uint)i + 1,
                            Max = (uint)i + 1,
                            Width = WidthOf(table, i),
                            CustomWidth = true,
                        }
                )
            )
        );
        writer.WriteStartElement(new SheetData());
        foreach (var row in table.Rows.Prepend(table.Header))
        {
            writer.WriteStartElement(new Row());
            foreach (var value in row)
                writer.WriteElement(CellOf(value, ReferenceEquals(row, table.Header)));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{NameOf(table.Header.Count)}{table.Rows.Count + 1}" });
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, bool header) =>
        value switch
        {
            null => new Cell(),
            bool truth => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(truth) },
            int number => new Cell { CellValue = new CellValue(number) },
            long number => new Cell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) },
            decimal amount => new Cell { StyleIndex = Amount, CellValue = new CellValue(amount) },
            DateOnly day => new Cell { StyleIndex = Day, CellValue = Serial(day.ToDateTime(TimeOnly.MinValue)) },
            DateTime moment => new Cell { StyleIndex = Moment, CellValue = Serial(moment) },
            _ => new Cell
            {
                DataType = CellValues.InlineString,
                StyleIndex = header ? Bold : Plain,
                InlineString = new InlineString(new Text(Clean($"{value}")) { Space = SpaceProcessingModeValues.Preserve }),
            },
        };

    /// <summary>Days since the end of 1899, as spreadsheets count.</summary>
    private static CellValue Serial(DateTime at) => new(at.ToOADate().ToString(CultureInfo.InvariantCulture));

    private static string Clean(string text) =>
        string.Concat(
            TextElements
                .Cut(text, MostCharacters)
                .EnumerateRunes()
                .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune)
        );

    private static double WidthOf(Table table, int column) =>
        Math.Clamp(
            table.Rows.Take(200).Select(row => row[column] is string text ? text.Length : 16).Append(table.Header[column].Length).Max() + 2,
            8,
            60
        );

    /// <summary>A, B ... Z, AA.</summary>
    private static string NameOf(int column) =>
        column > 26 ? NameOf((column - 1) / 26) + NameOf(((column - 1) % 26) + 1) : ((char)('A' + column - 1)).ToString();

    private static Stylesheet Styles() =>
        new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd hh:mm" }),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }
            )
        );
}
