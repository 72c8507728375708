using System.Globalization;
using System.Text;

namespace Samen.Search;

/// <summary>Texts as they are compared: without case and accents.</summary>
internal static class Folding
{
    /// <summary>Lower case, without accents, ligatures as letters, and everything that is no letter or digit as one blank.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c))
                folded.Append(Plain(char.ToLowerInvariant(c)));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The words that are looked for.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Letters that don't come apart by themselves.</summary>
    private static string Plain(char c) =>
        c switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' => "d",
            _ => c.ToString(),
        };
}
