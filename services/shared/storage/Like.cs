namespace Samen.Storage;

/// <summary>Patterns for <c>LIKE @Pattern ESCAPE '!'</c>.</summary>
public static class Like
{
    /// <summary>Finds the text anywhere; its own wildcards are letters like others. Null stays null.</summary>
    public static string? Anywhere(string? text) => text is null ? null : $"%{Prefix(text)}";

    /// <summary>Finds the text at the beginning.</summary>
    public static string Prefix(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $"{text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal).Replace("[", "![", StringComparison.Ordinal)}%";
    }
}
