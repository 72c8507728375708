using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Suppliers are paid what was approved, by another person than who approved it, and once.</summary>
public sealed class PurchasePaymentTests
{
    private const string Purchases = SpendingCalls.Purchases;

    private static readonly ProposeCreditorAccountRequest Account = PaymentApp.Account with { AccountName = "Leverancier" };

    [Theory, EveryDatabase]
    public async Task A_supplier_is_paid_and_a_return_opens_the_invoice_again(DatabaseKind kind)
    {
        var (fund, invoice, part) = await Approved(kind);
        await using var _ = fund;
        var payable = (await fund.Payables()).Single();
        (payable.TargetId, payable.OpenCents, payable.Blocked).ShouldBe((invoice.Id, 121, "no-creditor"));
        await fund.PostBatch(part).ShouldRefuse(409, "no-creditor");
        await fund.Trust($"{SpendingCalls.Supplier}", Account);
        var payment = (await fund.Send(part)).Payments.Single();
        payment.Text.ShouldContain("F-1");
        (await fund.Manager.Pages<PaymentBatchView>($"/funding/v1/payment-batches?target={invoice.Id}"))
            .Single()
            .Id.ShouldBe(payment.BatchId);
        (await fund.Manager.Pages<PaymentBatchView>($"/funding/v1/payment-batches?target={payment.Id}")).ShouldBeEmpty();
        await fund.Deputy.SendBody("POST", $"{Purchases}/{invoice.Id}/reversal", SpendingCalls.Because).ShouldRefuse(409, "in-batch");
        await fund.Import(Camt.Of(new Camt("A", 0, PaymentApp.Line(payment))));
        (await Purchase(fund, invoice)).Status.ShouldBe(PurchaseInvoiceStatus.Paid);
        (await fund.Balance(Chart.Payable), await fund.Balance(Chart.UnknownReceipts), await fund.Balance(Chart.Bank)).ShouldBe(
            (0, 0, -121)
        );
        await fund.PostBatch(part).ShouldRefuse(409, "over-paid");
        await fund.Import(Camt.Of(new Camt("B", -121, PaymentApp.Returned(payment))));
        (await Purchase(fund, invoice)).Status.ShouldBe(PurchaseInvoiceStatus.Approved);
        (await fund.Balance(Chart.Payable), await fund.Balance(Chart.UnknownReceipts), await fund.Balance(Chart.Bank)).ShouldBe(
            (-121, 0, 0)
        );
        await MustHold(fund);
        await fund.Send(part);
    }

    [Theory, EveryDatabase]
    public async Task It_is_paid_in_parts_and_undone_in_sight(DatabaseKind kind)
    {
        var (fund, invoice, part) = await Approved(kind);
        await using var _ = fund;
        await fund.Trust($"{SpendingCalls.Supplier}", Account);
        var first = (await fund.Send(part with { AmountCents = 100 })).Payments.Single();
        await fund.Import(Camt.Of(new Camt("A", 0, PaymentApp.Line(first))));
        var second = (await fund.Send(part)).Payments.Single();
        second.AmountCents.ShouldBe(21);
        var line = (await fund.LinesOf("A")).Single();
        var undo = new UndoMatchesRequest { Reason = "Het was een andere betaling." };
        await fund.Manager.SendBody("POST", $"/funding/v1/statement-lines/{line.Id}/matches/annulment", undo).ShouldRefuse(409, "in-batch");
        await fund.Import(Camt.Of(new Camt("B", -100, PaymentApp.Line(second))));
        (await Purchase(fund, invoice)).PaidCents.ShouldBe(121);
        await fund.Manager.Act<StatementLineView>($"/funding/v1/statement-lines/{line.Id}/matches/annulment", undo);
        ((await Purchase(fund, invoice)).PaidCents, await fund.Balance(Chart.Payable)).ShouldBe((21, -100));
        await MustHold(fund);
    }

