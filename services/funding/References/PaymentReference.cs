using System.Globalization;

namespace Samen.Funding;

/// <summary>
/// The Dutch payment reference (betalingskenmerk) by the specification of Betaalvereniging Nederland: 7 digits without a check; 9 to 14
/// digits, of which the first checks and the second tells the length; or 16 digits, of which the first checks.
/// </summary>
/// <remarks>
/// A wrong digit is found unless the weighted sum leaves 1 instead of 10, or 10 instead of 1: the rule gives both the check digit 1. That
/// is so for one wrong digit in about sixty, so a reference alone never proves which invoice was meant.
/// </remarks>
internal static class PaymentReference
{
    /// <summary>From the last digit to the first, repeated.</summary>
    private static readonly int[] Weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

    /// <summary>The reference of a number: 16 digits of a number of 15, 9 to 14 of one of 7 to 12.</summary>
    /// <exception cref="ArgumentException">The number has another length, or is none.</exception>
    public static string Make(string number)
    {
        if (!IsDigits(number) || number.Length is not ((>= 7 and <= 12) or 15))
            throw new ArgumentException("A payment reference is made of a number of 7 to 12 or of 15 digits.", nameof(number));
        var counted = number.Length == 15 ? number : LengthDigit(number.Length) + number;
        return CheckDigit(counted) + counted;
    }

    /// <summary>Whether it has an allowed length, and its digits fit.</summary>
    public static bool IsValid(string reference) =>
        IsDigits(reference)
        && reference.Length switch
        {
            7 => true,
            >= 9 and <= 14 => reference[1..2] == LengthDigit(reference.Length - 2) && reference[..1] == CheckDigit(reference[1..]),
            16 => reference[..1] == CheckDigit(reference[1..]),
            _ => false,
        };

    /// <summary>What the digits leave when their weighted sum is divided by 11.</summary>
    internal static int Remainder(string digits) =>
        digits.Reverse().Select((digit, i) => (digit - '0') * Weights[i % Weights.Length]).Sum() % 11;

    private static string CheckDigit(string digits) =>
        (11 - Remainder(digits)) switch
        {
            10 => "1",
            11 => "0",
            var check => check.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>The last digit of how many follow: 7, 8, 9, 0, 1 or 2.</summary>
    private static string LengthDigit(int length) => (length % 10).ToString(CultureInfo.InvariantCulture);

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
