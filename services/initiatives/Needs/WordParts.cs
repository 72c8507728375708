using Samen.Texts;

namespace Samen.Initiatives;

/// <summary>
/// The words of a text cut into fours of letters from the front, and their last four: by these, texts on one subject are found. Dutch
/// writes compounds as one word and bends it, so few whole words recur: <c>parkeerplaatsen</c> and <c>parkeren</c> share a beginning.
/// </summary>
internal static class WordParts
{
    private const int Length = 4,
        Most = 100;

    /// <summary>The words that are in nearly every text, folded.</summary>
    private static readonly HashSet<string> Common =
    [
        .. (
            "aan al alle allemaal als andere ander bij daar daarna dan dat de deze die dit doen doet door dus een eens eigen elk elke en "
            + "er gaan gaat geen had haar hebben heeft het hij hoe hun iedere iedereen iemand ik in is je kan krijgen krijgt kunnen kon "
            + "kunt maar maakt maken mag meer men met mogen moet moeten na naar niet nodig nog nu of om omdat onder ons onze ook op over "
            + "per samen te tegen tot tussen uit uw van veel via voor waar waarom wanneer want was wat we welk welke werd wie wij wil "
            + "willen word worden wordt ze zelf zich zij zijn zo zodat zonder zou zullen"
        ).Split(' '),
    ];

    /// <summary>Each part once, the first at most 100, with the word in which it stands first.</summary>
    public static IReadOnlyDictionary<string, string> Of(params IEnumerable<string> texts) =>
        Words(texts)
            .SelectMany(word => In(word).Select(part => (Part: part, Word: word)))
            .DistinctBy(one => one.Part)
            .Take(Most)
            .ToDictionary(one => one.Part, one => one.Word);

    /// <summary>The words that say something, folded, once each.</summary>
    public static IEnumerable<string> Words(params IEnumerable<string> texts) =>
        Folding.Words(string.Join('\n', texts)).Where(word => word.Length > 1 && !Common.Contains(word) && !word.Any(char.IsSurrogate));

    private static IEnumerable<string> In(string word)
    {
        if (word.Length < Length)
            yield return word;
        for (var start = 0; start + Length <= word.Length; start += Length)
            yield return word[start..(start + Length)];
        if (word.Length % Length > 0 && word.Length >= 2 * Length - 1)
            yield return word[^Length..];
    }
}