    [Theory, EveryDatabase]
    public async Task Who_approved_an_invoice_does_not_approve_that_it_is_paid(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.PrepareSpending(lines: SpendingCalls.Lines(10_000_000));
        await fund.Trust($"{SpendingCalls.Supplier}", Account);
        var order = await fund.Enter(SpendingCalls.Order(SpendingCalls.Second + 5));
        var bought = await fund.Buy(SpendingCalls.Invoice(order.Id, SpendingCalls.Second + 1));
        var part = new PaymentPart { Kind = PaymentKind.PurchaseInvoice, TargetId = bought.Id };
        (await fund.Payables()).ShouldBeEmpty("a second person has not approved it");
        await fund.PostBatch(part).ShouldRefuse(409, "over-paid");
        await fund.Deputy.Act<PurchaseInvoiceView>($"{Purchases}/{bought.Id}/approval");
        var batch = await fund.PrepareBatch(part);
        await fund.Deputy.SendBody("POST", $"{PaymentApp.Batches}/{batch.Id}/approval").ShouldRefuse(409, "second-person");
        await fund.Manager.Act<PaymentBatchView>($"{PaymentApp.Batches}/{batch.Id}/withdrawal");
        var request = new PreparePaymentBatchRequest { ExecuteOn = batch.ExecuteOn, Payments = [part] };
        var other = await fund.Deputy.Create<PaymentBatchView>(PaymentApp.Batches, request);
        (await fund.Manager.Act<PaymentBatchView>($"{PaymentApp.Batches}/{other.Id}/approval")).Status.ShouldBe(
            PaymentBatchStatus.Approved
        );
    }

    [Fact]
    public async Task What_is_not_to_be_paid_is_refused()
    {
        var (fund, invoice, part) = await Approved(null);
        await using var _ = fund;
        var account = await fund.Propose($"{SpendingCalls.Supplier}", Account);
        account.Creditor.ShouldBe($"{SpendingCalls.Supplier}");
        (await fund.Payables()).Single().Blocked.ShouldBe("creditor-waits");
        await fund.PostBatch(part).ShouldRefuse(409, "creditor-waits");
        await fund.Deputy.Act<CreditorAccountView>($"{PaymentApp.Accounts}/{account.Id}/confirmation");
        await fund.PostBatch(part with { AmountCents = 122 }).ShouldRefuse(409, "over-paid");
        await fund.PostBatch(part with { AmountCents = 0 }).ShouldRefuse(400, "invalid-request", "/payments/0/amountCents range");
        await fund.PostBatch(part with { TargetId = FundApp.NewId() }).ShouldRefuse(400, "invalid-request", "/payments/0/targetId unknown");
        await fund.PostBatch(part with { Creditor = "GM0344" }).ShouldRefuse(400, "invalid-request", "/payments/0/creditor needless");
        (await fund.Manager.Fetch<IReadOnlyList<PayableView>>($"/funding/v1/payables?until={invoice.DueOn.AddDays(-1):O}")).ShouldBeEmpty();
        (await fund.Manager.Fetch<IReadOnlyList<PayableView>>($"/funding/v1/payables?until={invoice.DueOn:O}")).Count.ShouldBe(1);
        await fund.Holder.SendBody("POST", PaymentApp.Batches, new PreparePaymentBatchRequest()).ShouldRefuse(403, "forbidden");
        await fund.Deputy.Act<PurchaseInvoiceView>($"{Purchases}/{invoice.Id}/reversal", SpendingCalls.Because);
        await fund.PostBatch(part).ShouldRefuse(409, "over-paid");
        var unknown = $"/funding/v1/creditors/{FundApp.NewId()}/accounts";
        await fund.Manager.SendBody("POST", unknown, Account).ShouldRefuse(404, "not-found");
    }

    private static async Task<(FundApp Fund, PurchaseInvoiceView Invoice, PaymentPart Part)> Approved(DatabaseKind? kind)
    {
        var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.PrepareSpending();
        var invoice = await fund.Buy(SpendingCalls.Invoice((await fund.Enter(SpendingCalls.Order(400))).Id, 100, 21));
        return (fund, invoice, new PaymentPart { Kind = PaymentKind.PurchaseInvoice, TargetId = invoice.Id });
    }

    private static Task<PurchaseInvoiceView> Purchase(FundApp fund, PurchaseInvoiceView invoice) =>
        fund.Manager.Fetch<PurchaseInvoiceView>($"{Purchases}/{invoice.Id}");

    private static async Task MustHold(FundApp fund)
    {
        await using var reading = await fund.App.Database.Read(CancellationToken.None);
        (await LedgerCheckStore.WrongIn(reading, LedgerCheckKind.PayableEqualsPurchaseInvoices)).ShouldBeEmpty();
    }
}
