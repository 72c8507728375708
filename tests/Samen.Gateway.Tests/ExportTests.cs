using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Samen.Gateway.Pages.Kit.Lists;
using Table = Samen.Gateway.Pages.Kit.Lists.Table;

namespace Samen.Gateway.Tests;

/// <summary>Lists as files.</summary>
public sealed class ExportTests
{
    private static readonly Table Sample = new(
        ["Naam", "Aantal", "Bedrag", "Dag", "Moment", "Leeg"],
        [
            ["=1+1", 12, -1234.56m, new DateOnly(2026, 1, 2), new DateTime(2026, 1, 2, 3, 4, 0), null],
            ["Súdwest-Fryslân \u0001\"<&>\uD83D\uDE00\uD83D", 9_000_000_000L, 0m, new DateOnly(1990, 12, 31), null, ""],
        ]
    );

    [Fact]
    public void A_workbook_is_valid_and_holds_numbers_and_days_and_no_formula()
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(Spreadsheet.Write(Sample, $"uitslag-{Guid.Empty}")),
            isEditable: false
        );
        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        var rows = document
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().ToList())
            .ToList();
        rows.Count.ShouldBe(3);
        rows.SelectMany(cells => cells).ShouldAllBe(cell => cell.CellFormula == null);
        rows[1][0].InnerText.ShouldBe("=1+1");
        rows[2][0].InnerText.ShouldBe("Súdwest-Fryslân \uFFFD\"<&>\uD83D\uDE00\uFFFD");
        Number(rows[1][1]).ShouldBe(12);
        Number(rows[2][1]).ShouldBe(9_000_000_000);
        Number(rows[1][2]).ShouldBe(-1234.56);
        DateTime.FromOADate(Number(rows[1][3])).ShouldBe(new DateTime(2026, 1, 2));
        DateTime.FromOADate(Number(rows[1][4])).ShouldBe(new DateTime(2026, 1, 2, 3, 4, 0));
        rows[1][5].InnerText.ShouldBeEmpty();

        static double Number(Cell cell)
        {
            cell.DataType.ShouldBeNull();
            return double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);
        }
    }
}
