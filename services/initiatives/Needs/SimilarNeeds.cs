using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Finds the open needs that are most like a text.</summary>
internal static class SimilarNeeds
{
    private const int Most = 5,
        Candidates = 50,
        RowsRead = 5000;

    /// <summary>Below this most have nothing to do with the text.</summary>
    private const decimal LeastScore = 0.1m;

    /// <summary>The best first, at most five.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="title">The title.</param>
    /// <param name="description">The description, as far as there is one.</param>
    /// <param name="except">A need that is none of them.</param>
    public static async Task<IReadOnlyList<SimilarNeedView>> To(Reading reading, string title, string? description, Guid? except)
    {
        var parts = WordParts.Of(title, description ?? "");
        var counts = await WordPartStore.Count(reading, parts.Keys);
        var likeness = new Likeness(parts, counts, await NeedStore.Count(reading));
        var found = await WordPartStore.Candidates(reading, Rarest(counts), except, Candidates);
        var best = found
            .Where(need => likeness.SaysSomething(need))
            .Select(need => (Id: need.Key, Score: likeness.Of([.. need])))
            .Where(need => need.Score >= LeastScore)
            .OrderByDescending(need => need.Score)
            .ThenBy(need => need.Id)
            .Take(Most)
            .ToList();
        var needs = (await NeedStore.Views(reading, await NeedStore.Get(reading, best.Select(need => need.Id)))).ToDictionary(n => n.Id);
        return [.. best.Select(one => new SimilarNeedView(needs[one.Id], one.Score, likeness.Words(found[one.Id])))];
    }

    /// <summary>As many of the rarest parts as have so many rows together, and one at least: what is in most needs finds nothing.</summary>
    private static IReadOnlyList<string> Rarest(IReadOnlyDictionary<string, int> counts)
    {
        var rows = 0;
        return
        [
            .. counts
                .OrderBy(one => one.Value)
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .TakeWhile(one => rows == 0 | (rows += one.Value) <= RowsRead)
                .Select(one => one.Key),
        ];
    }
}
