using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Funding.Tests.SpendingCalls;

namespace Samen.Funding.Tests;

/// <summary>What the accounts of a year wait for of spending, and what spending can no more once they are before an assembly.</summary>
public sealed class AccountedYearTests
{
    [Theory, EveryDatabase]
    public async Task Accounts_wait_for_what_may_still_become_a_cost_of_their_year(DatabaseKind kind)
    {
        await using var fund = await Start(kind);
        var order = await fund.Enter(Of(2019, 300));
        var invoice = await fund.Manager.Create<PurchaseInvoiceView>(Purchases, Invoice(order.Id, 100, year: 2019));
        var transfer = await fund.Manager.Create<LineTransferView>(Transfers, Transfer(50));
        await AccountsApp.Close(fund);
        var accounts = await AccountsApp.Prepare(fund);
        accounts
            .Waiting.Where(one => one.Kind != AccountsWaitingKind.Unchecked)
            .ShouldBe([
                new(AccountsWaitingKind.PurchasesWaiting, 1),
                new(AccountsWaitingKind.ObligationsOpen, 1),
                new(AccountsWaitingKind.TransfersWaiting, 1),
            ]);
        await fund.Deputy.Act<FundProposalView>($"{FundApp.Steps}/{accounts.Id}/check");
        await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{accounts.Id}/submission").ShouldRefuse(409, "accounts-not-ready");
        await fund.Manager.Act<LineTransferView>($"{Transfers}/{transfer.Id}/withdrawal");
        await fund.Manager.Act<PurchaseInvoiceView>($"{Purchases}/{invoice.Id}/withdrawal");
        await fund.Revise(order.Id, (2020, 300));
        (await fund.Manager.Act<FundProposalView>($"{FundApp.Steps}/{accounts.Id}/submission")).Status.ShouldBe(
            FundProposalStatus.Submitted
        );
    }

