using Samen.Storage;
using Samen.Texts;

namespace Samen.Web;

/// <summary>A text by which a list is filtered.</summary>
public static class SearchText
{
    private const int Most = 100;

    /// <summary>
    /// The pattern for a column of folded words (<see cref="Folding.Of"/>): those of the text in their order, also as
    /// parts of words. Null: there is no filter. Of signs alone it is one that finds nothing.
    /// </summary>
    /// <exception cref="Refused">400: too long.</exception>
    public static string? Pattern(string? search)
    {
        if (search?.Length > Most)
            throw Refused.Invalid("search", "length", $"Must be at most {Most} characters long.");
        if (string.IsNullOrWhiteSpace(search))
            return null;
        var words = Folding.Words(search);
        return words.Count == 0 ? Like.Anywhere(search) : Like.InOrder(words);
    }
}
