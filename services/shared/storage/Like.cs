namespace Samen.Storage;

/// <summary>Patterns for <c>LIKE @Pattern ESCAPE '!'</c>.</summary>
public static class Like
{
    /// <summary>Finds the text anywhere; wildcards in it are taken literally. Null stays null.</summary>
    public static string? Anywhere(string? text) => text is null ? null : $"%{Prefix(text)}";

    /// <summary>Finds all of the texts anywhere, one after the other.</summary>
    public static string InOrder(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return $"%{string.Concat(texts.Select(Prefix))}";
    }

    /// <summary>Finds the text at the beginning.</summary>
    public static string Prefix(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var literal = text.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal)
            .Replace("[", "![", StringComparison.Ordinal);
        return $"{literal}%";
    }
}
