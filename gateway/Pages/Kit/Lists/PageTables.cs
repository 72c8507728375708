using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>
/// The tables and facts of a page, read back from its own markup, so that a file holds what the page shows, whatever page that is.
/// What only helps on a screen (hidden text, forms, columns without a heading) is left out. Figures and days become such again.
/// </summary>
internal static partial class PageTables
{
    /// <summary>The tables in their order, and the facts of each list of facts as one.</summary>
    /// <param name="page">Markup of a page.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="culture">In which its figures are written.</param>
    public static IReadOnlyList<(string Name, Table Table)> Of(string page, Language language, CultureInfo culture)
    {
        var start = page.IndexOf("<main", StringComparison.Ordinal);
        var end = page.IndexOf("</main>", StringComparison.Ordinal);
        if (start < 0 || end < start)
            return [];
        var main = OnScreenOnly().Replace(page[start..end], " ");
        return
        [
            .. Part()
                .Matches(main)
                .Select(part => part.Value.StartsWith("<table", StringComparison.Ordinal) ? OfTable(part.Value) : OfFacts(part.Value))
                .Where(found => found.Rows.Count > 0)
                .Select(found => (found.Name, found.Read(culture))),
        ];

        Found OfFacts(string list) =>
            new(
                language.T("Gegevens", "Data"),
                [language.T("Wat", "What"), language.T("Waarde", "Value")],
                [.. Fact().Matches(list).Select(fact => new[] { Text(fact.Groups["key"].Value), Text(fact.Groups["value"].Value) })]
            );
    }

    private static Found OfTable(string table)
    {
        var caption = Caption().Match(table) is { Success: true } match ? Text(match.Groups["text"].Value) : "";
        var rows = Row().Matches(table).Select(row => Cells(row.Value)).Where(cells => cells.Count > 0).ToList();
        if (rows.Count < 2)
            return new(caption, [], []);
        var width = rows.Max(row => row.Count);
        var heads = Enumerable.Range(0, width).Select(i => i < rows[0].Count ? rows[0][i] : "").ToList();
        var shown = Enumerable.Range(0, width).Where(i => heads[i].Length > 0).ToList();
        return new(
            caption,
            [.. shown.Select(i => heads[i])],
            [.. rows.Skip(1).Select(row => shown.Select(i => i < row.Count ? row[i] : "").ToArray())]
        );
    }

    private static List<string> Cells(string row)
    {
        var cells = new List<string>();
        foreach (Match cell in Cell().Matches(row))
        {
            cells.Add(Text(cell.Groups["text"].Value));
            if (Span().Match(cell.Groups["with"].Value) is { Success: true } span)
                cells.AddRange(
                    Enumerable.Repeat("", int.Parse(span.Groups["columns"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) - 1)
                );
        }
        return cells;
    }

    private static string Text(string markup) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(Break().Replace(markup, " "), "")).Replace('\u00a0', ' '), " ").Trim();

    /// <summary>A table as text.</summary>
    private sealed record Found(string Name, IReadOnlyList<string> Heads, IReadOnlyList<string[]> Rows)
    {
        /// <summary>With figures where a column has nothing else; what they are of stands in its name.</summary>
        public Table Read(CultureInfo culture)
        {
            var columns = Heads.Select((_, i) => Rows.Select(row => row[i]).ToList()).ToList();
            var units = columns.Select(UnitOf).ToList();
            return new(
                [.. Heads.Select((head, i) => units[i].Length == 0 ? head : $"{head} ({units[i]})")],
                [.. Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(text => Value(text, culture))])]
            );
        }

        private static string UnitOf(IReadOnlyList<string> column)
        {
            var given = column.Where(text => text.Length > 0 && text != "-").ToList();
            return given.Count == 0 ? ""
                : given.All(text => Figure().IsMatch(text) && text.Contains('€', StringComparison.Ordinal)) ? "€"
                : given.All(text => Figure().IsMatch(text) && text.EndsWith('%')) ? "%"
                : "";
        }

        private static object? Value(string text, CultureInfo culture)
        {
            if (text.Length == 0 || text == "-")
                return null;
            if (DateOnly.TryParseExact(text, "d MMMM yyyy", culture, DateTimeStyles.None, out var day))
                return day;
            if (!Figure().IsMatch(text))
                return text;
            var plain = text.Replace("€", "", StringComparison.Ordinal)
                .Replace("%", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal);
            return long.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, culture, out var whole) ? whole
                : decimal.TryParse(plain, NumberStyles.Number, culture, out var exact) ? exact
                : text;
        }
    }

    [GeneratedRegex(
        "<(?<skipped>form|select|button|svg|script|template)\\b.*?</\\k<skipped>>"
            + "|<span[^>]*(samen-hidden|aria-hidden=\"true\")[^>]*>.*?</span>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OnScreenOnly();

    [GeneratedRegex("<table.*?</table>|<dl.*?</dl>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(
        "<dt[^>]*>(?<key>.*?)</dt>\\s*<dd[^>]*>(?<value>.*?)</dd>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Fact();

    [GeneratedRegex("<caption[^>]*>(?<text>.*?)</caption>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Caption();

    [GeneratedRegex("<tr\\b.*?</tr>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(
        "<(?<cell>th|td)\\b(?<with>[^>]*)>(?<text>.*?)</\\k<cell>>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Cell();

    [GeneratedRegex("colspan=\"(?<columns>[1-9][0-9]?)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();

    [GeneratedRegex("</(li|p|div|dt|dd)>|<br[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Space();

    /// <summary>A figure as <see cref="Ui"/> writes it: grouped, an amount or a percentage; a code with a zero before it is none.</summary>
    [GeneratedRegex(@"^-?(€ ?)?(0|[1-9][0-9]{0,2}([.,]?[0-9]{3})*)([.,][0-9]{1,5})?%?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();
}
