using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A manual entry costs something of lines, or takes that back: what is free of them follows.</summary>
internal static class PostDirectCosts
{
    /// <summary>The caller holds the fund, and posts the entry itself.</summary>
    /// <exception cref="RuleViolation">What <see cref="DirectCost.MustFit"/> refuses.</exception>
    public static async Task Handle(Work work, ManualEntry entry, DateTimeOffset now)
    {
        var costs = await DirectCost.Of(work, entry);
        if (costs.Count == 0)
            return;
        await DirectCost.MustFit(work, costs);
        var cause = entry.Reverses ?? entry.Id;
        foreach (var cost in costs)
            await DirectCostStore.Add(work, cause, cost);
        await PostEntry.Handle(
            work,
            new LedgerEntry
            {
                Id = Guid.CreateVersion7(now),
                Date = entry.Date,
                BookedBy = entry.DecidedBy!,
                Kind = LedgerEntryKind.Cost,
                BasisKind = entry.BasisKind,
                BasisReference = entry.BasisReference,
                Text = entry.Text,
                Postings = [.. costs.SelectMany(cost => cost.Postings(cause))],
            },
            now
        );
        foreach (var year in costs.Select(cost => cost.Year).Distinct().Order())
            await PostObligation.Follow(work, year, (entry.BasisKind, entry.BasisReference), entry.DecidedBy!, now);
    }
}
