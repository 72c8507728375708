using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Funding.Tests.SpendingCalls;

namespace Samen.Funding.Tests;

/// <summary>Money that moves between lines of a programme by mandate, and belongs to the revision of the budget.</summary>
public sealed class LineTransferTests
{
    private static PrepareLineTransferRequest Transfer(long cents, string from = "P.1", string to = "P.2") =>
        new()
        {
            Year = 2020,
            FromLine = from,
            ToLine = to,
            AmountCents = cents,
            Reason = "Er wordt meer ingehuurd.",
        };

    private static async Task<LineTransferView> Made(FundApp fund, long cents)
    {
        var prepared = await fund.Manager.Create<LineTransferView>(Transfers, Transfer(cents));
        return await fund.Holder.Act<LineTransferView>($"{Transfers}/{prepared.Id}/approval");
    }

    private static async Task<(long, long)> Has(FundApp fund)
    {
        var lines = ((await fund.BudgetLine("P.1")).AmountCents, (await fund.BudgetLine("P.2")).AmountCents);
        (-await fund.OfLine(Chart.Authorised, "P.1"), -await fund.OfLine(Chart.Authorised, "P.2")).ShouldBe(lines);
        await fund.LedgerHolds();
        return lines;
    }

    [Theory, EveryDatabase]
    public async Task What_one_prepares_another_approves_and_the_money_moves(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var prepared = await fund.Holder.Create<LineTransferView>(Transfers, Transfer(150));
        await fund.Holder.Approve(Transfers, prepared.Id).ShouldRefuse(409, "second-person");
        await fund.Manager.Approve(Transfers, prepared.Id).ShouldRefuse(403, "forbidden");
        (await Has(fund)).ShouldBe((700, 200));
        var made = await Made(fund, 150);
        (made.Counts, made.Revision).ShouldBe((true, 1));
        (await Has(fund)).ShouldBe((550, 350));
        var bridge = (await fund.Anybody.Fetch<BudgetBridgeView>("/funding/v1/budgets/2020/bridge")).Lines.Single(l => l.Code == "P.2");
        (bridge.FirstCents, bridge.TransferredCents, bridge.CurrentCents).ShouldBe((200, 150, 350));
        (await fund.Anybody.Pages<LineTransferView>($"{Transfers}?year=2020")).Single().PreparedBy.ShouldBeNull();
        foreach (var (line, count) in new[] { ("P.1", 1), ("P.2", 1), ("Q.1", 0) })
            (await fund.Anybody.Pages<LineTransferView>($"{Transfers}?line={line}")).Count.ShouldBe(count, line);
        (await fund.App.Facts<LineTransferred>()).Single().AmountCents.ShouldBe(150);
    }

    [Theory, EveryDatabase]
    public async Task It_counts_as_long_as_its_revision_does(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var early = await fund.Prepare(2020, Lines(first: 900));
        var made = await Made(fund, 150);
        await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{early.Id}/submission").ShouldRefuse(409, "budget-changed");
        await fund.PutProposal(early.Id, Lines(first: 900)).Read<BudgetProposalView>();
        var item = await fund.Carry(early);
        await fund.Manager.SendBody("POST", Transfers, Transfer(1)).ShouldRefuse(409, "proposal-waits");
        await fund.Decide(item);
        (await Has(fund)).ShouldBe((900, 200));
        var seen = await fund.Anybody.Fetch<LineTransferView>($"{Transfers}/{made.Id}");
        (seen.Counts, seen.Status).ShouldBe((false, LineTransferStatus.Effective));
        await fund.Manager.SendBody("POST", $"{Transfers}/{made.Id}/reversal", Because).ShouldRefuse(409, "wrong-state");
        await fund.Annul(item);
        (await Has(fund)).ShouldBe((550, 350));
    }

    [Theory, EveryDatabase]
    public async Task It_is_undone_by_the_opposite_under_the_same_rules_and_once(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var made = await Made(fund, 150);
        var order = await fund.Enter(Order(300, "P.2"));
        await fund.Manager.SendBody("POST", $"{Transfers}/{made.Id}/reversal", Because).ShouldRefuse(409, "over-budget");
        await fund.Manager.Act<ObligationView>($"{Obligations}/{order.Id}/ending", Because);
        var reversal = await fund.Manager.Create<LineTransferView>($"{Transfers}/{made.Id}/reversal", Because);
        (reversal.FromLine, reversal.ReversesId).ShouldBe(("P.2", made.Id));
        await fund.Manager.SendBody("POST", $"{Transfers}/{made.Id}/reversal", Because).ShouldRefuse(409, "already-reversed");
        await fund.Holder.Act<LineTransferView>($"{Transfers}/{reversal.Id}/approval");
        (await Has(fund)).ShouldBe((700, 200));
        await fund.Manager.SendBody("POST", $"{Transfers}/{reversal.Id}/reversal", Because).ShouldRefuse(409, "reversal-of-reversal");
        var text = await fund.Prepare(2020, Lines());
        await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{text.Id}/submission").ShouldRefuse(409, "nothing-changed");
    }

    [Theory]
    [InlineData(1, "P.1", "Q.1", "other-programme")]
    [InlineData(1, "P.1", "C.1", "unknown-line")]
    [InlineData(701, "P.1", "P.2", "over-budget")]
    public async Task What_lines_can_not_give_or_take_is_refused(long cents, string from, string to, string code)
    {
        await using var fund = await FundApp.Start();
        await fund.PrepareSpending();
        await fund.Manager.SendBody("POST", Transfers, Transfer(cents, from, to)).ShouldRefuse(409, code);
        await fund.Manager.SendBody("POST", Transfers, Transfer(cents, from, from)).ShouldRefuse(400, "invalid-request", "/toLine same");
        await fund.Manager.SendBody("POST", Transfers, Transfer(1) with { Year = 2031 }).ShouldRefuse(409, "no-budget");
    }

    [Fact]
    public async Task A_mandate_for_both_lines_is_needed()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, Lines());
        await fund.Mandate(100, "P.1");
        var prepared = await fund.Manager.Create<LineTransferView>(Transfers, Transfer(50));
        await fund.Holder.Approve(Transfers, prepared.Id).ShouldRefuse(409, "no-budget-mandate");
        await fund.Mandate(40, "P.2");
        await fund.Holder.Approve(Transfers, prepared.Id).ShouldRefuse(409, "over-limit");
        await fund.Holder.Act<LineTransferView>($"{Transfers}/{prepared.Id}/refusal", Because);
        await fund.Holder.Approve(Transfers, prepared.Id).ShouldRefuse(409, "wrong-state");
        var own = await fund.Manager.Create<LineTransferView>(Transfers, Transfer(5));
        await fund.Holder.SendBody("POST", $"{Transfers}/{own.Id}/withdrawal").ShouldRefuse(403, "not-your-entry");
        (await fund.Manager.Act<LineTransferView>($"{Transfers}/{own.Id}/withdrawal")).Status.ShouldBe(LineTransferStatus.Withdrawn);
    }
}
