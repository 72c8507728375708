using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Funding.Tests.SpendingCalls;

namespace Samen.Funding.Tests;

/// <summary>What waits for whom of what the fund spends and pays: within their mandates, and never what they prepared.</summary>
public sealed class SpendingTaskTests
{
    [Theory, EveryDatabase]
    public async Task A_mandate_waits_for_a_second_fund_manager(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, Lines());
        await fund.Grant(500, line: "P.1");
        var task = await fund.Deputy.Settles(TaskKind.ConfirmBudgetMandate, fund.Manager, id =>
            fund.Deputy.Act<BudgetMandateView>($"{Mandates}/{id}/confirmation")
        );
        (task.Title, task.AmountCents).ShouldBe(("P.1", 500));
        (await fund.Holder.Waiting(TaskKind.ConfirmBudgetMandate)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_obligation_waits_for_whose_mandate_is_enough_today(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending(limit: 100);
        await fund.PrepareObligation(Order(100));
        await fund.PrepareObligation(Order(101));
        await fund.Holder.Create<ObligationView>(Obligations, Order(1));
        var other = fund.App.As(Roles.BudgetHolder, id: "without-mandate");
        var task = await fund.Holder.Settles(TaskKind.ApproveObligation, other, id => fund.ApproveObligation(Guid.Parse(id)));
        (task.Role, task.AmountCents).ShouldBe((Roles.BudgetHolder, 100));
        (await fund.Manager.Waiting(TaskKind.ApproveObligation)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_mandate_that_has_ended_lets_nothing_wait(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        await fund.PrepareObligation(Order(100));
        (await fund.Holder.Waiting(TaskKind.ApproveObligation)).ShouldHaveSingleItem();
        fund.App.Clock.Advance(TimeSpan.FromDays(400));
        (await fund.Holder.Waiting(TaskKind.ApproveObligation)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Above_an_amount_it_then_waits_for_a_fund_manager_who_did_neither(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending(lines: Lines(10_000_000));
        var order = await fund.PrepareObligation(Order(Second + 1));
        (await fund.Deputy.Waiting(TaskKind.ApproveObligation)).ShouldBeEmpty();
        await fund.Holder.Act<ObligationView>($"{Obligations}/{order.Id}/approval");
        (await fund.Holder.Waiting(TaskKind.ApproveObligation)).ShouldBeEmpty();
        var task = await fund.Deputy.Settles(TaskKind.ApproveObligation, fund.Manager, id =>
            fund.Deputy.Act<ObligationView>($"{Obligations}/{id}/approval")
        );
        task.Role.ShouldBe(Roles.FundManager);
    }

    [Theory, EveryDatabase]
    public async Task A_purchase_invoice_waits_for_a_mandate_and_then_for_a_second_person(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending(lines: Lines(10_000_000));
        var order = await fund.Enter(Order(Second + 5));
        await fund.Manager.Create<PurchaseInvoiceView>(Purchases, Invoice(order.Id, Second + 1, 21));
        var other = fund.App.As(Roles.BudgetHolder, id: "without-mandate");
        var first = await fund.Holder.Settles(TaskKind.ApprovePurchaseInvoice, other, id =>
            fund.Holder.Act<PurchaseInvoiceView>($"{Purchases}/{id}/approval")
        );
        (first.AmountCents, first.DueAt is not null).ShouldBe((Second + 22, true));
        await fund.Deputy.Settles(TaskKind.ApprovePurchaseInvoice, fund.Manager, id =>
            fund.Deputy.Act<PurchaseInvoiceView>($"{Purchases}/{id}/approval")
        );
    }

    [Theory, EveryDatabase]
    public async Task A_transfer_waits_for_who_holds_a_mandate_for_both_lines(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var request = new PrepareLineTransferRequest
        {
            Year = 2020,
            FromLine = "P.1",
            ToLine = "P.2",
            AmountCents = 150,
            Reason = "Er wordt meer ingehuurd.",
        };
        await fund.Manager.Create<LineTransferView>(Transfers, request);
        await fund.Holder.Create<LineTransferView>(Transfers, request with { AmountCents = 10 });
        await fund.Holder.Settles(TaskKind.ApproveLineTransfer, fund.App.As(Roles.BudgetHolder, id: "without-mandate"), id =>
            fund.Holder.Act<LineTransferView>($"{Transfers}/{id}/approval")
        );
    }

    [Theory, EveryDatabase]
    public async Task What_is_due_is_paid_in_steps_by_several_persons(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.PrepareSpending();
        var order = await fund.Enter(Order(700));
        var bought = await fund.Buy(Invoice(order.Id, 100, 21));
        (await fund.Manager.Waiting(TaskKind.PreparePayments)).ShouldBeEmpty("there are no bank details");
        await fund.Propose($"{Supplier}");
        await fund.Deputy.Settles(TaskKind.ConfirmCreditorAccount, fund.Manager, id =>
            fund.Deputy.Act<CreditorAccountView>($"{PaymentApp.Accounts}/{id}/confirmation")
        );
        var payable = await fund.Manager.Settles(TaskKind.PreparePayments, fund.Holder, _ =>
            fund.PrepareBatch(new PaymentPart { Kind = PaymentKind.PurchaseInvoice, TargetId = bought.Id })
        );
        (payable.AmountCents, payable.Count).ShouldBe((121, 1));
        await fund.Deputy.Settles(TaskKind.ApprovePaymentBatch, fund.Manager, id =>
            fund.Deputy.Act<PaymentBatchView>($"{PaymentApp.Batches}/{id}/approval")
        );
        await fund.Manager.Settles(TaskKind.ExportPaymentBatch, fund.Holder, id =>
            fund.Manager.Act<PaymentBatchView>($"{PaymentApp.Batches}/{id}/export")
        );
    }

    [Theory, EveryDatabase]
    public async Task A_batch_of_which_the_day_has_passed_is_not_offered(DatabaseKind kind)
    {
        var (fund, over, _, _) = await FundApp.Refundable(kind);
        await using var _1 = fund;
        await fund.PrepareBatch(over);
        (await fund.Deputy.Waiting(TaskKind.ApprovePaymentBatch)).ShouldHaveSingleItem();
        fund.App.Clock.Advance(TimeSpan.FromDays(2));
        (await fund.Deputy.Waiting(TaskKind.ApprovePaymentBatch)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_line_that_nobody_knows_waits_for_the_fund(DatabaseKind kind)
    {
        var (fund, a, _) = await FundApp.Invoiced(kind);
        await using var _1 = fund;
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(70), Camt.Entry(80))));
        await Patience.Until(async () => (await fund.Manager.Waiting(TaskKind.MatchStatementLine)).Sum(task => task.Count) == 2);
        var both = (await fund.Manager.Waiting(TaskKind.MatchStatementLine)).ShouldHaveSingleItem();
        (both.Path, both.AmountCents).ShouldBe(("/fonds/bankregels", 150));
        var lines = await fund.LinesOf("A");
        await fund.PostMatch(lines[0].Id, (a.Id, 70));
        await fund.Manager.Settles(TaskKind.MatchStatementLine, fund.App.As(Roles.Auditor), id =>
            fund.PostMatch(Guid.Parse(id), (a.Id, 80)).Read<StatementLineView>()
        );
    }
}
