using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>Works the figures of annual accounts out of the ledger and the revisions of the budget; nobody types them.</summary>
internal static class AccountsRules
{
    /// <param name="ledger">What the ledger says.</param>
    /// <param name="revisions">The revisions that stand, oldest first; at least one.</param>
    /// <param name="transfers">Those between lines of the last one.</param>
    public static AccountsFigures Figures(
        AccountsLedger ledger,
        IReadOnlyList<(int Revision, BudgetLines Lines)> revisions,
        IReadOnlyList<LineTransfer> transfers
    )
    {
        var lines = BudgetBridge.Of(ledger.Year, revisions, transfers).Lines;
        var costs = Costs(ledger, [.. lines.Where(line => line.Kind <= BudgetLineKind.Overhead)]);
        var income = Income(ledger, [.. lines.Where(line => IsIncome(line.Kind))]);
        var (spent, received) = (costs.Sum(line => line.RealisedCents), income.Sum(line => line.RealisedCents));
        var movements = Movements(ledger, revisions[^1].Lines);
        var earlier = -ledger.OfYear.GetValueOrDefault(Chart.Result);
        var after = received - spent + earlier - movements.Sum(movement => movement.AmountCents);
        var (assets, liabilities) = BalanceSheet(ledger);
        return new AccountsFigures(
            revisions[^1].Revision,
            costs,
            income,
            spent,
            received,
            received - spent,
            movements,
            earlier,
            after,
            assets,
            liabilities,
            Balanced(assets, liabilities),
            received - spent + earlier + ledger.ResultsAtEnd.GetValueOrDefault(ledger.Year),
            Bridge(revisions, costs, income)
        );
    }

    /// <summary>The movements by which an earmarked reserve would have less than nothing.</summary>
    public static IEnumerable<ReserveMovementView> Short(IEnumerable<ReserveMovementView> movements) =>
        movements.Where(movement => movement is { Reserve: not null, AmountCents: < 0, AfterCents: < 0 });

    private static bool IsIncome(BudgetLineKind kind) =>
        kind is BudgetLineKind.Contributions or BudgetLineKind.StateMoney or BudgetLineKind.OtherIncome;

    private static List<AccountsLine> Costs(AccountsLedger ledger, IReadOnlyList<BridgeLineView> lines)
    {
        var codes = lines.Select(line => line.Code).ToHashSet();
        var accounts = ledger.Accounts.Where(account => account.Kind == LedgerAccountKind.Cost).ToList();
        return
        [
            .. lines
                .Select(line => Line(line, accounts.Sum(account => ledger.OfLines.GetValueOrDefault((account.Code, line.Code))), -1))
                .OrderBy(line => line.Programme, StringComparer.Ordinal)
                .ThenBy(line => line.Code, StringComparer.Ordinal),
            .. accounts
                .Select(account => (account.Title, Cents: Beyond(ledger, account.Code, codes)))
                .Where(rest => rest.Cents != 0)
                .Select(rest => new AccountsLine(null, rest.Title, null, null, 0, 0, 0, 0, rest.Cents, -rest.Cents)),
        ];
    }

    /// <summary>What has no line of its own is of the only line of its kind, where there is one; so are all contributions.</summary>
    private static List<AccountsLine> Income(AccountsLedger ledger, IReadOnlyList<BridgeLineView> lines)
    {
        var codes = lines.Select(line => line.Code).ToHashSet();
        var accounts = ledger.Accounts.Where(account => account.Kind == LedgerAccountKind.Income).ToList();
        var received = lines.ToDictionary(
            line => line.Code,
            line => -accounts.Sum(account => ledger.OfLines.GetValueOrDefault((account.Code, line.Code)))
        );
        var rest = new List<AccountsLine>();
        foreach (var account in accounts)
        {
            var cents = -Beyond(ledger, account.Code, codes);
            if (lines.Where(line => AccountOf(line.Kind) == account.Code).ToList() is [var only])
                received[only.Code] += cents;
            else if (cents != 0)
                rest.Add(new AccountsLine(null, account.Title, null, null, 0, 0, 0, 0, cents, cents));
        }
        return [.. lines.Select(line => Line(line, received[line.Code], 1)), .. rest];
    }

    private static string AccountOf(BudgetLineKind kind) =>
        kind switch
        {
            BudgetLineKind.Contributions => Chart.Contributions,
            BudgetLineKind.StateMoney => Chart.StateMoney,
            _ => Chart.OtherIncome,
        };

    /// <summary>What an account has of the year on none of these lines.</summary>
    private static long Beyond(AccountsLedger ledger, string account, HashSet<string> codes) =>
        ledger.OfYear.GetValueOrDefault(account)
        - ledger.OfLines.Where(pair => pair.Key.Account == account && codes.Contains(pair.Key.Line)).Sum(pair => pair.Value);

