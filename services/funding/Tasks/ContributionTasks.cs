using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Tasks;

namespace Samen.Funding;

/// <summary>What waits of what municipalities pay.</summary>
internal static class ContributionTasks
{
    /// <summary>A run that no longer fits the budget can't be checked or made final.</summary>
    public static async Task<IEnumerable<TaskView>> Runs(TaskQuestion question) =>
        from run in await ContributionRunStore.AllPending(question.Reading, TaskQuestion.MostOfAKind)
        let view = run.View(question.Caller)
        let kind = view.AllowedActions.Contains(nameof(RunAction.Check)) ? TaskKind.CheckContributionRun
        : view.AllowedActions.Contains(nameof(RunAction.Finalise)) ? TaskKind.FinaliseContributionRun
        : (TaskKind?)null
        where kind is not null && view.Stale is null
        select new TaskView(
            kind.Value,
            "",
            $"contribution-runs/{run.Id}",
            $"{run.Year}",
            $"/fonds/bijdragen/{run.Id}",
            view.CheckedAt ?? view.RunAt,
            AmountCents: view.GrossCents
        );

    /// <summary>Runs that are final, of which municipalities can be invoiced and were not.</summary>
    public static async Task<IEnumerable<TaskView>> Invoicing(TaskQuestion question, InvoiceSettings settings)
    {
        if (settings.Seller is null || await Run(question) is not { MayBeInvoiced: true } run)
            return [];
        var view = await InvoiceRun.View(question.Reading, run, settings);
        var count = view.Municipalities - view.Settled - view.Missing.Count;
        return view.Going || count <= 0
            ? []
            :
            [
                new TaskView(
                    TaskKind.MakeInvoices,
                    "",
                    $"contribution-runs/{run.Id}",
                    $"{run.Year}",
                    $"/fonds/bijdragen/{run.Id}",
                    run.EndedAt,
                    Count: count
                ),
            ];
    }

    public static async Task<IEnumerable<TaskView>> Debtors(TaskQuestion question, InvoiceSettings settings) =>
        await BudgetStore.YearAt(question.Reading, question.Today.Year) is { } year
            ? FundTasks.Together(
                ListIncompleteDebtors.Of(await ListIncompleteDebtors.Payers(question.Reading, year), year, settings.Profile),
                first => Debtor(first.MunicipalityCode, first.MunicipalityName, $"/fonds/debiteuren?jaar={year}")
            )
            : [];

    public static async Task<IEnumerable<TaskView>> OwnDebtor(TaskQuestion question, InvoiceSettings settings)
    {
        if (await BudgetStore.YearAt(question.Reading, question.Today.Year) is not { } year)
            return [];
        var own = (await ListIncompleteDebtors.Payers(question.Reading, year)).Where(one => one.MunicipalityCode == question.Municipality);
        return ListIncompleteDebtors
            .Of(own, year, settings.Profile)
            .Select(one => Debtor(one.MunicipalityCode, one.MunicipalityName, $"/fonds/debiteuren/{one.MunicipalityCode}"));
    }

    public static async Task<IEnumerable<TaskView>> Credits(TaskQuestion question)
    {
        var filter = new CreditProposalFilter { Status = CreditProposalStatus.Prepared };
        return from credit in await CreditProposalStore.List(question.Reading, filter, null, TaskQuestion.MostOfAKind)
            let view = credit.View(question.Caller)
            where view.AllowedActions.Contains(nameof(CreditAction.Refuse))
            select new TaskView(
                TaskKind.DecideCredit,
                "",
                $"credit-proposals/{credit.Id}",
                view.InvoiceNumber,
                $"/fonds/facturen/{credit.InvoiceId}",
                credit.PreparedAt,
                AmountCents: credit.NetCents + credit.VatCents
            );
    }

    public static async Task<IEnumerable<TaskView>> Interest(TaskQuestion question)
    {
        var filter = new InterestFilter { Statuses = [InterestChargeStatus.Prepared] };
        return from charge in await InterestChargeStore.List(question.Reading, filter, null, TaskQuestion.MostOfAKind)
            where charge.View(question.Caller).AllowedActions.Contains(nameof(InterestAction.Approve))
            select Of(TaskKind.ApproveInterest, charge, charge.AmountCents);
    }

    public static async Task<IEnumerable<TaskView>> InterestDue(TaskQuestion question)
    {
        var filter = new InterestFilter { Municipality = question.Municipality, Statuses = [InterestChargeStatus.Charged] };
        return from charge in await InterestChargeStore.List(question.Reading, filter, null, TaskQuestion.MostOfAKind)
            where charge.OpenCents > 0
            select Of(TaskKind.PayInterest, charge, charge.OpenCents);
    }

    /// <summary>What the municipality is asked to pay, until the bank reports that it did.</summary>
    public static async Task<IEnumerable<TaskView>> Invoices(TaskQuestion question)
    {
        var unpaid = await InvoiceStore.Unpaid(question.Reading, question.Municipality, null);
        var balances = await InvoiceStore.Balances(question.Reading, unpaid.Select(invoice => invoice.Id));
        return unpaid.Select(invoice => new TaskView(
            TaskKind.PayInvoice,
            "",
            $"invoices/{invoice.Id}",
            invoice.At.ToString(),
            $"/fonds/facturen/{invoice.Id}",
            invoice.IssuedAt,
            invoice.DueOn is { } due ? FundTasks.Until(due) : null,
            balances[invoice.Id].OpenOf(invoice)
        ));
    }

    private static async Task<ContributionRun?> Run(TaskQuestion question) =>
        await BudgetStore.YearAt(question.Reading, question.Today.Year) is { } year
            ? await ContributionRunStore.Current(question.Reading, year)
            : null;

    private static TaskView Debtor(string code, string name, string path) =>
        new(TaskKind.CompleteDebtor, "", $"debtors/{code}", name, path);

    private static TaskView Of(TaskKind kind, InterestCharge charge, long cents) =>
        new(
            kind,
            "",
            $"interest-charges/{charge.Id}",
            charge.Document,
            $"/fonds/rente/{charge.Id}",
            charge.DecidedAt ?? charge.PreparedAt,
            AmountCents: cents
        );
}
