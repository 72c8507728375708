using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Funding.Tests.SpendingCalls;

namespace Samen.Funding.Tests;

/// <summary>What the fund enters into: within its line, by mandate, and by two persons above an amount.</summary>
public sealed class ObligationTests
{
    [Theory, EveryDatabase]
    public async Task What_is_approved_takes_its_amount_of_its_line(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var prepared = await fund.PrepareObligation(Order(300));
        (prepared.Status, prepared.AmountCents, prepared.PartnerName).ShouldBe((ObligationStatus.Prepared, 0, "Leverancier"));
        (await fund.OfLine(Chart.Available, "P.1")).ShouldBe(700);
        await fund.Anybody.GetAsync($"{Obligations}/{prepared.Id}").ShouldRefuse(404, "not-found");
        var entered = await fund.ApproveObligation(prepared.Id);
        (entered.Status, entered.AmountCents, entered.LeftCents).ShouldBe((ObligationStatus.Effective, 300, 300));
        (await fund.OfLine(Chart.Obligated, "P.1"), await fund.OfLine(Chart.Available, "P.1")).ShouldBe((300, 400));
        var line = await fund.BudgetLine("P.1");
        (line.ObligatedCents, line.LeftCents, line.ShortCents).ShouldBe((300, 400, 0));
        var budget = await fund.Budget(2020);
        (budget.ObligatedCents, budget.FreeCents).ShouldBe((300, 700));
        (await fund.Obligation(prepared.Id, fund.Anybody)).Change.ShouldBeNull();
        (await fund.App.Facts<ObligationEntered>()).Single().LineCode.ShouldBe("P.1");
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task What_waits_is_found_by_the_years_that_it_plans(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var prepared = await fund.PrepareObligation(Order(300, later: (2021, 50)));
        foreach (var year in new[] { 2020, 2021 })
            (await fund.Holder.Pages<ObligationView>($"{Obligations}?year={year}&waiting=true")).Single().Id.ShouldBe(prepared.Id);
        (await fund.Holder.Pages<ObligationView>($"{Obligations}?year=2022")).ShouldBeEmpty();
        (await fund.Anybody.Pages<ObligationView>($"{Obligations}?year=2020")).ShouldBeEmpty();
        (await fund.Holder.Pages<ObligationView>($"{Obligations}?number={prepared.Number}")).Single().Id.ShouldBe(prepared.Id);
        (await fund.Holder.Pages<ObligationView>($"{Obligations}?number={prepared.Number + 1}")).ShouldBeEmpty();
        prepared.Years.ShouldBeEmpty();
        await fund.ApproveObligation(prepared.Id);
        await fund.Manager.Act<ObligationView>($"{Obligations}/{prepared.Id}/revision", Revision((2020, 300), (2022, 50)));
        (await fund.Holder.Pages<ObligationView>($"{Obligations}?year=2022&line=P.1")).Single().Years.Count.ShouldBe(2);
        (await fund.BudgetLine("P.1")).ObligatedCents.ShouldBe(300);
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task Who_prepares_does_not_approve_and_above_an_amount_a_fund_manager_does_so_too(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending(lines: Lines(first: 9_000_000));
        var own = await fund.Holder.Create<ObligationView>(Obligations, Order(1));
        await fund.Holder.Approve(Obligations, own.Id).ShouldRefuse(409, "second-person");
        await fund.Deputy.Approve(Obligations, own.Id).ShouldRefuse(409, "no-budget-mandate");
        var large = await fund.PrepareObligation(Order(Second + 1));
        var first = await fund.Holder.Act<ObligationView>($"{Obligations}/{large.Id}/approval");
        (first.Status, first.Change!.Status).ShouldBe((ObligationStatus.Prepared, ObligationChangeStatus.AwaitsSecondPerson));
        await fund.Manager.Approve(Obligations, large.Id).ShouldRefuse(409, "second-person");
        await fund.Holder.Approve(Obligations, large.Id).ShouldRefuse(409, "second-person");
        (await fund.Deputy.Act<ObligationView>($"{Obligations}/{large.Id}/approval")).Status.ShouldBe(ObligationStatus.Effective);
        (await fund.Enter(Order(Second) with { LineCode = "P.1", Amounts = Amounts((2020, 100)) })).Status.ShouldBe(
            ObligationStatus.Effective
        );
    }

    [Theory, EveryDatabase]
    public async Task It_is_refused_by_another_or_withdrawn_by_who_prepared_it(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var (first, second) = (await fund.PrepareObligation(Order(1)), await fund.PrepareObligation(Order(2)));
        await fund.Manager.SendBody("POST", $"{Obligations}/{first.Id}/refusal", Because).ShouldRefuse(409, "second-person");
        var refused = await fund.Holder.Act<ObligationView>($"{Obligations}/{first.Id}/refusal", Because);
        (refused.Status, refused.Change!.Refusal).ShouldBe((ObligationStatus.Refused, "Het klopt niet."));
        await fund.Holder.SendBody("POST", $"{Obligations}/{second.Id}/withdrawal").ShouldRefuse(403, "not-your-entry");
        await fund.Manager.Act<ObligationView>($"{Obligations}/{second.Id}/withdrawal");
        await fund.Holder.Approve(Obligations, second.Id).ShouldRefuse(409, "wrong-state");
        (await fund.Manager.Pages<ObligationView>($"{Obligations}?limit=1")).Select(o => o.Id).ShouldBe([second.Id, first.Id]);
        (await fund.Anybody.Pages<ObligationView>(Obligations)).ShouldBeEmpty();
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task A_line_gives_no_more_than_it_has(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        await fund.Enter(Order(600));
        var (over, last) = (await fund.PrepareObligation(Order(101)), await fund.PrepareObligation(Order(100)));
        await fund.Holder.Approve(Obligations, over.Id).ShouldRefuse(409, "over-budget");
        await fund.ApproveObligation(last.Id);
        await fund.Holder.Approve(Obligations, over.Id).ShouldRefuse(409, "over-budget");
        (await fund.OfLine(Chart.Available, "P.1")).ShouldBe(0);
        await fund.Manager.SendBody("POST", Obligations, Order(1, "X.1")).ShouldRefuse(400, "invalid-request", "/lineCode unknown");
        var none = Order(1) with { Amounts = Amounts((2021, 1)) };
        await fund.Manager.SendBody("POST", Obligations, none).ShouldRefuse(409, "no-budget");
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task What_is_reserved_for_commitments_is_for_obligations_that_draw_on_them(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var commitment = await fund.Adopt(800, 0);
        var (beside, within) = (
            await fund.PrepareObligation(Order(201)),
            await fund.PrepareObligation(Order(700, commitment: commitment.Id))
        );
        await fund.Holder.Approve(Obligations, beside.Id).ShouldRefuse(409, "over-budget");
        await fund.ApproveObligation(within.Id);
        (await fund.Commitment(commitment.Id)).Coverage.ShouldBe([new CoverageView(2020, 800, 800, 0, 100)]);
        (await fund.OfYear(Chart.Reserved), await fund.OfYear(Chart.Available)).ShouldBe((100, 200));
        var more = await fund.PrepareObligation(Order(101, "P.2", commitment.Id));
        await fund.Holder.Approve(Obligations, more.Id).ShouldRefuse(409, "over-commitment");
        (await fund.App.Facts<CommitmentCoverageChanged>()).ShouldBeEmpty();
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task What_was_drawn_stays_when_a_commitment_is_released(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var (first, later) = (await fund.Adopt(700, 0), await fund.Adopt(600, 0));
        await fund.Enter(Order(250, commitment: first.Id));
        await fund.App.Tell(
            "municipalities",
            new ItemClosingAnnulled(first.ItemId, ItemKind.Proposal, "B", null, FundApp.NewId(), ItemOutcome.Adopted, false, "Verteld.")
        );
        (await fund.Commitment(first.Id)).Coverage.ShouldBe([new CoverageView(2020, 250, 250, 0, 0)]);
        (await fund.Commitment(later.Id)).Coverage.ShouldBe([new CoverageView(2020, 600, 600, 0, 600)]);
        (await fund.Budget(2020)).FreeCents.ShouldBe(150);
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task Other_amounts_count_once_they_are_approved(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        await fund.NewBudget(2021, Lines());
        var order = await fund.Enter(Order(300));
        await fund.Manager.Act<ObligationView>($"{Obligations}/{order.Id}/revision", Revision((2020, 100), (2021, 350)));
        var waiting = await fund.Obligation(order.Id);
        (waiting.AmountCents, waiting.Change!.ActCents, waiting.Status).ShouldBe((300, 350, ObligationStatus.Effective));
        await fund.Manager.SendBody("POST", $"{Obligations}/{order.Id}/revision", Revision((2020, 1))).ShouldRefuse(409, "change-waits");
        await fund.Manager.SendBody("POST", $"{Obligations}/{order.Id}/ending", Because).ShouldRefuse(409, "change-waits");
        var revised = await fund.ApproveObligation(order.Id);
        revised.Years.ShouldBe([new ObligationYearView(2020, 100, 0, 100), new ObligationYearView(2021, 350, 0, 350)]);
        (await fund.OfLine(Chart.Available, "P.1"), await fund.OfLine(Chart.Available, "P.1", 2021)).ShouldBe((600, 350));
        await fund
            .Manager.SendBody("POST", $"{Obligations}/{order.Id}/revision", Revision((2020, 100), (2021, 350)))
            .ShouldRefuse(409, "nothing-changed");
        (await fund.Manager.Fetch<IReadOnlyList<ObligationChangeView>>($"{Obligations}/{order.Id}/changes")).Count.ShouldBe(2);
        (await fund.App.Facts<ObligationRevised>()).Count.ShouldBe(1);
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task Ending_releases_what_is_left(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var order = await fund.Enter(Order(300));
        await fund.Buy(Invoice(order.Id, 120));
        var ended = await fund.Holder.Act<ObligationView>($"{Obligations}/{order.Id}/ending", Because);
        (ended.Status, ended.AmountCents, ended.LeftCents, ended.EndedReason).ShouldBe((ObligationStatus.Ended, 120, 0, "Het klopt niet."));
        (await fund.OfLine(Chart.Available, "P.1"), await fund.OfLine(Chart.Realised, "P.1")).ShouldBe((580, 120));
        (await fund.App.Facts<ObligationEnded>()).Single().ReleasedCents.ShouldBe(180);
        await fund.Manager.SendBody("POST", $"{Obligations}/{order.Id}/revision", Revision((2020, 1))).ShouldRefuse(409, "wrong-state");
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task A_line_that_an_assembly_lowers_below_it_is_short_until_it_is_raised(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var lowered = await fund.Prepare(2020, Lines(first: 400));
        var item = await fund.Carry(lowered);
        var order = await fund.PrepareObligation(Order(500));
        await fund.Holder.Approve(Obligations, order.Id).ShouldRefuse(409, "over-budget");
        await fund.App.Tell("municipalities", new ItemWithdrawn(item, null));
        await fund.ApproveObligation(order.Id);
        await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{lowered.Id}/submission").ShouldRefuse(409, "line-in-use");
        await fund.Decide(item); // As it had gone on all the same.
        (await fund.OfLine(Chart.Short, "P.1"), await fund.OfLine(Chart.Available, "P.1")).ShouldBe((-100, 0));
        (await fund.BudgetLine("P.1")).ShortCents.ShouldBe(100);
        (await fund.Budget(2020)).ShortCents.ShouldBe(100);
        var more = await fund.PrepareObligation(Order(1));
        await fund.Holder.Approve(Obligations, more.Id).ShouldRefuse(409, "over-budget");
        await fund.LedgerHolds();
        await fund.Decide(await fund.Carry(await fund.Prepare(2020, Lines(first: 600))));
        (await fund.OfLine(Chart.Short, "P.1"), await fund.OfLine(Chart.Available, "P.1")).ShouldBe((0, 100));
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task Years_without_a_budget_await_theirs(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        await fund.Enter(Order(300, later: [(2021, 200)]));
        (await fund.OfLine(Chart.Short, "P.1", 2021), await fund.OfLine(Chart.Available, "P.1", 2021)).ShouldBe((-200, 0));
        await fund.LedgerHolds();
        await fund.NewBudget(2021, Lines());
        (await fund.OfLine(Chart.Short, "P.1", 2021), await fund.OfLine(Chart.Available, "P.1", 2021)).ShouldBe((0, 500));
        await fund.LedgerHolds();
    }

    [Fact]
    public async Task With_whom_it_is_entered_into_is_known_and_takes_part()
    {
        await using var fund = await FundApp.Start();
        await fund.PrepareSpending();
        await fund.Register(("GM0344", 357_597));
        var order = Order(1);
        await Refused(order with { PartnerId = FundApp.NewId() }, "/partnerId unknown");
        await Refused(order with { PartnerId = null }, "/partnerId one-of");
        await Refused(order with { Municipality = "GM0344" }, "/partnerId one-of");
        await Refused(order with { Kind = ObligationKind.Internal }, "/kind internal");
        await Refused(order with { Reference = null }, "/reference required");
        await Refused(order with { PartnerId = null, Municipality = "GM9999" }, "/municipality unknown");
        await Refused(order with { CommitmentId = FundApp.NewId() }, "/commitmentId unknown");
        await Refused(order with { Amounts = Amounts((2020, 0)) }, "/amounts zero");
        await Refused(order with { Amounts = Amounts((2020, 1), (2020, 2)) }, "/amounts/1/year twice");
        var seconded = order with { Kind = ObligationKind.Secondment, PartnerId = null, Municipality = "GM0344" };
        (await fund.Enter(seconded)).MunicipalityName.ShouldBe("Gemeente GM0344");
        await fund.App.Tell("partners", new AdmissionDecided(Supplier, AdmissionStatus.Left));
        await fund.Manager.SendBody("POST", Obligations, order).ShouldRefuse(409, "partner-left");

        Task Refused(PrepareObligationRequest request, string fault) =>
            fund.Manager.SendBody("POST", Obligations, request).ShouldRefuse(400, "invalid-request", fault);
    }

    [Fact]
    public async Task Everybody_reads_what_counts_and_nobody_else_what_is_prepared()
    {
        await using var fund = await FundApp.Start();
        await fund.PrepareSpending();
        var (entered, prepared) = (await fund.Enter(Order(10)), await fund.PrepareObligation(Order(20, "P.2")));
        (await fund.Anybody.Pages<ObligationView>($"{Obligations}?year=2020&partner={Supplier}")).Single().Id.ShouldBe(entered.Id);
        (await fund.Manager.Pages<ObligationView>($"{Obligations}?waiting=true")).Single().Id.ShouldBe(prepared.Id);
        (await fund.App.As(Roles.Auditor).Pages<ObligationView>($"{Obligations}?line=P.2")).Single().AllowedActions.ShouldBeEmpty();
        (await fund.Holder.Pages<ObligationView>($"{Obligations}?status=Prepared")).Single().AllowedActions.ShouldBe(["Approve", "Refuse"]);
    }
}
