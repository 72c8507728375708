using System.Text.RegularExpressions;

namespace Samen.Funding;

/// <summary>
/// A reference that checks itself, of either kind: what a payer may have been asked to name, also before a setting changed.
/// </summary>
internal static partial class StructuredReference
{
    /// <summary>As it is kept: without blanks, in capitals.</summary>
    public static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal).Trim().ToUpperInvariant();

    public static bool IsValid(string plain) => PaymentReference.IsValid(plain) || CreditorReference.IsValid(plain);

    /// <summary>Those in a free text that can be one of ours: 16 digits, or RF with its digits in one piece or in fours.</summary>
    public static IEnumerable<string> In(string text) => Form().Matches(text).Select(match => Plain(match.Value)).Where(IsValid);

    [GeneratedRegex(
        "(?<![0-9A-Za-z])(RF[0-9]{2}( ?[0-9]{4}){3} ?[0-9]{3}|[0-9]{16})(?![0-9A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
