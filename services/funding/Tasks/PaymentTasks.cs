using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Tasks;

namespace Samen.Funding;

/// <summary>What waits of payments, and of what the bank reports.</summary>
internal static class PaymentTasks
{
    private const int DaysAhead = 14,
        MostLines = 500;

    public static async Task<IEnumerable<TaskView>> BankDetails(TaskQuestion question) =>
        from account in await CreditorStore.List(question.Reading, null, CreditorAccountStatus.Proposed, null, TaskQuestion.MostOfAKind)
        where account.View(question.Caller).AllowedActions.Contains(nameof(CreditorAction.Confirm))
        select new TaskView(
            TaskKind.ConfirmCreditorAccount,
            "",
            $"creditor-accounts/{account.Id}",
            account.AccountName,
            $"/fonds/bankgegevens/{account.Id}",
            account.ProposedAt
        );

    /// <summary>What is due within two weeks and in no batch, where the bank details allow it.</summary>
    public static async Task<IEnumerable<TaskView>> Payables(TaskQuestion question)
    {
        var payables = (await ListPayables.Of(question.Reading, question.Today.AddDays(DaysAhead)))
            .Where(one => one.Blocked is null)
            .ToList();
        DateOnly? due = payables.Min(one => one.DueOn);
        return FundTasks.Together(payables, first => new TaskView(
            TaskKind.PreparePayments,
            "",
            $"payables/{first.TargetId}",
            first.Name,
            "/fonds/betalingen",
            DueAt: due is { } day ? FundTasks.Until(day) : null,
            AmountCents: payables.Sum(one => one.OpenCents)
        ));
    }

    /// <summary>Those of which the day has passed are only taken back.</summary>
    public static async Task<IEnumerable<TaskView>> Batches(TaskQuestion question) =>
        [
            .. await Batches(question, PaymentBatchStatus.Prepared, BatchAction.Approve, TaskKind.ApprovePaymentBatch),
            .. await Batches(question, PaymentBatchStatus.Approved, BatchAction.Export, TaskKind.ExportPaymentBatch),
        ];

    /// <summary>Lines of which nobody has said what they are for, nor booked them.</summary>
    public static async Task<IEnumerable<TaskView>> Lines(TaskQuestion question)
    {
        var waiting = await StatementLineStore.List(question.Reading, ListStatementLines.Waiting, null, null, MostLines);
        var lines = (await LineSteps.Views(question.Reading, question.Caller, waiting))
            .Where(line => line.AllowedActions.Contains("Match"))
            .ToList();
        return FundTasks.Together(lines, first => new TaskView(
            TaskKind.MatchStatementLine,
            "",
            $"statement-lines/{first.Id}",
            first.Counterparty ?? first.Text ?? first.Reference ?? $"{first.Number}",
            lines.Count == 1 ? $"/fonds/bankregels/{first.Id}" : "/fonds/bankregels",
            FundTasks.Since(lines.Min(line => line.BookedOn)),
            AmountCents: lines.Sum(line => Math.Abs(line.OpenCents))
        ));
    }

    private static async Task<IEnumerable<TaskView>> Batches(
        TaskQuestion question,
        PaymentBatchStatus status,
        BatchAction action,
        TaskKind kind
    )
    {
        var batches = await PaymentBatchStore.List(question.Reading, status, null, null, TaskQuestion.MostOfAKind);
        var approvers = await PaymentBatchStore.Approvers(question.Reading, batches.Select(batch => batch.Id));
        return from batch in batches
            where
                batch.ExecuteOn >= question.Today
                && batch.View([], 0, approvers[batch.Id], question.Caller).AllowedActions.Contains(action.ToString())
            select new TaskView(
                kind,
                "",
                $"payment-batches/{batch.Id}",
                $"{batch.ExecuteOn:yyyy-MM-dd}",
                $"/fonds/betalingen/{batch.Id}",
                batch.DecidedAt ?? batch.PreparedAt,
                FundTasks.Until(batch.ExecuteOn),
                batch.TotalCents
            );
    }
}
