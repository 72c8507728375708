using System.Globalization;
using System.Text.RegularExpressions;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The figures and weights of a series as people write them, one below the other.</summary>
internal static partial class IndexSeriesText
{
    public static bool IsKey(string key) => Keys().IsMatch(key) && key != "nieuw";

    public static string Figures(IndexSeriesView? series, Ui ui) =>
        string.Join(
            '\n',
            (series?.Figures ?? []).Select(f => $"{f.Year}; {ui.Exact(f.Percentage!.Value)}; {FieldParser.Input(f.PublishedOn)}")
        );

    public static string Weights(IndexSeriesView? series, Ui ui) =>
        string.Join('\n', (series?.Weights ?? []).Select(w => $"{ui.T(Words.Of(w.Kind!.Value))}; {ui.Exact(w.Percentage!.Value)}"));

    public static IReadOnlyList<IndexFigure> Figures(FormState form) =>
        form.Lines("figures", Figure, "Dit is geen jaar; percentage; datum", "This is not ‘year; percentage; date’");

    public static IReadOnlyList<IndexWeight> Weights(FormState form) =>
        form.Lines("weights", Weight, "Dit is geen soort; percentage", "This is not ‘kind; percentage’");

    private static IndexFigure? Figure(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) is [var year, var rise, var day]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && Percentage(rise) is { } percentage
        && FieldParser.Day(day) is { } published
            ? new IndexFigure
            {
                Year = of,
                Percentage = percentage,
                PublishedOn = published,
            }
            : null;

    private static IndexWeight? Weight(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) is [var said, var part]
        && BudgetLineText.Kind(said) is { } kind
        && Percentage(part) is { } percentage
            ? new IndexWeight { Kind = kind, Percentage = percentage }
            : null;

    private static decimal? Percentage(string text) =>
        decimal.TryParse(
            text.TrimEnd('%', ' ').Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var percentage
        )
            ? percentage
            : null;

    [GeneratedRegex("^[a-z][a-z0-9-]{0,29}$")]
    private static partial Regex Keys();
}
