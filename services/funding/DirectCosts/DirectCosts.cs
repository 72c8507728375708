using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A manual entry costs something of lines, or takes that back: what is free of them follows.</summary>
internal static class DirectCosts
{
    /// <summary>Refuses what does not fit in its lines.</summary>
    /// <exception cref="RuleViolation"><c>no-budget</c>, <c>unknown-line</c> or <c>over-budget</c>.</exception>
    public static async Task MustFit(Reading reading, ManualEntry entry) => await MustFit(reading, await Of(reading, entry));

    /// <summary>The caller holds the fund, and posts the entry itself.</summary>
    /// <exception cref="RuleViolation">What <see cref="MustFit(Reading, ManualEntry)"/> refuses.</exception>
    public static async Task Post(Work work, ManualEntry entry, DateTimeOffset now)
    {
        var costs = await Of(work, entry);
        if (costs.Count == 0)
            return;
        await MustFit(work, costs);
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

    private static async Task<IReadOnlyList<DirectCost>> Of(Reading reading, ManualEntry entry) =>
        DirectCost.Of(entry, await LedgerAccountStore.Named(reading, entry.Postings.Items.Select(posting => posting.Account!)));

    private static async Task MustFit(Reading reading, IReadOnlyList<DirectCost> costs)
    {
        foreach (var year in costs.Where(cost => cost.AmountCents > 0).GroupBy(cost => cost.Year))
        {
            var room = await YearRoom.Of(reading, year.Key);
            foreach (var cost in year)
                room.MustBear(cost.LineCode, null, cost.AmountCents);
            room.MustBeFree(year.Sum(cost => cost.AmountCents));
        }
    }
}