    private static AccountsLine Line(BridgeLineView line, long realised, int sign) =>
        new(
            line.Code,
            line.Title,
            line.Programme,
            line.Kind,
            line.FirstCents,
            line.CurrentCents - line.FirstCents - line.TransferredCents,
            line.TransferredCents,
            line.CurrentCents,
            realised,
            sign * (realised - line.CurrentCents)
        );

    private static List<ReserveMovementView> Movements(AccountsLedger ledger, BudgetLines lines)
    {
        var moving = lines.Items.Where(line => line.IsReserve).ToList();
        return
        [
            .. moving.Select(line =>
            {
                var before = ledger.Reserve(line.Reserve);
                return new ReserveMovementView(
                    line.Code!,
                    line.Title!,
                    line.Reserve,
                    Signed(line),
                    before,
                    before + moving.Where(other => other.Reserve == line.Reserve).Sum(Signed)
                );
            }),
        ];

        static long Signed(BudgetLine line) =>
            line.Kind == BudgetLineKind.ReserveAddition ? line.AmountCents!.Value : -line.AmountCents!.Value;
    }

    private static (IReadOnlyList<BalanceSheetLine>, IReadOnlyList<BalanceSheetLine>) BalanceSheet(AccountsLedger ledger)
    {
        long Whole(LedgerAccount account) => ledger.AtEnd.GetValueOrDefault(account.Code);
        var others = ledger.Accounts.Where(account => !AccountsLedger.IsResult(account)).ToList();
        BalanceSheetLine[] assets =
        [
            .. others
                .Where(account => account.Kind == LedgerAccountKind.Asset)
                .Select(account => new BalanceSheetLine(account.Code, account.Title, null, Whole(account))),
        ];
        BalanceSheetLine[] liabilities =
        [
            .. others
                .Where(account => account.Kind != LedgerAccountKind.Asset && account.Code != Chart.EarmarkedReserves)
                .Select(account => new BalanceSheetLine(account.Code, account.Title, null, -Whole(account))),
            .. ledger
                .EarmarkedAtEnd.OrderBy(part => part.Key, StringComparer.Ordinal)
                .Select(part => new BalanceSheetLine(
                    Chart.EarmarkedReserves,
                    ledger.Accounts.First(account => account.Code == Chart.EarmarkedReserves).Title,
                    part.Key,
                    -part.Value
                )),
            .. ledger
                .ResultsAtEnd.OrderBy(result => result.Key)
                .Select(result => new BalanceSheetLine(null, "Resultaat", LedgerTotal.KeyOf(result.Key), -result.Value)),
        ];
        return ([.. assets.Where(line => line.AmountCents != 0)], [.. liabilities.Where(line => line.AmountCents != 0)]);
    }

    private static long Balanced(IReadOnlyList<BalanceSheetLine> assets, IReadOnlyList<BalanceSheetLine> liabilities)
    {
        var (has, owes) = (assets.Sum(line => line.AmountCents), liabilities.Sum(line => line.AmountCents));
        return has == owes ? has : throw new InvalidOperationException($"The balance sheet has {has} on one side and {owes} on the other.");
    }

    private static List<AccountsStep> Bridge(
        IReadOnlyList<(int Revision, BudgetLines Lines)> revisions,
        IReadOnlyList<AccountsLine> costs,
        IReadOnlyList<AccountsLine> income
    )
    {
        long[] budgeted = [.. revisions.Select(revision => Budgeted(revision.Lines))];
        List<AccountsStep> steps =
        [
            new(AccountsStepKind.FirstBudget, null, budgeted[0]),
            .. budgeted
                .Skip(1)
                .Select((now, i) => new AccountsStep(AccountsStepKind.Revision, $"{revisions[i + 1].Revision}", now - budgeted[i])),
            .. costs
                .Where(line => line.Code is not null)
                .GroupBy(line => line.Programme)
                .Select(same => new AccountsStep(AccountsStepKind.Costs, same.Key, same.Sum(line => line.DifferenceCents))),
            .. income
                .Where(line => line.Code is not null)
                .Select(line => new AccountsStep(AccountsStepKind.Income, line.Title, line.DifferenceCents)),
            .. costs
                .Concat(income)
                .Where(line => line.Code is null)
                .Select(line => new AccountsStep(AccountsStepKind.NotBudgeted, line.Title, line.DifferenceCents)),
        ];
        return [.. steps, new AccountsStep(AccountsStepKind.Result, null, steps.Sum(step => step.AmountCents))];
    }

    private static long Budgeted(BudgetLines lines) =>
        lines.Items.Sum(line =>
            line.IsCost ? -line.AmountCents!.Value
            : IsIncome(line.Kind!.Value) ? line.AmountCents!.Value
            : 0
        );
}
