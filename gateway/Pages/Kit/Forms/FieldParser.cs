using System.Globalization;
using System.Text.RegularExpressions;

namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>
/// Reads figures as people type them, in Dutch or English. Cents have two digits at most, so a comma or point before
/// three digits can only part thousands, and one before one or two digits can only be the decimal sign: no guessing.
/// </summary>
internal static partial class FieldParser
{
    /// <summary>Euros as whole cents; null when it is no amount.</summary>
    public static long? Cents(string text)
    {
        var match = Amount().Match(Bare(text));
        if (!match.Success)
            return null;
        var cents = match.Groups["cents"].Value.PadRight(2, '0');
        return long.TryParse(Digits(match) + cents, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>A whole number; null when it is none.</summary>
    public static long? Whole(string text)
    {
        var match = Amount().Match(Bare(text));
        return
            match.Success
            && !match.Groups["cents"].Success
            && long.TryParse(Digits(match), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>A day, as browsers send it or as people write it; null when it is none.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The first day of a month, as browsers send the month or as people write it; null when it is none.</summary>
    public static DateOnly? Month(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM", "M-yyyy", "M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : null;

    /// <summary>A month as the input of a browser takes it.</summary>
    public static string? MonthInput(DateOnly? month) => month?.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>A day as the input of a browser takes it.</summary>
    public static string? Input(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Bare(string text) =>
        text.Replace("€", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("\u00a0", "", StringComparison.Ordinal);

    private static string Digits(Match match) => string.Concat(match.Groups["euros"].Value.Where(char.IsAsciiDigit));

    private const string Plain = @"(?<euros>[0-9]{1,15})([.,](?<cents>[0-9]{1,2}))?";
    private const string Points = @"(?<euros>[1-9][0-9]{0,2}(\.[0-9]{3})+)(,(?<cents>[0-9]{1,2}))?";
    private const string Commas = @"(?<euros>[1-9][0-9]{0,2}(,[0-9]{3})+)(\.(?<cents>[0-9]{1,2}))?";

    [GeneratedRegex($"^({Plain}|{Points}|{Commas})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();
}
