using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What no batch pays is settled by lines of the bank: own costs, and what a supplier gives back.</summary>
public sealed class SettlementTests
{
    private const string Lines = "/funding/v1/statement-lines",
        Purchases = SpendingCalls.Purchases;

    private static readonly UndoMatchesRequest Undo = new() { Reason = "Het was iets anders." };

    [Theory, EveryDatabase]
    public async Task Wages_that_a_payroll_paid_are_matched_with_their_line(DatabaseKind kind)
    {
        var (fund, first, second) = await Wages(kind);
        await using var _ = fund;
        (await fund.Payables()).ShouldBeEmpty("no batch pays own costs");
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(-250, text: "Salarissen"))));
        var line = (await fund.LinesOf("A")).Single();
        (line.Status, await fund.Balance(Chart.Payable)).ShouldBe((StatementLineStatus.Suspense, -250));
        var matched = await Match(fund, line, (first, 100), (second, 60)).Read<StatementLineView>();
        (matched.Status, matched.OpenCents).ShouldBe((StatementLineStatus.PartlyMatched, -90));
        matched
            .Matches.Select(m => (m.PurchaseInvoiceId, m.InvoiceNumber, m.AmountCents))
            .ShouldBe([(first.Id, "LOON-1", -100), (second.Id, "LOON-2", -60)]);
        (await Purchase(fund, first)).Status.ShouldBe(PurchaseInvoiceStatus.Paid);
        var partly = await Purchase(fund, second);
        (partly.Status, partly.PaidCents).ShouldBe((PurchaseInvoiceStatus.Approved, 60));
        (await fund.Balance(Chart.Payable), await fund.Balance(Chart.UnknownReceipts)).ShouldBe((-90, 90));
        foreach (var one in new[] { first, second })
            await Reverse(fund, one).ShouldRefuse(409, one == first ? "wrong-state" : "paid");
        (await fund.Manager.Pages<StatementLineView>($"{Lines}?purchaseInvoice={second.Id}")).Single().Id.ShouldBe(line.Id);
        (await fund.Manager.Pages<StatementLineView>($"{Lines}?purchaseInvoice={line.Id}")).ShouldBeEmpty();
        await fund.LedgerHolds();
        await Match(fund, line, (second, 90)).Read<StatementLineView>();
        (await fund.Balance(Chart.Payable), await fund.Balance(Chart.UnknownReceipts)).ShouldBe((0, 0));
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task It_is_undone_in_sight_and_a_return_of_the_bank_undoes_it_too(DatabaseKind kind)
    {
        var (fund, first, second) = await Wages(kind);
        await using var _ = fund;
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(-250, text: "Salarissen"))));
        var line = (await fund.LinesOf("A")).Single();
        await Match(fund, line, (first, 100), (second, 150)).Read<StatementLineView>();
        var undone = await fund.Manager.Act<StatementLineView>($"{Lines}/{line.Id}/matches/annulment", Undo);
        undone.Matches.ShouldAllBe(m => m.Reason == Undo.Reason && m.UndoneAt != null);
        (undone.Status, (await Purchase(fund, first)).PaidCents, await fund.Balance(Chart.Payable)).ShouldBe(
            (StatementLineStatus.Suspense, 0, -250)
        );
        await fund.LedgerHolds();
        await Match(fund, undone, (first, 100), (second, 150)).Read<StatementLineView>();
        await fund.Import(Camt.Of(new Camt("B", -250, Camt.Entry(250, text: "Rekening opgeheven", isReturn: true))));
        (await fund.Line(line.Id)).Status.ShouldBe(StatementLineStatus.Returned);
        foreach (var one in new[] { first, second })
            ((await Purchase(fund, one)).Status, (await Purchase(fund, one)).PaidCents).ShouldBe((PurchaseInvoiceStatus.Approved, 0));
        (await fund.Balance(Chart.Payable), await fund.Balance(Chart.UnknownReceipts)).ShouldBe((-250, 0));
        await fund.LedgerHolds();
        (await Reverse(fund, first)).StatusCode.ShouldBe(HttpStatusCode.OK, "nothing is paid of it any more");
    }

    [Theory, EveryDatabase]
    public async Task What_a_supplier_gives_back_is_matched_with_what_came_in(DatabaseKind kind)
    {
        var (fund, invoice, credit) = await Credited(kind);
        await using var _ = fund;
        await fund.Trust($"{SpendingCalls.Supplier}", PaymentApp.Account);
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(61, iban: Camt.Utrecht), Camt.Entry(-121))));
        var (came, went) = await fund.LinesOf("A") is [var one, var other] ? (one, other) : throw new InvalidOperationException();
        (await Suggested(fund, came)).ShouldBe(["account C-1"]);
        await Match(fund, went, (credit, 1)).ShouldRefuse(409, "wrong-state");
        await Match(fund, came, (invoice, 1)).ShouldRefuse(409, "wrong-state");
        await Match(fund, came, (credit, 61)).ShouldRefuse(409, "over-matched");
        var matched = await Match(fund, came, (credit, 60)).Read<StatementLineView>();
        (matched.OpenCents, (await Purchase(fund, credit)).Status).ShouldBe((1, PurchaseInvoiceStatus.Paid));
        (await Purchase(fund, credit)).PaidCents.ShouldBe(-60);
        await fund.LedgerHolds();
        await fund.Manager.Act<StatementLineView>($"{Lines}/{came.Id}/matches/annulment", Undo);
        (await Purchase(fund, credit)).Status.ShouldBe(PurchaseInvoiceStatus.Approved);
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task What_is_in_payments_is_not_matched_beside_them(DatabaseKind kind)
    {
        var (fund, invoice, _) = await Credited(kind);
        await using var _1 = fund;
        await fund.Trust($"{SpendingCalls.Supplier}", PaymentApp.Account);
        var part = new PaymentPart { Kind = PaymentKind.PurchaseInvoice, TargetId = invoice.Id };
        var batch = await fund.PrepareBatch(part);
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(-121))));
        var line = (await fund.LinesOf("A")).Single();
        (await Suggested(fund, line)).ShouldBeEmpty();
        await Match(fund, line, (invoice, 121)).ShouldRefuse(409, "in-batch");
        await fund.Manager.Act<PaymentBatchView>($"{PaymentApp.Batches}/{batch.Id}/withdrawal");
        await Match(fund, line, (invoice, 100)).Read<StatementLineView>();
        await fund.PostBatch(part with { AmountCents = 22 }).ShouldRefuse(409, "over-paid");
        var payment = (await fund.Send(part)).Payments.Single();
        payment.AmountCents.ShouldBe(21);
        await Match(fund, line, (invoice, 21)).ShouldRefuse(409, "in-batch");
        await fund.Import(Camt.Of(new Camt("B", -121, PaymentApp.Line(payment))));
        (await Purchase(fund, invoice)).Status.ShouldBe(PurchaseInvoiceStatus.Paid);
        var paid = (await fund.LinesOf("B")).Single().Matches.Single();
        (paid.PaymentId, paid.PurchaseInvoiceId).ShouldBe((payment.Id, invoice.Id));
        await fund.LedgerHolds();
        await Match(fund, line, (invoice, 21)).ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task Suggestions_come_by_number_account_sum_and_amount(DatabaseKind kind)
    {
        var (fund, first, _) = await Wages(kind);
        await using var _1 = fund;
        var order = await fund.Enter(SpendingCalls.Order(300));
        await fund.Buy(SpendingCalls.Invoice(order.Id, 70, number: "F-7") with { DueOn = new DateOnly(2020, 4, 1) });
        await fund.Buy(SpendingCalls.Invoice(order.Id, 80, number: "F-77"));
        await fund.Trust($"{SpendingCalls.Supplier}", PaymentApp.Account);
        var wages = Camt.Entry(-100, text: "Salaris", iban: Camt.Amersfoort);
        var named = Camt.Entry(-5, text: "uw factuur f-77.", iban: Camt.Amersfoort);
        var nothing = new[] { Camt.Entry(-3, iban: Camt.Amersfoort), Camt.Entry(80, iban: Camt.Amersfoort) };
        await fund.Import(Camt.Of(new Camt("A", 0, [wages, named, Camt.Entry(-80), Camt.Entry(-150), .. nothing])));
        var lines = await fund.LinesOf("A");
        var said = new List<string>();
        foreach (var line in lines)
            said.Add(string.Join(", ", await Suggested(fund, line)));
        said.ShouldBe(["amount LOON-1", "reference F-77", "account F-77, account F-7", "sum F-7 F-77", "", ""]);
        lines.ShouldAllBe(line => line.Status == StatementLineStatus.Suspense, "a person decides");
        await Match(fund, lines[0], (first, 100)).Read<StatementLineView>();
        (await Suggested(fund, lines[0])).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_is_refused()
    {
        var (fund, first, second) = await Wages(null);
        await using var _ = fund;
        var order = await fund.Enter(SpendingCalls.Order(100));
        var recorded = await fund.Manager.Create<PurchaseInvoiceView>(Purchases, SpendingCalls.Invoice(order.Id, 50));
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(-120))));
        var line = (await fund.LinesOf("A")).Single();
        await Match(fund, line, (first, 100), (second, 21)).ShouldRefuse(409, "over-matched");
        await Match(fund, line, (first, 101)).ShouldRefuse(409, "over-matched");
        await Match(fund, line, (recorded, 50)).ShouldRefuse(409, "wrong-state");
        await Match(fund, line, (first, 1), (first, 2)).ShouldRefuse(400, "invalid-request", "/parts/1/invoiceId duplicate");
        await Match(fund, line, (first, 0)).ShouldRefuse(400, "invalid-request", "/parts/0/amountCents range");
        var unknown = new MatchPart { PurchaseInvoiceId = FundApp.NewId(), AmountCents = 1 };
        await Post(fund.Manager, line, unknown).ShouldRefuse(400, "invalid-request", "/parts/0/purchaseInvoiceId unknown");
        var good = new MatchPart { PurchaseInvoiceId = first.Id, AmountCents = 100 };
        var both = good with { PaymentId = first.Id };
        await Post(fund.Manager, line, both).ShouldRefuse(400, "invalid-request", "/parts/0/invoiceId required");
        foreach (var other in new[] { fund.App.As(Roles.Auditor), fund.Holder, fund.Officer("GM0014"), fund.Anybody })
            ((int)(await Post(other, line, good)).StatusCode).ShouldBeOneOf(401, 403);
        (await fund.Balance(Chart.Payable), (await fund.Line(line.Id)).Version).ShouldBe((-250, line.Version));
        await fund.LedgerHolds();
    }

    [Fact]
    public async Task Numbers_of_suppliers_are_found_by_who_sees_them()
    {
        var (fund, first, _) = await Wages(null);
        await using var _1 = fund;
        var path = $"{Purchases}?number=LOON-1";
        (await fund.Manager.Pages<PurchaseInvoiceView>(path)).Single().Id.ShouldBe(first.Id);
        (await fund.Manager.Pages<PurchaseInvoiceView>($"{Purchases}?number=LOON")).ShouldBeEmpty();
        (await fund.Anybody.Pages<PurchaseInvoiceView>(path)).ShouldBeEmpty();
    }

    /// <summary>Wages of 100 and 150 that are owed.</summary>
    private static async Task<(FundApp Fund, PurchaseInvoiceView First, PurchaseInvoiceView Second)> Wages(DatabaseKind? kind)
    {
        var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.PrepareSpending();
        var staff = await fund.Enter(Own(250));
        var first = await fund.Buy(SpendingCalls.Invoice(staff.Id, 100, number: "LOON-1"));
        return (fund, first, await fund.Buy(SpendingCalls.Invoice(staff.Id, 150, number: "LOON-2")));
    }

    /// <summary>An invoice of 121 and a credit of 60 of the same supplier.</summary>
    private static async Task<(FundApp Fund, PurchaseInvoiceView Invoice, PurchaseInvoiceView Credit)> Credited(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.PrepareSpending();
        var order = await fund.Enter(SpendingCalls.Order(400));
        var invoice = await fund.Buy(SpendingCalls.Invoice(order.Id, 100, 21));
        return (fund, invoice, await fund.Buy(SpendingCalls.Invoice(order.Id, -50, -10, "C-1")));
    }

    /// <summary>Own costs.</summary>
    internal static PrepareObligationRequest Own(long cents, string line = "P.1", int year = 2020) =>
        SpendingCalls.Order(cents, line) with
        {
            Kind = ObligationKind.Internal,
            PartnerId = null,
            Reference = null,
            Amounts = SpendingCalls.Amounts((year, cents)),
        };

    private static Task<PurchaseInvoiceView> Purchase(FundApp fund, PurchaseInvoiceView invoice) =>
        fund.Manager.Fetch<PurchaseInvoiceView>($"{Purchases}/{invoice.Id}");

    private static Task<HttpResponseMessage> Reverse(FundApp fund, PurchaseInvoiceView invoice) =>
        fund.Deputy.SendBody("POST", $"{Purchases}/{invoice.Id}/reversal", SpendingCalls.Because);

    private static async Task<IReadOnlyList<string>> Suggested(FundApp fund, StatementLineView line) =>
        [
            .. (await fund.Manager.Fetch<IReadOnlyList<StatementSuggestionView>>($"{Lines}/{line.Id}/suggestions")).Select(one =>
                $"{one.Why} {string.Join(' ', one.PurchaseInvoices.Select(i => i.SupplierNumber))}"
            ),
        ];

    private static Task<HttpResponseMessage> Match(
        FundApp fund,
        StatementLineView line,
        params IReadOnlyList<(PurchaseInvoiceView Invoice, long Cents)> parts
    ) => Post(fund.Manager, line, [.. parts.Select(p => new MatchPart { PurchaseInvoiceId = p.Invoice.Id, AmountCents = p.Cents })]);

    private static Task<HttpResponseMessage> Post(HttpClient by, StatementLineView line, params IReadOnlyList<MatchPart> parts) =>
        by.SendBody("POST", $"{Lines}/{line.Id}/matches", new MatchLineRequest { Parts = parts });
}
