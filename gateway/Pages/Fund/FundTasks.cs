using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>What waits in the fund. Something that can wait for a person has a line in <see cref="Sources"/>.</summary>
internal static class FundTasks
{
    /// <summary>Each with the operation without which nothing of it waits for a person.</summary>
    private static readonly IReadOnlyList<(string Operation, Func<ApiClient, DateOnly, Task<IEnumerable<FundTask>>> Read)> Sources =
    [
        ("POST /funding/v1/budget-proposals", Proposals),
        ("POST /funding/v1/contribution-runs", Runs),
        ("POST /funding/v1/ledger/manual-entries", Entries),
        ("POST /funding/v1/ledger/years/{year}/closing", Years),
        ("POST /funding/v1/budget-mandates", Mandates),
        ("POST /funding/v1/obligations", Obligations),
        ("POST /funding/v1/purchase-invoices", Purchases),
        ("POST /funding/v1/line-transfers", Transfers),
        ("POST /funding/v1/credit-proposals/{id}/approval", Credits),
        ("POST /funding/v1/payment-batches/{id}/approval", Payments),
        ("POST /funding/v1/creditor-accounts/{id}/confirmation", BankDetails),
        ("POST /funding/v1/statement-lines/{id}/matches", Lines),
        ("POST /funding/v1/debtors-imports", Debtors),
        ("POST /funding/v1/ledger/checks", Checks),
    ];

    /// <summary>What waits for who looks; null: nothing of the fund ever waits for them.</summary>
    public static async Task<IReadOnlyList<FundTask>?> Of(ApiClient client, Me me, DateOnly today)
    {
        var mine = Sources.Where(source => me.May(source.Operation)).ToList();
        var all = await Task.WhenAll(mine.Select(source => source.Read(client, today)));
        return mine.Count == 0 ? null : [.. all.SelectMany(tasks => tasks)];
    }

    private static async Task<IEnumerable<FundTask>> Proposals(ApiClient client, DateOnly today) =>
        (await client.List<BudgetProposalView>(Service.Funding, "budget-proposals", ("status", "Draft"))).Items.Select(one => new FundTask(
            new($"{one.Title} is nog niet voorgelegd", $"{one.Title} has not been handed over"),
            $"/fonds/voorstellen/{one.Id}"
        ));

    private static async Task<IEnumerable<FundTask>> Runs(ApiClient client, DateOnly today)
    {
        var waiting = new[] { ContributionRunStatus.Prepared, ContributionRunStatus.Checked };
        var runs = await Task.WhenAll(
            waiting.Select(status => client.List<ContributionRunView>(Service.Funding, "contribution-runs", ("status", $"{status}")))
        );
        return from run in runs.SelectMany(page => page.Items)
            let task = run.AllowedActions.Contains("Check")
                ? new Word($"Verdeling {run.Year} wacht op uw controle", $"The run of {run.Year} awaits your check")
            : run.AllowedActions.Contains("Finalise")
                ? new Word($"Verdeling {run.Year} kan definitief", $"The run of {run.Year} can be made final")
            : new Word($"Verdeling {run.Year} wacht op een tweede persoon", $"The run of {run.Year} awaits a second person")
            select new FundTask(task, $"/fonds/bijdragen/{run.Id}");
    }

    private static async Task<IEnumerable<FundTask>> Entries(ApiClient client, DateOnly today) =>
        (await client.List<ManualEntryView>(Service.Funding, "ledger/manual-entries", ("status", "Prepared"))).Items.Select(one =>
            Approval(one.Text, one.AllowedActions, $"/fonds/grootboek/memoriaal/{one.Id}")
        );

    private static async Task<IEnumerable<FundTask>> Years(ApiClient client, DateOnly today) =>
        from year in await client.LedgerYears()
        where year.Status is LedgerYearStatus.ClosingProposed or LedgerYearStatus.ReopeningProposed
        select new FundTask(
            new($"Boekjaar {year.Year} wacht op een tweede persoon", $"Ledger year {year.Year} awaits a second person"),
            "/fonds/grootboek/jaren"
        );

    private static async Task<IEnumerable<FundTask>> Mandates(ApiClient client, DateOnly today) =>
        (await client.BudgetMandates(("status", $"{BudgetMandateStatus.Granted}"))).Items.Select(one => new FundTask(
            one.AllowedActions.Contains("Confirm")
                ? new($"Mandaat voor {For(one)} wacht op u", $"Mandate for {For(one)} awaits you")
                : new($"Mandaat voor {For(one)} wacht op een tweede persoon", $"Mandate for {For(one)} awaits a second person"),
            $"/fonds/mandaten/{one.Id}"
        ));

