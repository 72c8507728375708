namespace Samen.Search;

/// <summary>How much alike words are spelled.</summary>
internal static class Spelling
{
    /// <summary>Shortest word that may be a slip of the pen.</summary>
    public const int Shortest = 5;

    private const int Long = 8;

    /// <summary>How many letters a word may differ by: 1, or 2 from eight letters on.</summary>
    public static int Most(string word) => word.Length < Long ? 1 : 2;

    /// <summary>Letters that are missing, too many, others, or have changed places with their neighbour.</summary>
    public static int Distance(string one, string other)
    {
        var (before, last, next) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                next[j] = Math.Min(Math.Min(last[j], next[j - 1]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
            }
            (before, last, next) = (last, next, before);
        }
        return last[other.Length];
    }

    /// <summary>
    /// Its halves, one of which is right in a word with one slip; and where that is two letters that changed places in the middle,
    /// the word with these two back.
    /// </summary>
    public static (string Start, string End, string Swapped) Halves(string word)
    {
        var half = word.Length / 2;
        return (word[..half], word[half..], $"{word[..(half - 1)]}{word[half]}{word[half - 1]}{word[(half + 1)..]}");
    }
}
