namespace Samen.Initiatives;

/// <summary>How like a text others are: by the parts of words that they share, the fewer needs have them the heavier.</summary>
/// <param name="parts">Of the text, each with its word.</param>
/// <param name="counts">In how many needs a part is; what isn't there is in none.</param>
/// <param name="needs">How many needs there are.</param>
internal sealed class Likeness(IReadOnlyDictionary<string, string> parts, IReadOnlyDictionary<string, int> counts, int needs)
{
    private const int MostWords = 5,
        FewNeeds = 10;

    private readonly double whole = parts.Keys.Sum(part => Weight(part, counts, needs));

    /// <summary>From 0, nothing in common, to 1, the same parts.</summary>
    /// <param name="other">The parts of the other text.</param>
    public decimal Of(IReadOnlyCollection<string> other)
    {
        var shared = other.Where(parts.ContainsKey).ToList();
        if (shared.Count == 0)
            return 0;
        var both = shared.Sum(part => Weight(part, counts, needs));
        // What the other has beside is as rare as what this has, on average: so only these parts need counting.
        var others = both + (other.Count - shared.Count) * whole / parts.Count;
        return Math.Round((decimal)(both / Math.Sqrt(whole * others)), 2);
    }

    /// <summary>Whether they share a part that most needs don't have; with few needs there is no telling.</summary>
    public bool SaysSomething(IEnumerable<string> other) => other.Any(part => parts.ContainsKey(part) && Tells(part));

    /// <summary>The words of the text that the other has parts of and most needs don't have, those that say most first.</summary>
    public IReadOnlyList<string> Words(IEnumerable<string> other) =>
        [
            .. other
                .Where(part => parts.ContainsKey(part) && Tells(part))
                .OrderByDescending(part => Weight(part, counts, needs))
                .ThenBy(part => part, StringComparer.Ordinal)
                .Select(part => parts[part])
                .Distinct()
                .Take(MostWords),
        ];

    private bool Tells(string part) => needs < FewNeeds || 2 * counts.GetValueOrDefault(part) <= needs;

    private static double Weight(string part, IReadOnlyDictionary<string, int> counts, int needs) =>
        Math.Pow(Math.Log(1 + (double)Math.Max(1, needs) / Math.Max(1, counts.GetValueOrDefault(part))), 2);
}
