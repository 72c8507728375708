using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Samen.Gateway.Documents;

namespace Samen.Gateway.Tests;

/// <summary>Papers as pages to print and as Word documents.</summary>
public sealed class PaperTests
{
    private static readonly Paper Paper = new(
        "Brief <aan> de \"raad\"",
        "nl-NL",
        [
            new PaperHeading(2, "Wat het kost"),
            new PaperText("Eerste regel\nTweede regel & meer\u0001\uD83D\uDE00"),
            new PaperHeading(3, "Punten"),
            new PaperList(["Eén", "Twee <script>alert(1)</script>"]),
            new PaperTable(
                ["Punt", "Bedrag"],
                [
                    ["Verhuisbalie", "€ 1.250,00"],
                    ["Tweede", "-"],
                ]
            ),
        ]
    );

    [Theory]
    [InlineData(FileFormatVersions.Office2007)]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void A_word_document_is_valid_and_holds_what_the_paper_says(FileFormatVersions version)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordPaper.Write(Paper)), isEditable: false);
        new OpenXmlValidator(version).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var body = document.MainDocumentPart!.Document!.Body!;
        body.Elements<Paragraph>()
            .Select(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .ShouldBe(["Title", "Heading1", null, "Heading2", "ListParagraph", "ListParagraph", null]);
        body.InnerText.ShouldContain("Tweede regel & meer\uD83D\uDE00");
        body.Descendants<Break>().Count().ShouldBe(1);
        var table = body.Elements<Table>().Single();
        table
            .Elements<TableRow>()
            .Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText)))
            .ShouldBe(["Punt|Bedrag", "Verhuisbalie|€ 1.250,00", "Tweede|-"]);
        document.PackageProperties.Title.ShouldBe(Paper.Title);
    }

    [Fact]
    public void An_empty_paper_is_valid_too()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordPaper.Write(new Paper("", "en-GB", []))), isEditable: false);
        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_says_the_same_and_runs_nothing()
    {
        var html = Encoding.UTF8.GetString(HtmlPaper.Write(Paper));
        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("<html lang=\"nl-NL\">");
        html.ShouldContain("<h1>Brief &lt;aan&gt; de &quot;raad&quot;</h1>");
        html.ShouldContain("Eerste regel<br />Tweede regel");
        html.ShouldContain("<th scope=\"row\">Verhuisbalie</th>");
        html.ShouldNotContain("<script");
    }
}
