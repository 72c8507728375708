using Samen.Search;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The budget of a year changed: the lines that count are found, and no others.</summary>
internal static class IndexBudget
{
    public static async Task Handle(Work work, Budget? before, Budget after, BudgetLines? lines, DateTimeOffset now)
    {
        if (before is { Counts: true } && await BudgetRevisionStore.Lines(work, before) is { } gone)
            foreach (var line in gone.Items)
                await SearchIndex.Remove(work, Findable.SubjectOf(before.Year, line));
        foreach (var line in lines?.Items ?? [])
            await SearchIndex.Put(work, Findable.Of(after.Year, line, now));
    }
}
