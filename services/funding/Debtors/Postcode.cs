using System.Text.RegularExpressions;

namespace Samen.Funding;

/// <summary>A Dutch postcode.</summary>
internal static partial class Postcode
{
    public static bool IsValid(string text) => Form().IsMatch(text.Trim());

    /// <summary>As it is kept: 3512 JE.</summary>
    public static string Plain(string text)
    {
        var bare = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return $"{bare[..4]} {bare[4..]}";
    }

    [GeneratedRegex("^[1-9][0-9]{3} ?[A-Za-z]{2}$")]
    private static partial Regex Form();
}
