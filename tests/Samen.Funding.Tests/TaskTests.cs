using System.Net;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What waits for whom of contributions, the ledger and proposals: until it is done, and for nobody else.</summary>
public sealed class TaskTests
{
    private const string Manual = "/funding/v1/ledger/manual-entries",
        Years = "/funding/v1/ledger/years";

    [Fact]
    public async Task Nobody_asks_without_signing_in_or_by_a_role_for_which_nothing_waits()
    {
        await using var fund = await FundApp.Start();
        (await fund.Anybody.GetAsync(TaskCalls.Tasks)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await fund.App.As(Roles.VendorUser).GetAsync(TaskCalls.Tasks)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fund.Manager.GetAsync($"{TaskCalls.Tasks}?role=Mayor")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fund.Manager.Fetch<IReadOnlyList<TaskView>>(TaskCalls.Tasks)).ShouldBeEmpty();
        await fund.Prepare(2020, FundApp.Lines(100));
        (await fund.Manager.Fetch<IReadOnlyList<TaskView>>($"{TaskCalls.Tasks}?role=BudgetHolder")).ShouldBeEmpty();
        var task = (await fund.Manager.Fetch<IReadOnlyList<TaskView>>($"{TaskCalls.Tasks}?role=FundManager")).ShouldHaveSingleItem();
        task.Role.ShouldBe(Roles.FundManager);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_waits_to_be_handed_over_until_another_is_before_the_assembly(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var auditor = fund.App.As(Roles.Auditor);
        var draft = await fund.Prepare(2020, FundApp.Lines(100));
        var task = await fund.Deputy.Settles(TaskKind.SubmitFundProposal, auditor, _ => fund.Carry(draft));
        (task.Title, task.Path).ShouldBe((draft.Title, $"/fonds/voorstellen/{draft.Id}"));
        await fund.Prepare(2020, FundApp.Lines(200));
        (await fund.Manager.Waiting(TaskKind.SubmitFundProposal)).ShouldBeEmpty("one is before the assembly");
    }

    [Theory, EveryDatabase]
    public async Task Accounts_wait_for_the_check_of_another_and_then_to_be_handed_over(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        await AccountsApp.Close(fund);
        var accounts = await AccountsApp.Prepare(fund);
        (await fund.Manager.Waiting(TaskKind.SubmitFundProposal)).ShouldBeEmpty("nobody has checked it");
        await fund.Deputy.Settles(TaskKind.CheckFundProposal, fund.Manager, id =>
            fund.Deputy.Act<FundProposalView>($"{FundApp.Steps}/{id}/check")
        );
        (await fund.Manager.Waiting(TaskKind.SubmitFundProposal)).ShouldHaveSingleItem().Path.ShouldContain($"{accounts.Id}");
    }

    [Theory, EveryDatabase]
    public async Task A_run_waits_for_a_second_person_and_then_for_anyone(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0344", 1000));
        await fund.NewBudget(2020, 1000);
        await fund.PrepareRun(2020);
        var run = await fund.Deputy.Settles(TaskKind.CheckContributionRun, fund.Manager, id =>
            fund.Deputy.Act<ContributionRunView>($"{FundApp.Runs}/{id}/check")
        );
        (run.Title, run.AmountCents).ShouldBe(("2020", 1210));
        await fund.Manager.Settles(TaskKind.FinaliseContributionRun, fund.App.As(Roles.Auditor), id =>
            fund.Manager.Act<ContributionRunView>($"{FundApp.Runs}/{id}/finalisation")
        );
    }

    [Theory, EveryDatabase]
    public async Task A_run_that_no_longer_fits_the_budget_waits_for_nobody(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0344", 1000));
        await fund.NewBudget(2020, 1000);
        var run = await fund.PrepareRun(2020);
        (await fund.Deputy.Waiting(TaskKind.CheckContributionRun)).ShouldHaveSingleItem();
        await fund.NewBudget(2020, 2000);
        (await fund.Deputy.Waiting(TaskKind.CheckContributionRun)).ShouldBeEmpty();
        await fund.Deputy.SendBody("POST", $"{FundApp.Runs}/{run.Id}/check").ShouldRefuse(409, "run-outdated");
    }

    [Theory, EveryDatabase]
    public async Task Missing_data_wait_for_the_municipality_and_the_fund_and_then_the_invoices(DatabaseKind kind)
    {
        var (fund, run) = await FundApp.WithRun(kind);
        await using var _ = fund;
        await fund.Know("GM0014");
        (await fund.Manager.Waiting(TaskKind.CompleteDebtor)).ShouldHaveSingleItem().Path.ShouldBe("/fonds/debiteuren?jaar=2020");
        await fund.Officer("GM0344")
            .Settles(TaskKind.CompleteDebtor, fund.Officer("GM0014"), code =>
                fund.Officer("GM0344").Put<DebtorView>($"{InvoiceApp.Debtors}/{code}", InvoiceApp.Complete(code))
            );
        (await fund.Manager.Waiting(TaskKind.CompleteDebtor)).ShouldBeEmpty();
        var invoices = await fund.Manager.Settles(TaskKind.MakeInvoices, fund.Officer("GM0344"), id => fund.MakeInvoices(Guid.Parse(id)));
        (invoices.Count, invoices.Subject).ShouldBe((2, $"contribution-runs/{run.Id}"));
    }

    [Theory, EveryDatabase]
    public async Task An_invoice_waits_for_its_own_municipality_until_the_bank_says_it_is_paid(DatabaseKind kind)
    {
        var (fund, a, b) = await FundApp.Invoiced(kind);
        await using var _ = fund;
        var mine = fund.Officer(b.MunicipalityCode);
        var task = (await mine.Waiting(TaskKind.PayInvoice)).ShouldHaveSingleItem();
        (task.Title, task.AmountCents, DutchTime.DayOf(task.DueAt!.Value)).ShouldBe((b.Number, b.GrossCents, b.DueOn!.Value));
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(b.GrossCents - 1, b.Details!.PaymentReference))));
        await Patience.Until(async () => (await mine.Waiting(TaskKind.PayInvoice)).Single().AmountCents == 1);
        await fund.Import(Camt.Of(new Camt("B", b.GrossCents - 1, Camt.Entry(1, b.Details!.PaymentReference))));
        await Patience.Until(async () => (await mine.Waiting(TaskKind.PayInvoice)).Count == 0);
        (await fund.Officer(a.MunicipalityCode).Waiting(TaskKind.PayInvoice)).Single().Title.ShouldBe(a.Number);
    }

    [Theory, EveryDatabase]
    public async Task Interest_waits_for_a_second_person_and_then_for_the_municipality(DatabaseKind kind)
    {
        var (fund, a, b) = await FundApp.Invoiced(kind, 100_000_000, ("Samen:Funding:Interest", "Ordinary"));
        await using var _ = fund;
        fund.GoTo(a, 365);
        var charge = await fund.PrepareInterest(a);
        var mine = fund.Officer(a.MunicipalityCode);
        (await mine.Waiting(TaskKind.PayInterest)).ShouldBeEmpty("nobody has approved it");
        await fund.Deputy.Settles(TaskKind.ApproveInterest, fund.Manager, id =>
            fund.Deputy.Act<InterestChargeView>($"{ReminderApp.Charges}/{id}/approval")
        );
        var due = await mine.Settles(TaskKind.PayInterest, fund.Officer(b.MunicipalityCode), id =>
            fund.App.As(Roles.FundManager, id: "third")
                .Act<InterestChargeView>(
                    $"{ReminderApp.Charges}/{id}/reversal",
                    new InterestReasonRequest { Reason = "Het bestuur scheldt het kwijt." }
                )
        );
        due.AmountCents.ShouldBe(charge.AmountCents);
    }

    [Theory, EveryDatabase]
    public async Task A_credit_waits_for_a_second_person(DatabaseKind kind)
    {
        var (fund, a, _) = await FundApp.Invoiced(kind);
        await using var _1 = fund;
        await fund.PrepareCredit(a.Id, 100);
        var task = await fund.Deputy.Settles(TaskKind.DecideCredit, fund.Manager, id =>
            fund.StepCredit(Guid.Parse(id)).Read<CreditProposalView>()
        );
        (task.Title, task.AmountCents, task.Path).ShouldBe((a.Number, 121, $"/fonds/facturen/{a.Id}"));
    }

    [Theory, EveryDatabase]
    public async Task A_manual_entry_waits_for_a_second_person(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Manager.Create<ManualEntryView>(Manual, ManualEntryTests.Request(700));
        var task = await fund.Deputy.Settles(TaskKind.ApproveManualEntry, fund.Manager, id =>
            fund.Deputy.Act<ManualEntryView>($"{Manual}/{id}/approval")
        );
        task.AmountCents.ShouldBe(700);
    }

    [Theory, EveryDatabase]
    public async Task A_ledger_year_waits_for_a_second_person_to_close_and_to_open(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Post(LedgerTests.Receipt(1000));
        await LedgerChainTests.Sealed(fund, 1);
        await fund.Manager.Act<LedgerYearView>($"{Years}/2020/closing");
        await fund.Deputy.Settles(TaskKind.CloseLedgerYear, fund.Manager, year =>
            fund.Deputy.Act<LedgerYearView>($"{Years}/{year}/closing")
        );
        var reason = new ReopenLedgerYearRequest { Reason = "Er kwam nog een factuur." };
        await fund.Deputy.Act<LedgerYearView>($"{Years}/2020/reopening", reason);
        await fund.Manager.Settles(TaskKind.ReopenLedgerYear, fund.Deputy, year =>
            fund.Manager.Act<LedgerYearView>($"{Years}/{year}/reopening", reason)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_check_that_fails_waits_for_the_fund_and_auditors_until_it_holds(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.Import(Camt.Of(new Camt("A", 500, Camt.Entry(70))));
        await Patience.Until(async () => await fund.Balance(Chart.Bank) == 70);
        var opening = LedgerTests.Receipt(500);
        await fund.Manager.Act<IReadOnlyList<LedgerCheckView>>("/funding/v1/ledger/checks");
        (await fund.App.As(Roles.Auditor).Waiting(TaskKind.LookAtLedgerCheck)).Single().Title.ShouldBe("A: -500");
        await fund.Manager.Settles(TaskKind.LookAtLedgerCheck, fund.App.As(Roles.BudgetHolder), async _ =>
        {
            await fund.Post(
                opening with
                {
                    BasisKind = LedgerBasisKind.Decision,
                    Postings = [opening.Postings[0], new LedgerPosting { Account = Chart.GeneralReserve, AmountCents = -500 }],
                }
            );
            await fund.Manager.Act<IReadOnlyList<LedgerCheckView>>("/funding/v1/ledger/checks");
        });
    }
}
