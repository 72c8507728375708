namespace Samen.Texts;

/// <summary>
/// The order of names in Dutch lists: without case and accents, and an article before a hyphen doesn't count:
/// <c>'s-Gravenhage</c> stands under the G.
/// </summary>
public static class DutchOrder
{
    private const int Length = 200;

    /// <summary>What a name is sorted by, compared ordinally. At most 200 UTF-16 code units.</summary>
    public static string KeyOf(string name)
    {
        var key = TextElements.Cut(Folding.Plain(name), Length);
        return key.StartsWith("s ", StringComparison.Ordinal) && !char.IsLetterOrDigit(name.AsSpan().Trim()[0]) ? key[2..] : key;
    }

    /// <summary>Things by their names.</summary>
    public static IOrderedEnumerable<T> ByName<T>(this IEnumerable<T> things, Func<T, string> nameOf) =>
        things.OrderBy(thing => KeyOf(nameOf(thing)), StringComparer.Ordinal);
}
