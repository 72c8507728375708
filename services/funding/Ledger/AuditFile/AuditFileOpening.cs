using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>What a calendar year begins with in an audit file.</summary>
internal static class AuditFileOpening
{
    /// <summary>
    /// What each account begins the year with. Income and costs of the years before are a result, since they begin each year with nothing.
    /// </summary>
    public static async Task<IReadOnlyList<(string, long)>> Of(Reading reading, int year, IReadOnlyList<LedgerAccount> accounts)
    {
        var balances = await LedgerTotalStore.Balances(
            reading,
            accounts.Select(account => account.Code),
            new LedgerFilter().Part!.Value,
            new DateOnly(year - 1, 12, 31)
        );
        return
        [
            .. accounts
                .GroupBy(account => account.Kind is LedgerAccountKind.Income or LedgerAccountKind.Cost ? Chart.Result : account.Code)
                .Select(same => (Account: same.Key, Cents: same.Sum(account => Cents(balances.GetValueOrDefault(account.Code)))))
                .Where(one => one.Cents != 0)
                .OrderBy(one => one.Account, StringComparer.Ordinal),
        ];
    }

    private static long Cents(LedgerBalance? balance) => balance is null ? 0 : balance.DebitCents - balance.CreditCents;
}
