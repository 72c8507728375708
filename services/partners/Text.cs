namespace Samen.Partners;

/// <summary>Optional texts of requests.</summary>
internal static class Text
{
    /// <summary>The text without blanks around it; null when nothing is left.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
