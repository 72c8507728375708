using System.Globalization;

namespace Samen.Texts;

/// <summary>Text as readers see it: an accent, an emoji or a flag is one character, whatever it is made of.</summary>
public static class TextElements
{
    /// <summary>The beginning of a text, which never ends within a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Most UTF-16 code units, as columns and contracts count.</param>
    public static string Cut(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length)
            return text;
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= length)
            end = next;
        return text[..end];
    }
}