    private static async Task<IEnumerable<FundTask>> Obligations(ApiClient client, DateOnly today) =>
        (await client.Obligations(("waiting", "true"))).Items.Select(one =>
            Approval($"{one.Number}: {one.Description}", one.AllowedActions, $"/fonds/aangegaan/{one.Id}")
        );

    private static async Task<IEnumerable<FundTask>> Purchases(ApiClient client, DateOnly today) =>
        (await client.PurchaseInvoices(("waiting", "true"))).Items.Select(one =>
            Approval($"{one.SupplierNumber}: {one.Description}", one.AllowedActions, $"/fonds/inkoop/{one.Id}")
        );

    private static async Task<IEnumerable<FundTask>> Transfers(ApiClient client, DateOnly today) =>
        (await client.LineTransfers(("status", $"{LineTransferStatus.Prepared}"))).Items.Select(one =>
            Approval($"{one.FromLine} > {one.ToLine}, {one.Year}", one.AllowedActions, $"/fonds/verschuivingen/{one.Id}")
        );

    private static async Task<IEnumerable<FundTask>> Credits(ApiClient client, DateOnly today) =>
        (await client.CreditProposals(("status", $"{CreditProposalStatus.Prepared}"))).Items.Select(one => new FundTask(
            one.AllowedActions.Contains("Refuse")
                ? new($"Creditering van {one.InvoiceNumber} wacht op u", $"The credit of {one.InvoiceNumber} awaits you")
                : new(
                    $"Creditering van {one.InvoiceNumber} wacht op een tweede persoon",
                    $"The credit of {one.InvoiceNumber} awaits a second person"
                ),
            $"/fonds/facturen/{one.InvoiceId}"
        ));

    /// <summary>Only for who decides on them: others do nothing until it is.</summary>
    private static async Task<IEnumerable<FundTask>> Payments(ApiClient client, DateOnly today) =>
        from batch in (
            await client.List<PaymentBatchView>(Service.Funding, "payment-batches", ("status", $"{PaymentBatchStatus.Prepared}"))
        ).Items
        where batch.AllowedActions.Contains("Approve")
        select new FundTask(
            batch.Count == 1
                ? new("1 betaling wacht op uw goedkeuring", "1 payment awaits your approval")
                : new($"{batch.Count} betalingen wachten op uw goedkeuring", $"{batch.Count} payments await your approval"),
            $"/fonds/betalingen/{batch.Id}"
        );

    private static async Task<IEnumerable<FundTask>> BankDetails(ApiClient client, DateOnly today) =>
        from account in (await client.CreditorAccounts(("status", $"{CreditorAccountStatus.Proposed}"))).Items
        where account.AllowedActions.Contains("Confirm")
        select new FundTask(
            new($"Bankgegevens van {account.AccountName} wachten op u", $"Bank details of {account.AccountName} await you"),
            $"/fonds/bankgegevens/{account.Id}"
        );

    private static string? For(BudgetMandateView mandate) => mandate.LineCode ?? mandate.Programme;

    private static FundTask Approval(string what, IReadOnlyList<string> allowed, string path) =>
        new(
            allowed.Contains("Approve")
                ? new($"{what}: wacht op uw goedkeuring", $"{what}: awaits your approval")
                : new($"{what}: wacht op een tweede persoon", $"{what}: awaits a second person"),
            path
        );

    private static async Task<IEnumerable<FundTask>> Lines(ApiClient client, DateOnly today) =>
        Some(
            await client.WaitingLines(),
            n =>
                new(
                    n == "1" ? "1 bankregel is nog onbekend" : $"{n} bankregels zijn nog onbekend",
                    n == "1" ? "1 bank line is in suspense" : $"{n} bank lines are in suspense"
                ),
            "/fonds/bankregels"
        );

    private static async Task<IEnumerable<FundTask>> Debtors(ApiClient client, DateOnly today) =>
        FundYears.Now(await client.BudgetYears(), today.Year) is { } year
        && (await client.IncompleteDebtors(year)).Count is > 0 and var count
            ?
            [
                new(
                    new($"Van {count} gemeenten ontbreken factuurgegevens", $"Invoice data of {count} municipalities are missing"),
                    $"/fonds/debiteuren?jaar={year}"
                ),
            ]
            : [];

    private static async Task<IEnumerable<FundTask>> Checks(ApiClient client, DateOnly today) =>
        (await client.LedgerChecks())
            .Where(check => !check.Holds)
            .Select(check => new FundTask(
                new($"Klopt niet: {Words.Of(check.Kind).Nl}", $"Does not hold: {Words.Of(check.Kind).En}"),
                "/fonds/grootboek"
            ));

    private static IEnumerable<FundTask> Some<T>(Page<T> page, Func<string, Word> text, string path) =>
        page.Items.Count == 0 ? [] : [new(text(page.Next is null ? $"{page.Items.Count}" : $"meer dan {page.Items.Count}"), path)];
}
