namespace Samen.Texts;

/// <summary>
/// The order of names in Dutch lists: without case and accents, and an article before a hyphen doesn't count:
/// <c>'s-Gravenhage</c> stands under the G.
/// </summary>
public static class DutchOrder
{
    /// <summary>What a name is sorted by, compared ordinally; at most as many words as the name.</summary>
    public static string KeyOf(string name)
    {
        var key = Folding.Plain(name);
        return key.StartsWith("s ", StringComparison.Ordinal) && !char.IsLetterOrDigit(name.AsSpan().Trim()[0]) ? key[2..] : key;
    }
}
