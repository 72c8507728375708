using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What the steps of annual accounts have in common.</summary>
internal static class AccountsSteps
{
    /// <summary>The figures as the ledger has them now.</summary>
    /// <exception cref="RuleViolation"><c>no-budget</c>.</exception>
    public static async Task<AccountsFigures> FiguresOf(Reading reading, int year)
    {
        (int, BudgetLines)[] standing =
        [
            .. (await BudgetRevisionStore.WithLines(reading, year))
                .Where(one => one.Revision.AnnulledAt is null)
                .Reverse()
                .Select(one => (one.Revision.Revision, one.Lines ?? new([]))),
        ];
        return standing.Length == 0
            ? throw new RuleViolation("no-budget", $"There is no budget of {year}.")
            : AccountsRules.Figures(
                await AccountsLedger.Read(reading, year),
                standing,
                await LineTransferStore.Of(reading, year, standing[^1].Item1)
            );
    }

    /// <summary>Reports a year that is not over, a programme that is reported twice, and a statement of a day that can't be.</summary>
    public static IEnumerable<Fault> FaultsOf(AnnualAccountsText request, int year, DateOnly today)
    {
        if (year >= today.Year)
            yield return new Fault("year", "range", "The year is not over.");
        if (request.Auditor?.On is { } on && (on.Year <= year || on > today))
            yield return new Fault("auditor/on", "range", "After the end of the year, and not in the future.");
    }

    /// <summary>Reports a programme that is reported twice.</summary>
    public static IEnumerable<Fault> FaultsOf(AnnualAccountsText request)
    {
        var named = new HashSet<string>();
        foreach (var (index, one) in (request.Programmes ?? []).Index())
        {
            if (one?.Programme is { } programme && !named.Add(programme.Trim()))
                yield return new Fault($"programmes/{index}/programme", "twice", "This programme has a report already.");
        }
    }

    /// <exception cref="RuleViolation"><c>accounts-adopted</c>.</exception>
    public static async Task MustNotBeAdopted(Reading reading, int year)
    {
        if (await FundProposalStore.Adopted(reading, FundProposalKind.Accounts, year) is not null)
            throw new RuleViolation("accounts-adopted", $"The accounts of {year} are adopted; only the assembly annuls that.");
    }

    /// <summary>Refuses what would change the accounts of a year that are before an assembly or adopted.</summary>
    /// <param name="reading">The connection; what must see what is handed over at the same time holds the ledger.</param>
    /// <param name="years">The budget years that it changes.</param>
    /// <param name="way">What to do instead, as the end of a sentence.</param>
    /// <exception cref="RuleViolation"><c>accounts-adopted</c>.</exception>
    public static async Task MustTake(Reading reading, IEnumerable<int> years, string way)
    {
        if (years.Distinct().ToArray() is { Length: > 0 } all && await FundProposalStore.Frozen(reading, all) is { Count: > 0 } frozen)
            throw new RuleViolation(
                "accounts-adopted",
                $"The accounts of {string.Join(", ", frozen)} are before the assembly or adopted; {way}."
            );
    }

    /// <exception cref="RuleViolation"><c>reserve-short</c>.</exception>
    public static void MustHoldReserves(IReadOnlyList<ReserveMovementView> movements)
    {
        if (AccountsRules.Short(movements).FirstOrDefault() is { } missing)
            throw new RuleViolation(
                "reserve-short",
                $"Reserve {missing.Reserve} has {missing.BeforeCents} cents; by this it would have {missing.AfterCents}."
            );
    }

    public static RuleViolation Outdated() =>
        new("accounts-outdated", "The ledger has changed since these figures were taken; revise the accounts first.");

