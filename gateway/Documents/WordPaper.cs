using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Samen.Gateway.Documents;

/// <summary>
/// Writes a paper as a Word document (Office Open XML, ISO/IEC 29500). It uses styles, so that a word processor knows its headings.
/// </summary>
internal static class WordPaper
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int Bullets = 1;

    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = Clean(paper.Title);
            document.PackageProperties.Language = paper.Language;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(paper.Language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Numbering();
            var body = new Body(Paragraph("Title", paper.Title));
            foreach (var part in paper.Parts)
                body.Append(Elements(part));
            // A4, with margins of 2.5 cm.
            body.Append(
                new SectionProperties(
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin
                    {
                        Top = 1417,
                        Right = 1417,
                        Bottom = 1417,
                        Left = 1417,
                        Header = 708,
                        Footer = 708,
                        Gutter = 0,
                    }
                )
            );
            main.Document = new Document(body);
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Elements(PaperPart part) =>
        part switch
        {
            PaperHeading heading => [Paragraph(heading.Level == 2 ? "Heading1" : "Heading2", heading.Text)],
            PaperText text => [Paragraph(null, text.Text)],
            PaperList list => list.Items.Select(item => Paragraph("ListParagraph", item)),
            PaperTable table => [TableOf(table), new Paragraph()],
            _ => throw new NotSupportedException($"A paper can't have a {part.GetType().Name}."),
        };

    private static Paragraph Paragraph(string? style, string text)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(RunOf(text, bold: false));
        return paragraph;
    }

    private static Run RunOf(string text, bool bold)
    {
        var run = new Run();
        if (bold)
            run.Append(new RunProperties(new Bold()));
        foreach (var (index, line) in Clean(text).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (index > 0)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static Table TableOf(PaperTable table)
    {
        var width = (9072 / table.Head.Count).ToString(CultureInfo.InvariantCulture);
        var made = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    Line(new TopBorder()),
                    Line(new LeftBorder()),
                    Line(new BottomBorder()),
                    Line(new RightBorder()),
                    Line(new InsideHorizontalBorder()),
                    Line(new InsideVerticalBorder())
                ),
                new TableLook { Val = "0420" }
            ),
            new TableGrid(table.Head.Select(_ => new GridColumn { Width = width }))
        );
        made.Append(
            new TableRow([new TableRowProperties(new TableHeader()), .. table.Head.Select(cell => CellOf(cell, width, bold: true))])
        );
        made.Append(table.Rows.Select(row => new TableRow(row.Select(cell => CellOf(cell, width, bold: false)))));
        return made;
    }

    private static TableCell CellOf(string text, string width, bool bold) =>
        new(
            new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }),
            new Paragraph(RunOf(text, bold))
        );

    private static T Line<T>(T border)
        where T : BorderType
    {
        (border.Val, border.Size, border.Space, border.Color) = (BorderValues.Single, 4, 0, "808080");
        return border;
    }

    private static Styles Styles(string language) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Calibri",
                            HighAnsi = "Calibri",
                            ComplexScript = "Calibri",
                        },
                        new FontSize { Val = "22" },
                        new Languages { Val = language }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "276",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            new Style(new StyleName { Val = "Normal" })
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            StyleOf("Title", "Title", "40", null),
            StyleOf("Heading1", "heading 1", "30", 0),
            StyleOf("Heading2", "heading 2", "25", 1),
            new Style(
                new StyleName { Val = "List Paragraph" },
                new BasedOn { Val = "Normal" },
                new StyleParagraphProperties(
                    new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = Bullets }),
                    new Indentation { Left = "360", Hanging = "360" }
                )
            )
            {
                Type = StyleValues.Paragraph,
                StyleId = "ListParagraph",
            }
        );

    private static Style StyleOf(string id, string name, string size, int? level)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" });
        if (level is { } outline)
            paragraph.Append(new OutlineLevel { Val = outline });
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            paragraph,
            new StyleRunProperties(new Bold(), new FontSize { Val = size })
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static Numbering Numbering() =>
        new(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new LevelText { Val = "•" },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "360" })
                )
                {
                    LevelIndex = 0,
                }
            )
            {
                AbstractNumberId = Bullets,
            },
            new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = Bullets }
        );

    /// <summary>Without what XML can't hold.</summary>
    private static string Clean(string text) =>
        string.Concat(
            text.EnumerateRunes().Select(rune => rune.ToString()).Where(rune => rune.Length > 1 || XmlConvert.IsXmlChar(rune[0]))
        );
}
