using System.Globalization;

namespace Samen.Funding;

/// <summary>An amount as banks write it: digits with a point, sometimes with zeros before it or more than two decimals.</summary>
internal static class CamtAmount
{
    private const decimal Most = 10_000_000_000m;

    /// <summary>Whole cents; null: it is no amount, has part of a cent, or is 10 billion euros or more.</summary>
    public static long? Cents(string? text) =>
        decimal.TryParse(text?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        && amount < Most
        && decimal.Truncate(amount * 100) == amount * 100
            ? (long)(amount * 100)
            : null;
}
