using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Tasks;

namespace Samen.Funding;

/// <summary>What waits of what the fund spends: first for who holds a mandate that is enough today, then for a fund manager.</summary>
internal static class SpendingTasks
{
    private const string Approve = nameof(ObligationAction.Approve);

    public static async Task<IEnumerable<TaskView>> Mandates(TaskQuestion question) =>
        from mandate in await BudgetMandateStore.List(question.Reading, BudgetMandateStatus.Granted, null, null, TaskQuestion.MostOfAKind)
        where mandate.View(question.Today, question.Caller).AllowedActions.Contains(nameof(BudgetMandateAction.Confirm))
        select new TaskView(
            TaskKind.ConfirmBudgetMandate,
            "",
            $"budget-mandates/{mandate.Id}",
            mandate.LineCode ?? mandate.Programme!,
            $"/fonds/mandaten/{mandate.Id}",
            mandate.GrantedAt,
            AmountCents: mandate.LimitCents
        );

    public static async Task<IEnumerable<TaskView>> Obligations(TaskQuestion question)
    {
        var held = await Held(question);
        return from one in await Obligations(question, ObligationChangeStatus.Prepared)
            where held.Allow(BudgetMandateKind.Spend, one.LineCode, one.Programme, one.Change!.ActCents)
            select Of(one);
    }

    public static async Task<IEnumerable<TaskView>> SecondObligations(TaskQuestion question) =>
        (await Obligations(question, ObligationChangeStatus.AwaitsSecondPerson)).Select(Of);

    public static async Task<IEnumerable<TaskView>> Purchases(TaskQuestion question)
    {
        var held = await Held(question);
        var invoices = await Purchases(question, PurchaseInvoiceStatus.Recorded);
        var obligations = await ObligationStore.Named(question.Reading, invoices.Select(invoice => invoice.ObligationId));
        return from invoice in invoices
            let programme = obligations[invoice.ObligationId].Programme
            where held.Allow(BudgetMandateKind.Spend, invoice.LineCode, programme, Math.Abs(invoice.NetCents))
            select Of(invoice);
    }

    public static async Task<IEnumerable<TaskView>> SecondPurchases(TaskQuestion question) =>
        (await Purchases(question, PurchaseInvoiceStatus.AwaitsSecondPerson)).Select(Of);

    public static async Task<IEnumerable<TaskView>> Transfers(TaskQuestion question)
    {
        var held = await Held(question);
        var prepared = await LineTransferStore.List(
            question.Reading,
            true,
            null,
            LineTransferStatus.Prepared,
            null,
            null,
            TaskQuestion.MostOfAKind
        );
        return from one in await LineTransferStore.Views(question.Reading, question.Caller, prepared)
            where
                one.AllowedActions.Contains(Approve)
                && new[] { one.FromLine, one.ToLine }.All(line =>
                    held.Allow(BudgetMandateKind.Transfer, line, one.Programme, one.AmountCents)
                )
            select new TaskView(
                TaskKind.ApproveLineTransfer,
                "",
                $"line-transfers/{one.Id}",
                $"{one.FromLine} > {one.ToLine}, {one.Year}",
                $"/fonds/verschuivingen/{one.Id}",
                one.PreparedAt,
                AmountCents: one.AmountCents
            );
    }

    private static Task<HeldMandates> Held(TaskQuestion question) =>
        BudgetMandateStore.Of(question.Reading, question.Caller.Id, question.Today);

    private static async Task<IEnumerable<ObligationView>> Obligations(TaskQuestion question, ObligationChangeStatus status)
    {
        var filter = new ObligationFilter { Waiting = true };
        var waiting = await ObligationStore.List(question.Reading, filter, true, null, TaskQuestion.MostOfAKind);
        return (await ObligationStore.Views(question.Reading, question.Caller, waiting)).Where(one =>
            one.Change!.Status == status && one.AllowedActions.Contains(Approve)
        );
    }

    private static async Task<IReadOnlyList<PurchaseInvoiceView>> Purchases(TaskQuestion question, PurchaseInvoiceStatus status)
    {
        var filter = new PurchaseInvoiceFilter { Status = status };
        var waiting = await PurchaseInvoiceStore.List(question.Reading, filter, true, null, TaskQuestion.MostOfAKind);
        return
        [
            .. (await PurchaseInvoiceStore.Views(question.Reading, question.Caller, waiting)).Where(one =>
                one.AllowedActions.Contains(Approve)
            ),
        ];
    }

    private static TaskView Of(ObligationView one) =>
        new(
            TaskKind.ApproveObligation,
            "",
            $"obligations/{one.Id}",
            $"{one.Number}: {one.Description}",
            $"/fonds/aangegaan/{one.Id}",
            one.Change!.ApprovedAt ?? one.Change.PreparedAt,
            AmountCents: one.Change.ActCents
        );

    private static TaskView Of(PurchaseInvoiceView one) =>
        new(
            TaskKind.ApprovePurchaseInvoice,
            "",
            $"purchase-invoices/{one.Id}",
            $"{one.SupplierNumber}: {one.Description}",
            $"/fonds/inkoop/{one.Id}",
            one.ApprovedAt ?? one.RecordedAt,
            FundTasks.Until(one.DueOn),
            one.GrossCents
        );
}
