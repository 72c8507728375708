namespace Samen.Funding;

/// <summary>Which of some open amounts add up to what a line is.</summary>
internal static class Sums
{
    /// <summary>Of more than so many no sums are tried.</summary>
    private const int MostToAdd = 12;

    /// <summary>The smallest sets of two or more that are together so much; three at most.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> open, Func<T, long> cents, long together) =>
        open.Count is < 2 or > MostToAdd
            ? []
            : Enumerable
                .Range(1, (1 << open.Count) - 1)
                .Select(set => (IReadOnlyList<T>)[.. open.Where((_, i) => (set & (1 << i)) != 0)])
                .Where(set => set.Count > 1 && set.Sum(cents) == together)
                .OrderBy(set => set.Count)
                .Take(3);
}
