using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Funding.Tests.SpendingCalls;

namespace Samen.Funding.Tests;

/// <summary>Invoices of suppliers, within what the fund entered into.</summary>
public sealed class PurchaseInvoiceTests
{
    [Theory, EveryDatabase]
    public async Task What_is_approved_is_a_cost_and_is_to_be_paid(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var order = await fund.Enter(Order(300));
        var recorded = await fund.Manager.Create<PurchaseInvoiceView>(Purchases, Invoice(order.Id, 100, 21));
        (recorded.Status, recorded.DueOn).ShouldBe((PurchaseInvoiceStatus.Recorded, new DateOnly(2020, 4, 30)));
        await fund.Manager.Approve(Purchases, recorded.Id).ShouldRefuse(409, "second-person");
        await fund.Anybody.GetAsync($"{Purchases}/{recorded.Id}").ShouldRefuse(404, "not-found");
        await fund.Holder.Act<PurchaseInvoiceView>($"{Purchases}/{recorded.Id}/approval");
        (await fund.OfLine("4500", "P.1"), await fund.Balance(Chart.VatToReclaim)).ShouldBe((100, 21));
        (await fund.Balance(Chart.Payable, new LedgerFilter { Document = recorded.Id.ToString("D") })).ShouldBe(-121);
        (await fund.OfLine(Chart.Realised, "P.1"), await fund.OfLine(Chart.Obligated, "P.1")).ShouldBe((100, 200));
        (await fund.Obligation(order.Id)).Years.ShouldBe([new ObligationYearView(2020, 300, 100, 200)]);
        var seen = await fund.Anybody.Fetch<PurchaseInvoiceView>($"{Purchases}/{recorded.Id}");
        (seen.NetCents, seen.PartnerName, seen.Description).ShouldBe((100, "Leverancier", "Onderhoud van de koppeling"));
        (seen.SupplierNumber, seen.PaymentReference, seen.RecordedBy).ShouldBe((null, null, null));
        (await fund.App.Facts<PurchaseInvoiceApproved>()).Single().NetCents.ShouldBe(100);
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task An_obligation_bears_no_more_than_it_has_in_that_year(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var order = await fund.Enter(Order(300));
        var (first, second) = (await Record(200, "F-1"), await Record(200, "F-2"));
        await fund.Holder.Act<PurchaseInvoiceView>($"{Purchases}/{first.Id}/approval");
        await fund.Holder.Approve(Purchases, second.Id).ShouldRefuse(409, "over-obligated");
        await Refused(Invoice(order.Id, 101, number: "F-3"), "over-obligated");
        await Refused(Invoice(order.Id, 1, number: "F-3", year: 2021), "over-obligated");
        await Refused(Invoice(order.Id, -201, number: "F-3"), "over-obligated");
        await Refused(Invoice(order.Id, 1, number: "F-1"), "invoice-known");
        await fund.Manager.SendBody("POST", $"{Obligations}/{order.Id}/ending", Because).ShouldRefuse(409, "invoices-wait");
        var prepared = await fund.PrepareObligation(Order(10));
        await Refused(Invoice(prepared.Id, 1, number: "F-9"), "not-approved");

        Task<PurchaseInvoiceView> Record(long net, string number) =>
            fund.Manager.Create<PurchaseInvoiceView>(Purchases, Invoice(order.Id, net, number: number));
        Task Refused(RecordPurchaseInvoiceRequest request, string code) =>
            fund.Manager.SendBody("POST", Purchases, request).ShouldRefuse(409, code);
    }

    [Theory, EveryDatabase]
    public async Task What_was_approved_wrongly_is_reversed_by_a_fund_manager_and_recorded_anew(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var order = await fund.Enter(Order(300));
        var bought = await fund.Buy(Invoice(order.Id, 100, 21));
        await fund.Holder.SendBody("POST", $"{Purchases}/{bought.Id}/reversal", Because).ShouldRefuse(403, "forbidden");
        await fund.Manager.SendBody("POST", $"{Purchases}/{bought.Id}/reversal", Because).ShouldRefuse(409, "second-person");
        var reversed = await fund.Deputy.Act<PurchaseInvoiceView>($"{Purchases}/{bought.Id}/reversal", Because);
        (reversed.Status, reversed.Reason).ShouldBe((PurchaseInvoiceStatus.Reversed, "Het klopt niet."));
        (await fund.OfLine("4500", "P.1"), await fund.Balance(Chart.Payable), await fund.Balance(Chart.VatToReclaim)).ShouldBe((0, 0, 0));
        (await fund.Obligation(order.Id)).LeftCents.ShouldBe(300);
        await fund.Buy(Invoice(order.Id, 90, 19));
        (await fund.App.Facts<PurchaseInvoiceReversed>()).Count.ShouldBe(1);
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task A_credit_gives_back_also_after_the_obligation_ended(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var order = await fund.Enter(Order(300));
        var bought = await fund.Buy(Invoice(order.Id, 200, 42));
        await fund.Buy(Invoice(order.Id, -50, -10, "C-1"));
        (await fund.Obligation(order.Id)).LeftCents.ShouldBe(150);
        await fund.Manager.Act<ObligationView>($"{Obligations}/{order.Id}/ending", Because);
        var credit = await fund.Buy(Invoice(order.Id, -30, -6, "C-2"));
        (await fund.OfLine(Chart.Realised, "P.1"), await fund.OfLine(Chart.Available, "P.1")).ShouldBe((120, 580));
        await fund.Deputy.SendBody("POST", $"{Purchases}/{bought.Id}/reversal", Because).ShouldRefuse(409, "over-obligated");
        await fund.Deputy.SendBody("POST", $"{Purchases}/{credit.Id}/reversal", Because).ShouldRefuse(409, "over-obligated");
        await fund.LedgerHolds();
    }

    [Fact]
    public async Task Large_ones_take_a_second_person_and_own_costs_have_no_vat()
    {
        await using var fund = await FundApp.Start();
        await fund.PrepareSpending(lines: Lines(first: 9_000_000));
        var own = await fund.Enter(Order(Second + 5) with { Kind = ObligationKind.Internal, PartnerId = null, Reference = null });
        var vat = Invoice(own.Id, 5, 1);
        await fund.Manager.SendBody("POST", Purchases, vat).ShouldRefuse(400, "invalid-request", "/vatCents internal");
        var bought = await fund.Buy(Invoice(own.Id, Second + 1));
        bought.Status.ShouldBe(PurchaseInvoiceStatus.AwaitsSecondPerson);
        await fund.Manager.Approve(Purchases, bought.Id).ShouldRefuse(409, "second-person");
        (await fund.Deputy.Act<PurchaseInvoiceView>($"{Purchases}/{bought.Id}/approval")).Status.ShouldBe(PurchaseInvoiceStatus.Approved);
        await fund.LedgerHolds();
    }

    [Theory]
    [InlineData("2099-01-01", 1, 0, "date range")]
    [InlineData("2020-03-31", 0, 0, "netCents zero")]
    [InlineData("2020-03-31", 10, -1, "vatCents range")]
    [InlineData("2020-03-31", 10, 11, "vatCents range")]
    [InlineData("2020-03-31", -10, 1, "vatCents range")]
    public async Task What_an_invoice_can_not_be_is_refused(string date, long net, long vat, string fault)
    {
        await using var fund = await FundApp.Start();
        var request = Invoice(FundApp.NewId(), net, vat) with
        {
            Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        };
        await fund.Manager.SendBody("POST", Purchases, request).ShouldRefuse(400, "invalid-request", $"/{fault}");
    }

    [Theory]
    [InlineData(121, 50, 50, PurchaseInvoiceStatus.Approved, null)]
    [InlineData(121, 121, 121, PurchaseInvoiceStatus.Paid, null)]
    [InlineData(-121, -121, -121, PurchaseInvoiceStatus.Paid, null)]
    [InlineData(121, 122, 0, PurchaseInvoiceStatus.Approved, "over-paid")]
    [InlineData(121, -1, 0, PurchaseInvoiceStatus.Approved, "over-paid")]
    [InlineData(-121, 1, 0, PurchaseInvoiceStatus.Approved, "over-paid")]
    public void The_bank_pays_no_more_than_is_open(long gross, long pays, long paid, PurchaseInvoiceStatus status, string? refusal)
    {
        var invoice = new PurchaseInvoice { Status = PurchaseInvoiceStatus.Approved, NetCents = gross };
        if (refusal is not null)
            Should.Throw<RuleViolation>(() => invoice.Pay(pays)).Code.ShouldBe(refusal);
        else
            (invoice.Pay(pays).PaidCents, invoice.Pay(pays).Status, invoice.Pay(pays).Unpay(pays).PaidCents).ShouldBe((paid, status, 0));
    }
}
