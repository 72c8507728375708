using Samen.Search;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>Keeps a product in the search index, and the standards that products name.</summary>
internal static class IndexProduct
{
    /// <param name="work">The transaction of the change, after it.</param>
    /// <param name="before">The product as it was; null: it is new.</param>
    /// <param name="after">The product as it is.</param>
    public static async Task Handle(Work work, Product? before, Product after)
    {
        await SearchIndex.Put(work, Findable.Of(after));
        var known = (before?.Standards ?? []).Select(Findable.SubjectOf).ToHashSet(StringComparer.Ordinal);
        foreach (var added in after.Standards.Where(claim => !known.Contains(Findable.SubjectOf(claim))))
            await SearchIndex.Put(work, Findable.Of(added, after.RecordedAt));
        var kept = after.Standards.Select(Findable.SubjectOf).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Where(subject => !kept.Contains(subject)))
            if (!(await ProductStore.Standards(work)).Select(Findable.SubjectOf).Contains(gone))
                await SearchIndex.Remove(work, gone);
    }
}
