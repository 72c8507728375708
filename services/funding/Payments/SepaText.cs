using System.Globalization;
using System.Text;

namespace Samen.Funding;

/// <summary>
/// Text as SEPA files take it: Latin letters without accents, digits, blanks and / - ? : ( ) . , ' +, no slash first or doubled.
/// </summary>
internal static class SepaText
{
    private const string Signs = "/-?:().,'+ ";

    /// <summary>The nearest text that is allowed, cut at a length; never empty.</summary>
    public static string Of(string text, int most)
    {
        var plain = new StringBuilder(text.Length);
        foreach (
            var c in text.Replace("ß", "ss", StringComparison.Ordinal)
                .Replace('ø', 'o')
                .Replace('Ø', 'O')
                .Normalize(NormalizationForm.FormD)
        )
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(
                char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal) ? c
                : c == '&' ? '+'
                : ' '
            );
        }
        var words = string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (words.Contains("//", StringComparison.Ordinal))
            words = words.Replace("//", "/", StringComparison.Ordinal);
        words = words.TrimStart('/').Trim();
        words = (words.Length > most ? words[..most] : words).TrimEnd('/', ' ');
        return words.Length == 0 ? "-" : words;
    }
}
