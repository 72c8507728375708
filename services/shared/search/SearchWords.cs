using Samen.Storage;
using Samen.Texts;
using Samen.Web;

namespace Samen.Search;

/// <summary>What somebody looks for.</summary>
/// <param name="All">The words, folded.</param>
/// <param name="Plain">All that was typed, folded as a name is.</param>
internal sealed record SearchWords(IReadOnlyList<string> All, string Plain)
{
    private const int QueryLength = 200;

    /// <summary>Reads what somebody typed.</summary>
    /// <exception cref="Refused">400: too short, too long, or too many words.</exception>
    public static SearchWords Of(string? q)
    {
        if (q?.Trim() is not { Length: >= 2 and <= QueryLength } text)
            throw Refused.Invalid("q", "length", $"Must be 2 to {QueryLength} characters long.");
        var words = Folding.Words(text);
        if (words.Count is 0 or > SearchFilter.MostWords)
            throw Refused.Invalid("q", "range", $"Must be 1 to {SearchFilter.MostWords} words.");
        return new SearchWords([.. words.Select(IndexedEntry.Cut)], Folding.Plain(text));
    }

    /// <summary>The same with each word that nothing has replaced by the one that is spelled most like it; null: there is none.</summary>
    public async Task<SearchWords?> Corrected(Reading reading, bool seesAll)
    {
        var corrected = new List<string>();
        foreach (var word in All)
            corrected.Add(await Right(reading, word, seesAll));
        return corrected.SequenceEqual(All) ? null : new SearchWords(corrected, string.Join(' ', corrected));
    }

    /// <summary>As the store takes it.</summary>
    public async Task<SearchFilter> Filter(Reading reading, bool seesAll)
    {
        var counted = new List<(string Word, int Count)>();
        foreach (var word in All)
            counted.Add((word, All.Count == 1 ? 0 : await FindStore.Count(reading, word)));
        return new SearchFilter
        {
            Words = [.. counted.OrderBy(one => one.Count).Select(one => one.Word)],
            Plain = Plain,
            SeesAll = seesAll,
        };
    }

    private static async Task<string> Right(Reading reading, string word, bool seesAll)
    {
        if (word.Length < Spelling.Shortest)
            return word;
        var filter = await new SearchWords([word], word).Filter(reading, seesAll);
        return (await FindStore.Kinds(reading, filter)).Count > 0 ? word : await FindStore.MostAlike(reading, word, seesAll) ?? word;
    }
}