    /// <summary>What must be done before they can be handed over.</summary>
    public static async Task<IReadOnlyList<AccountsWaitingView>> Waiting(Reading reading, FundProposal proposal, AccountsContent content)
    {
        var year = proposal.Year;
        var waiting = new List<AccountsWaitingView>();
        if ((await LedgerYearStore.Get(reading, year)).TakesEntries)
            waiting.Add(new(AccountsWaitingKind.YearOpen, year));
        var prepared = await ManualEntryStore.List(reading, ManualEntryStatus.Prepared, null, int.MaxValue);
        var run = await ContributionRunStore.Pending(reading, year);
        var changes = (await FundProposalStore.OfYear(reading, FundProposalKind.Budget, year)).Count(other => other.IsBefore);
        var bought = new PurchaseInvoiceFilter { Year = year, Waiting = true };
        AccountsWaitingView[] counted =
        [
            new(AccountsWaitingKind.EntriesWaiting, prepared.Count(entry => entry.Postings.Items.Any(p => p.Year == year))),
            new(AccountsWaitingKind.PurchasesWaiting, (await PurchaseInvoiceStore.List(reading, bought, true, null, int.MaxValue)).Count),
            new(AccountsWaitingKind.ObligationsOpen, await ObligationYearStore.Open(reading, year)),
            new(AccountsWaitingKind.TransfersWaiting, await LineTransferStore.CountPrepared(reading, year)),
            new(AccountsWaitingKind.RunWaiting, run is null ? 0 : 1),
            new(AccountsWaitingKind.BudgetWaiting, changes),
            new(AccountsWaitingKind.ChecksFail, (await LedgerCheckStore.All(reading)).Count(check => !check.Holds)),
            new(AccountsWaitingKind.Outdated, content.IsOutdated(await FiguresOf(reading, year)) ? 1 : 0),
            new(AccountsWaitingKind.Unchecked, proposal.IsChecked ? 0 : 1),
        ];
        return [.. waiting, .. counted.Where(one => one.Number > 0)];
    }

    public static string Sentence(AccountsWaitingView waiting) =>
        waiting.Kind switch
        {
            AccountsWaitingKind.YearOpen => $"The calendar year {waiting.Number} of the ledger is closed first.",
            AccountsWaitingKind.EntriesWaiting => $"Manual entries of this budget year that wait for a second person: {waiting.Number}.",
            AccountsWaitingKind.PurchasesWaiting => $"Purchase invoices of this budget year that wait for approval: {waiting.Number}.",
            AccountsWaitingKind.ObligationsOpen => $"Obligations that still have something left in this year: {waiting.Number}.",
            AccountsWaitingKind.TransfersWaiting => $"Transfers between lines of this year that wait for approval: {waiting.Number}.",
            AccountsWaitingKind.RunWaiting => "A contribution run of this year waits.",
            AccountsWaitingKind.BudgetWaiting => "A change of this year's budget is before the assembly.",
            AccountsWaitingKind.ChecksFail => $"Checks of the ledger that do not hold: {waiting.Number}.",
            AccountsWaitingKind.Outdated => "The ledger has changed since the figures were taken.",
            _ => "A second person checks this version first.",
        };

    public static async Task<AnnualAccountsView> View(Reading reading, Caller caller, FundProposal proposal)
    {
        var (_, text) = (await FundProposalStore.Shown(reading, caller, proposal)).Single();
        var content = text.As<AccountsContent>();
        var isDraft = proposal.Status == FundProposalStatus.Draft && text.Number == proposal.TextVersion;
        var waiting = isDraft ? await Waiting(reading, proposal, content) : [];
        var view = proposal.View(
            new AnnualAccountsView
            {
                Programmes = content.Programmes,
                Auditor = content.Auditor,
                Figures = content.Figures,
                Outdated = waiting.Any(one => one.Kind == AccountsWaitingKind.Outdated),
                Checked = proposal.CheckedVersion == text.Number,
                Waiting = caller.Is(Roles.FundManager) ? waiting : [],
            },
            text,
            caller
        );
        return waiting.Count == 0
            ? view
            : view with
            {
                AllowedActions =
                [
                    .. view.AllowedActions.Where(action => action is not ("Submit" or "Record") && !(action == "Check" && view.Outdated)),
                ],
            };
    }
}
