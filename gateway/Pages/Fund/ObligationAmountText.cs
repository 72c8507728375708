using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>What an obligation takes per year, as people write it: a year and an amount on each line.</summary>
internal static class ObligationAmountText
{
    public static IReadOnlyList<ObligationAmount> Of(FormState form) =>
        form.Lines(
            "amounts",
            Read,
            LineFaults.Of(
                parts => parts.Length == 2 ? [parts[1]] : [],
                "Dit is geen jaar; bedrag in euro's",
                "This is not ‘year; amount in euros’"
            )
        );

    public static string Write(IEnumerable<(int Year, long Cents)> amounts, Ui ui) =>
        string.Join('\n', amounts.Select(amount => $"{amount.Year.ToString(CultureInfo.InvariantCulture)}; {ui.EuroInput(amount.Cents)}"));

    private static ObligationAmount? Read(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) is [var year, var amount]
        && FundYearText.Of(year) is { } of
        && FieldParser.Cents(amount) is { } cents
            ? new ObligationAmount { Year = of, AmountCents = cents }
            : null;
}
