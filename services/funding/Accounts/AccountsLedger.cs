using System.Globalization;
using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// What the ledger says of a budget year, and of the fund at its end. Debit is positive, in whole euro cents; memorandum accounts are left
/// out.
/// </summary>
internal sealed record AccountsLedger
{
    private static readonly DateOnly Ever = DateOnly.MaxValue;

    public int Year { get; init; }
    public IReadOnlyList<LedgerAccount> Accounts { get; init; } = [];

    /// <summary>Of income, costs and result: what has this budget year, whatever the date.</summary>
    public IReadOnlyDictionary<string, long> OfYear { get; init; } = new Dictionary<string, long>();

    /// <summary>Of income and costs: what has this budget year and a line.</summary>
    public IReadOnlyDictionary<(string Account, string Line), long> OfLines { get; init; } = new Dictionary<(string, string), long>();

    /// <summary>The whole account at 31 December.</summary>
    public IReadOnlyDictionary<string, long> AtEnd { get; init; } = new Dictionary<string, long>();

    /// <summary>Income, costs and results at 31 December by budget year.</summary>
    public IReadOnlyDictionary<int, long> ResultsAtEnd { get; init; } = new Dictionary<int, long>();

    /// <summary>Earmarked reserves at 31 December.</summary>
    public IReadOnlyDictionary<string, long> EarmarkedAtEnd { get; init; } = new Dictionary<string, long>();

    /// <summary>What a reserve has now, null names the general one: credit is positive.</summary>
    public Func<string?, long> Reserve { get; init; } = _ => 0;

    public static bool IsResult(LedgerAccount account) =>
        account is { Kind: LedgerAccountKind.Income or LedgerAccountKind.Cost } or { Code: Chart.Result };

    public static async Task<AccountsLedger> Read(Reading reading, int year)
    {
        var end = new DateOnly(year, 12, 31);
        var accounts = (await LedgerAccountStore.List(reading, "", int.MaxValue)).Where(account => !account.IsMemorandum).ToList();
        var results = accounts.Where(IsResult).Select(account => account.Code).ToList();
        var ofLines = ($"{LedgerTotal.KeyOf(year)}/", $"{LedgerTotal.KeyOf(year)}0");
        return new AccountsLedger
        {
            Year = year,
            Accounts = accounts,
            OfYear = await Balances(reading, results, (LedgerSlice.Year, LedgerTotal.KeyOf(year)), Ever),
            OfLines = (await LedgerTotalStore.Parts(reading, results, LedgerSlice.Line, ofLines, Ever)).ToDictionary(
                part => (part.Account, part.Key[5..]),
                part => part.DebitCents - part.CreditCents
            ),
            AtEnd = await Balances(reading, accounts.Select(account => account.Code), (LedgerSlice.All, ""), end),
            ResultsAtEnd = (await LedgerTotalStore.Parts(reading, results, LedgerSlice.Year, ("", "A"), end))
                .GroupBy(part => int.Parse(part.Key, CultureInfo.InvariantCulture))
                .ToDictionary(of => of.Key, of => of.Sum(part => part.DebitCents - part.CreditCents)),
            EarmarkedAtEnd = await Earmarked(reading, end),
            Reserve = await Reserves(reading),
        };
    }

    /// <summary>The result of a budget year that is not appropriated: credit is positive.</summary>
    public static async Task<long> Result(Reading reading, int year)
    {
        var results = (await LedgerAccountStore.List(reading, "", int.MaxValue)).Where(IsResult).Select(account => account.Code);
        return -(await Balances(reading, results, (LedgerSlice.Year, LedgerTotal.KeyOf(year)), Ever)).Values.Sum();
    }

    /// <summary>What reserves have now by their codes; the empty one is the general reserve. Credit is positive.</summary>
    public static async Task<Func<string?, long>> Reserves(Reading reading)
    {
        var general = (await Balances(reading, [Chart.GeneralReserve], (LedgerSlice.All, ""), Ever)).GetValueOrDefault(
            Chart.GeneralReserve
        );
        var earmarked = await Earmarked(reading, Ever);
        return code => -(code is null ? general : earmarked.GetValueOrDefault(code));
    }

    private static async Task<Dictionary<string, long>> Balances(
        Reading reading,
        IEnumerable<string> accounts,
        (LedgerSlice, string) part,
        DateOnly on
    ) =>
        (await LedgerTotalStore.Balances(reading, accounts, part, on)).ToDictionary(
            pair => pair.Key,
            pair => pair.Value.DebitCents - pair.Value.CreditCents
        );

    private static async Task<Dictionary<string, long>> Earmarked(Reading reading, DateOnly on) =>
        (await LedgerTotalStore.Parts(reading, [Chart.EarmarkedReserves], LedgerSlice.Line, ("", "~"), on)).ToDictionary(
            part => part.Key,
            part => part.DebitCents - part.CreditCents
        );
}
