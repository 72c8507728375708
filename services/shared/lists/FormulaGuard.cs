using System.Globalization;
using System.Text;

namespace Samen.Lists;

/// <summary>
/// Keeps a spreadsheet from running text of a CSV as a formula, whatever separator it is opened with: an apostrophe before
/// each sign with which a formula could begin, at the start of the text or after a separator in it. Reading takes exactly
/// these apostrophes away again.
/// </summary>
internal static class FormulaGuard
{
    private const char Mark = '\'';

    /// <summary>What begins a formula, also in its wide, small and raised forms.</summary>
    private const string Signs = "=+-@\u2212\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u207A\u207B\u207C\u208A\u208B\u208C";

    /// <summary>What parts cells in files that people exchange, and what encloses them.</summary>
    private const string Separators = ";,|:^~\"'\t\r\n\v\f\u0085\u2028\u2029";

    /// <summary>The text with the apostrophes.</summary>
    public static string Put(string text)
    {
        var guarded = new StringBuilder(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSign(text[i]) && CanOpen(text, i))
                guarded.Append(Mark);
            guarded.Append(text[i]);
        }
        return guarded.ToString();
    }

    /// <summary>The text without them.</summary>
    public static string Take(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != Mark || i + 1 == text.Length || !IsSign(text[i + 1]))
                plain.Append(text[i]);
        }
        return plain.ToString();
    }

    /// <summary>
    /// Whether a cell could begin at this sign. Any character but a letter or digit may be a separator. A blank is one too, but
    /// <c>Almere - Zeewolde</c> opened with it gives a cell with nothing but the sign, which is no formula.
    /// </summary>
    private static bool CanOpen(string text, int sign)
    {
        var before = sign - 1;
        while (before >= 0 && IsBlank(text[before]) && !IsSeparator(text[before]))
            before--;
        return before < 0
            || IsSeparator(text[before])
            || (before == sign - 1 ? !IsPart(text[before]) : sign + 1 == text.Length || !char.IsWhiteSpace(text[sign + 1]));
    }

    /// <summary>Letters, digits and signs: no separators.</summary>
    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsSign(c);

    /// <summary>Nothing, or nothing that is seen: also what has no width, and what controls how a text runs.</summary>
    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c)
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsSeparator(char c) => Separators.Contains(c, StringComparison.Ordinal);

    private static bool IsSign(char c) => Signs.Contains(c, StringComparison.Ordinal);
}
