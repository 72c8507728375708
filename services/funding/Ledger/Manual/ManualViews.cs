using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Manual entries as the caller sees them: what the ledger would not take is not offered for approval.</summary>
internal static class ManualViews
{
    public static async Task<ManualEntryView> Of(Reading reading, Caller caller, ManualEntry entry) =>
        (await Of(reading, caller, [entry])).Single();

    public static async Task<IReadOnlyList<ManualEntryView>> Of(Reading reading, Caller caller, IReadOnlyList<ManualEntry> entries)
    {
        var refused = await Refused(reading, [.. entries.Where(entry => entry.Status == ManualEntryStatus.Prepared)]);
        return [.. entries.Select(entry => entry.View(caller, taken: !refused.Contains(entry.Id)))];
    }

    /// <summary>Those of a closed year, or of a budget year whose accounts are before an assembly or adopted.</summary>
    private static async Task<HashSet<Guid>> Refused(Reading reading, IReadOnlyList<ManualEntry> waiting)
    {
        var accounts = await LedgerAccountStore.Named(
            reading,
            waiting.SelectMany(e => e.Postings.Items).Select(p => p.Account!).Distinct()
        );
        var years = waiting.ToDictionary(entry => entry.Id, entry => PostEntry.AccountedYears(entry.AsEntry(), accounts));
        int[] asked = [.. years.Values.SelectMany(of => of).Distinct()];
        var frozen = asked.Length == 0 ? [] : await FundProposalStore.Frozen(reading, asked);
        var closed = new HashSet<int>();
        foreach (var year in waiting.Select(entry => entry.Date.Year).Distinct())
        {
            if (!(await LedgerYearStore.Get(reading, year)).TakesEntries)
                closed.Add(year);
        }
        return [.. waiting.Where(e => closed.Contains(e.Date.Year) || years[e.Id].Intersect(frozen).Any()).Select(e => e.Id)];
    }
}
