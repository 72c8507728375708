using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Samen.Gateway.Documents;

/// <summary>Writes a paper as a page of its own, with the style sheet that prints it.</summary>
internal static class HtmlPaper
{
    public const string MediaType = "text/html; charset=utf-8";

    public static byte[] Write(Paper paper)
    {
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="{Encoded(paper.Language)}"{(paper.IsSheet ? " class=\"sheet\"" : "")}>
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{Encoded(paper.Title)}</title>
            <link rel="stylesheet" href="/papier.css" />
            </head>
            <body>
            <main>
            <h1>{Encoded(paper.Title)}</h1>

            """
        );
        foreach (var part in paper.Parts)
            Append(html, part);
        html.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void Append(StringBuilder html, PaperPart part)
    {
        switch (part)
        {
            case PaperHeading heading:
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}>{Encoded(heading.Text)}</h{heading.Level}>\n");
                break;
            case PaperText text:
                html.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(text.Text)}</p>\n");
                break;
            case PaperList list:
                html.Append("<ul>\n").AppendJoin("", list.Items.Select(item => $"<li>{Encoded(item)}</li>\n")).Append("</ul>\n");
                break;
            case PaperTable table:
                html.Append("<table>\n<thead><tr>")
                    .AppendJoin("", table.Head.Select(cell => $"<th scope=\"col\">{Encoded(cell)}</th>"))
                    .Append("</tr></thead>\n<tbody>\n");
                foreach (var row in table.Rows)
                    html.Append("<tr>")
                        .AppendJoin(
                            "",
                            row.Select((cell, i) => i == 0 ? $"<th scope=\"row\">{Encoded(cell)}</th>" : $"<td>{Encoded(cell)}</td>")
                        )
                        .Append("</tr>\n");
                html.Append("</tbody>\n</table>\n");
                break;
            default:
                throw new NotSupportedException($"A paper can't have a {part.GetType().Name}.");
        }
    }

    private static string Encoded(string text) =>
        HtmlEncoder.Default.Encode(text.ReplaceLineEndings("\n")).Replace("&#xA;", "<br />", StringComparison.Ordinal);
}
