using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Samen.Texts;

/// <summary>
/// Texts as they are compared when something is looked for: without case, accents and signs. However a text was typed, or
/// came out of Word or a PDF (accents apart, ligatures, soft hyphens, words broken at the end of a line), it is found.
/// </summary>
public static partial class Folding
{
    private const string Apostrophes = "'’‘‛`´ʼʻʹ′＇",
        Hyphens = "-\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D";

    /// <summary>Most words that are looked for at once.</summary>
    public const int MostWords = 6;

    /// <summary>
    /// The words of a text, parted by blanks. A word with hyphens or apostrophes stands there in its parts and as one:
    /// <c>'s-Gravenhage</c> is <c>s gravenhage sgravenhage</c>.
    /// </summary>
    public static string Of(string text) =>
        string.Join(' ', Split(text).SelectMany(parts => parts is [_] ? parts : [.. parts, string.Concat(parts)]));

    /// <summary>The words of some texts, for a column of so many UTF-16 code units.</summary>
    public static string ForColumn(int length, params IEnumerable<string?> texts) => TextElements.Cut(Of(string.Join(' ', texts)), length);

    /// <summary>The words of a text, parted by blanks, once each: to compare and to sort by.</summary>
    public static string Plain(string text) => string.Join(' ', Split(text).SelectMany(parts => parts));

    /// <summary>The words of a text, parted by blanks, each whole: <c>'s-Gravenhage</c> is <c>sgravenhage</c>.</summary>
    public static string Joined(string text) => string.Join(' ', Split(text).Select(parts => string.Concat(parts)));

    /// <summary>The words that are looked for. A text has them when all of them stand in what <see cref="Of"/> makes of it.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Split(text).SelectMany(parts => parts).Distinct(StringComparer.Ordinal)];

    /// <summary>Each word, in the parts between its hyphens and apostrophes.</summary>
    private static IEnumerable<string[]> Split(string text) =>
        Broken()
            .Replace(Cleaned(text), "-")
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Split(['-', '\''], StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length > 0);

    /// <summary>Letters and digits, one kind of hyphen and apostrophe, line ends; everything else is a blank or nothing.</summary>
    private static string Cleaned(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal))
                cleaned.Append('\'');
            else if (rune.IsBmp && Hyphens.Contains((char)rune.Value, StringComparison.Ordinal))
                cleaned.Append('-');
            else if (rune.IsAscii || rune.Value == 0xFFFE) // .NET refuses to take the latter apart.
                cleaned.Append(Plain(rune));
            else
                foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
                    cleaned.Append(Plain(part));
        }
        return cleaned.ToString();
    }

    private static string Plain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => "",
            _ when rune.Value is '\n' or '\r' or '\f' or 0x85 or 0x2028 or 0x2029 => "\n",
            UnicodeCategory.Control when !Rune.IsWhiteSpace(rune) => "",
            _ when Rune.IsLetterOrDigit(rune) => Letters(Rune.ToLowerInvariant(rune)),
            _ => " ",
        };

    /// <summary>Letters that don't come apart by themselves.</summary>
    private static string Letters(Rune rune) =>
        rune.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ı' => "i",
            _ => rune.ToString(),
        };

    /// <summary>A word that is broken at the end of a line.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{N}])- *\n[ \n]*(?=[\p{L}\p{N}])")]
    private static partial Regex Broken();
}
