using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Posts an entry in the transaction of what it follows from. The only lock that all writers wait for is the row of the journal's
/// numbers, held from here to the commit: without it numbers would have gaps.
/// </summary>
internal static class PostEntry
{
    /// <summary>Posts it, or answers the entry that was posted with this id before.</summary>
    /// <param name="work">The transaction; it holds what the entry follows from.</param>
    /// <param name="entry">Without a number. Its id is the client's: once more is no second entry.</param>
    /// <param name="now">The current time.</param>
    /// <param name="settles">Whether it follows from the adoption of accounts, which no other income or cost comes after.</param>
    /// <returns>The entry with its number.</returns>
    /// <exception cref="RuleViolation">
    /// <c>entry-differs</c>: the id has another entry; <c>entry-refused</c>: the postings are not what their accounts take;
    /// <c>year-closed</c>; <c>accounts-adopted</c>; <c>already-reversed</c>.
    /// </exception>
    public static async Task<LedgerEntry> Handle(Work work, LedgerEntry entry, DateTimeOffset now, bool settles = false)
    {
        if (await LedgerEntryStore.Get(work, entry.Id) is { } posted)
            return posted.IsSameAs(entry)
                ? posted
                : throw new RuleViolation("entry-differs", "The ledger has another entry with this id; give this one an id of its own.");
        if (entry.Faults().FirstOrDefault() is { } wrong)
            throw new RuleViolation("entry-refused", $"{wrong.Property}: {wrong.Message}");
        await MustFit(work, entry);
        var numbered = entry with { Number = await LedgerEntryStore.Next(work), BookedAt = now };
        // Looked at again now that the numbers are held, which closing a year or an account holds too.
        var accounts = await MustFit(work, entry);
        await LedgerYearStore.MustBeOpen(work, entry.Date, now);
        if (!settles)
            await MustBeUnaccounted(work, entry, accounts);
        if (!await LedgerEntryStore.Insert(work, numbered))
            throw Refused.Overtaken();
        await LedgerTotalStore.Add(work, LedgerTotal.Of(entry.Date, entry.Postings));
        work.Wake();
        return numbered;
    }

    private static async Task<IReadOnlyDictionary<string, LedgerAccount>> MustFit(Work work, LedgerEntry entry)
    {
        var accounts = await LedgerAccountStore.Named(work, entry.Postings.Select(posting => posting.Account ?? ""));
        if (entry.FaultsOn(accounts).FirstOrDefault() is { } fault)
            throw new RuleViolation("entry-refused", $"{fault.Property}: {fault.Message}");
        return accounts;
    }

    /// <summary>Refuses income, costs and results of a budget year whose accounts are before an assembly or adopted.</summary>
    private static async Task MustBeUnaccounted(Work work, LedgerEntry entry, IReadOnlyDictionary<string, LedgerAccount> accounts)
    {
        await AccountsSteps.MustTake(work, AccountedYears(entry, accounts), "post it in an open budget year, and refer");
    }

    /// <summary>The budget years whose accounts it would change.</summary>
    public static IReadOnlyList<int> AccountedYears(LedgerEntry entry, IReadOnlyDictionary<string, LedgerAccount> accounts) =>
        [
            .. entry
                .Postings.Where(p =>
                    accounts[p.Account!] is { Kind: LedgerAccountKind.Income or LedgerAccountKind.Cost } or { Code: Chart.Result }
                )
                .Select(p => p.Year)
                .OfType<int>()
                .Distinct(),
        ];
}