    [Theory, EveryDatabase]
    public async Task From_handing_over_on_nothing_more_is_entered_into_or_bought_in_their_year(DatabaseKind kind)
    {
        await using var fund = await Start(kind);
        var order = await fund.Enter(Of(2019, 100) with { Amounts = Amounts((2019, 100), (2020, 60)) });
        var bought = await fund.Buy(Invoice(order.Id, 100, year: 2019));
        var waits = await fund.PrepareObligation(Of(2019, 10));
        await AccountsApp.HandOver(fund);
        await fund.Holder.Approve(Obligations, waits.Id).ShouldRefuse(409, "accounts-adopted");
        await fund.Manager.SendBody("POST", Obligations, Of(2019, 10)).ShouldRefuse(409, "accounts-adopted");
        await fund
            .Manager.SendBody("POST", $"{Obligations}/{order.Id}/revision", Revision((2019, 101), (2020, 60)))
            .ShouldRefuse(409, "accounts-adopted");
        await fund
            .Manager.SendBody("POST", Purchases, Invoice(order.Id, 1, number: "F-2", year: 2019))
            .ShouldRefuse(409, "accounts-adopted");
        await fund.Deputy.SendBody("POST", $"{Purchases}/{bought.Id}/reversal", Because).ShouldRefuse(409, "accounts-adopted");
        await fund.Manager.SendBody("POST", Transfers, Transfer(5)).ShouldRefuse(409, "accounts-adopted");

        await fund.Revise(order.Id, (2019, 100), (2020, 80));
        await fund.Buy(Invoice(order.Id, 1, number: "F-2"));
        (await fund.Manager.Act<ObligationView>($"{Obligations}/{order.Id}/ending", Because)).Status.ShouldBe(ObligationStatus.Ended);
        (await fund.OfYear(Chart.Obligated), await fund.OfYear(Chart.Realised, 2019)).ShouldBe((0, 100));
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task Their_contributions_are_not_divided_anew(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        await AccountsApp.HandOver(fund);
        await fund.Register(("GM0014", 210_000));
        var run = (await fund.Manager.Pages<ContributionRunView>("/funding/v1/contribution-runs?year=2019")).Single();
        var again = new RunContributionsRequest
        {
            Year = 2019,
            ReferenceDate = run.ReferenceDate.AddDays(-1),
            ReplacesRunId = run.Id,
        };
        await fund.Manager.SendBody("POST", "/funding/v1/contribution-runs", again).ShouldRefuse(409, "accounts-adopted");
    }

    [Theory, EveryDatabase]
    public async Task Interest_of_their_year_is_not_taken_back(DatabaseKind kind)
    {
        var (fund, a, _) = await FundApp.Invoiced(kind, 100_000_000, ("Samen:Funding:Interest", "Ordinary"));
        await using var _1 = fund;
        fund.GoTo(a, 20);
        var charge = await fund.PrepareInterest(a);
        await fund.Deputy.Act<InterestChargeView>($"{ReminderApp.Charges}/{charge.Id}/approval");
        var year = fund.App.Clock.Today().Year;
        await fund.NewBudget(year, Lines());
        fund.App.Clock.Advance(new DateTime(year + 1, 6, 10, 10, 0, 0, DateTimeKind.Utc) - fund.App.Clock.GetUtcNow().UtcDateTime);
        await AccountsApp.HandOver(fund, year);
        var waived = new InterestReasonRequest { Reason = "Het bestuur scheldt het kwijt." };
        await fund.Manager.SendBody("POST", $"{ReminderApp.Charges}/{charge.Id}/reversal", waived).ShouldRefuse(409, "accounts-adopted");
        var late = await fund.PrepareInterest(a);
        await fund.Deputy.Act<InterestChargeView>($"{ReminderApp.Charges}/{late.Id}/approval");
        (await fund.OfYear(Chart.OtherIncome, year + 1)).ShouldBe(-late.AmountCents, "it is of the year in which it is charged");
    }

    [Theory, EveryDatabase]
    public async Task Transfers_between_lines_are_beside_the_changes_of_the_budget_in_the_accounts(DatabaseKind kind)
    {
        await using var fund = await Start(kind);
        var order = await fund.Enter(Of(2019, 120, "P.2"));
        await fund.Buy(Invoice(order.Id, 120, year: 2019));
        var before = await AccountsApp.Prepare(fund);
        var transfer = await fund.Manager.Create<LineTransferView>(Transfers, Transfer(150));
        await fund.Holder.Act<LineTransferView>($"{Transfers}/{transfer.Id}/approval");
        (await fund.Manager.Fetch<AnnualAccountsView>($"{AccountsApp.Accounts}/{before.Id}")).Outdated.ShouldBeTrue();
        var figures = (await AccountsApp.Prepare(fund)).Figures!;
        figures
            .Costs.Where(line => line.Programme == "Samen Organiseren")
            .Select(line =>
                (line.Code, line.ChangesCents, line.TransferredCents, line.CurrentCents, line.RealisedCents, line.DifferenceCents)
            )
            .ShouldBe([("P.1", 0, -150, 550, 0, 550), ("P.2", 0, 150, 350, 120, 230)]);
        figures
            .Bridge.Select(step => (step.Kind, step.AmountCents))
            .ShouldBe([
                (AccountsStepKind.FirstBudget, 0),
                (AccountsStepKind.Costs, 100),
                (AccountsStepKind.Costs, 780),
                (AccountsStepKind.Income, -1000),
                (AccountsStepKind.Result, -120),
            ]);
        figures.ResultBeforeCents.ShouldBe(-120);
    }

    /// <summary>Budgets of 2019 and 2020, a supplier, and a holder who may approve all of it.</summary>
    private static async Task<FundApp> Start(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        await fund.NewBudget(2019, Lines());
        return fund;
    }

    private static PrepareObligationRequest Of(int year, long cents, string line = "P.1") =>
        Order(cents, line) with
        {
            Amounts = Amounts((year, cents)),
        };

    private static PrepareLineTransferRequest Transfer(long cents) =>
        new()
        {
            Year = 2019,
            FromLine = "P.1",
            ToLine = "P.2",
            AmountCents = cents,
            Reason = "Er is meer ingehuurd.",
        };
}
