using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Funding.Tests.SpendingCalls;

namespace Samen.Funding.Tests;

/// <summary>Who may approve what the fund spends: granted by one fund manager, confirmed by another, with an end.</summary>
public sealed class BudgetMandateTests
{
    [Theory, EveryDatabase]
    public async Task What_one_fund_manager_grants_another_confirms(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, Lines());
        var granted = await fund.Grant(500, "P.1");
        (granted.Status, granted.InForce, granted.AllowedActions.Single()).ShouldBe((BudgetMandateStatus.Granted, false, "Withdraw"));
        await fund.Manager.SendBody("POST", $"{Mandates}/{granted.Id}/confirmation").ShouldRefuse(409, "second-person");
        var confirmed = await fund.Deputy.Act<BudgetMandateView>($"{Mandates}/{granted.Id}/confirmation");
        (confirmed.Status, confirmed.InForce, confirmed.DecidedBy).ShouldBe((BudgetMandateStatus.Confirmed, true, "fund-deputy"));
        (await fund.Holder.Pages<BudgetMandateView>($"{Mandates}?heldBy={HolderName}")).Single().Id.ShouldBe(granted.Id);
        var ended = await fund.Manager.Act<BudgetMandateView>($"{Mandates}/{granted.Id}/ending", Because);
        (ended.Status, ended.InForce, ended.Reason).ShouldBe((BudgetMandateStatus.Ended, false, "Het klopt niet."));
        await fund.Manager.SendBody("POST", $"{Mandates}/{granted.Id}/ending", Because).ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task It_is_refused_by_another_or_withdrawn_by_who_granted_it(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, Lines());
        var (first, second) = (await fund.Grant(1, "P.1"), await fund.Grant(2, "P.1"));
        await fund.Manager.SendBody("POST", $"{Mandates}/{first.Id}/refusal", Because).ShouldRefuse(409, "second-person");
        (await fund.Deputy.Act<BudgetMandateView>($"{Mandates}/{first.Id}/refusal", Because)).Status.ShouldBe(BudgetMandateStatus.Refused);
        await fund.Deputy.SendBody("POST", $"{Mandates}/{second.Id}/withdrawal").ShouldRefuse(403, "not-your-entry");
        await fund.Manager.Act<BudgetMandateView>($"{Mandates}/{second.Id}/withdrawal");
        (await fund.Manager.Pages<BudgetMandateView>($"{Mandates}?status=Withdrawn&limit=1")).Single().Id.ShouldBe(second.Id);
    }

    [Fact]
    public async Task Nobody_confirms_a_mandate_of_their_own()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, Lines());
        var granted = await fund.Grant(500, "P.1");
        var holder = fund.App.As(Roles.FundManager, id: HolderName);
        await holder.SendBody("POST", $"{Mandates}/{granted.Id}/confirmation").ShouldRefuse(409, "second-person");
    }

    [Fact]
    public async Task Nobody_grants_a_mandate_to_themselves()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, Lines());
        var holder = fund.App.As(Roles.FundManager, id: HolderName);
        await holder.SendBody("POST", Mandates, Request(fund, "P.1", null)).ShouldRefuse(409, "second-person");
    }

    [Theory]
    [InlineData("X.9", null, "/lineCode unknown")]
    [InlineData("C.1", null, "/lineCode unknown")]
    [InlineData(null, "Iets anders", "/programme unknown")]
    public async Task What_no_budget_has_is_no_mandate_for(string? line, string? programme, string fault)
    {
        await using var fund = await FundApp.Start();
        await fund.Manager.SendBody("POST", Mandates, Request(fund, line, programme)).ShouldRefuse(400, "invalid-request", fault);
        await fund.NewBudget(2020, Lines());
        await fund.Manager.SendBody("POST", Mandates, Request(fund, line, programme)).ShouldRefuse(400, "invalid-request", fault);
        (await fund.Grant(1, programme: "common ground")).Programme.ShouldBe("common ground");
    }

    [Theory, EveryDatabase]
    public async Task The_key_of_a_person_is_that_person_and_a_machine_is_no_second_one(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        HttpClient Key(string of, string role) => fund.App.As(new User(of, role) { Credential = "key-ab12cd34" });
        var ownKey = Key("fundmanager-all", Roles.FundManager);
        var machine = fund.App.As(new User("key-ef56gh78", Roles.FundManager, Roles.BudgetHolder) { Credential = "key-ef56gh78" });
        var client = fund.App.As(new User("client-ab12cd34ef56gh78", Roles.FundManager));
        await fund.PrepareSpending(limit: 1);
        await machine.Create<BudgetMandateView>(Mandates, Request(fund, "P.2", null));
        var granted = await fund.Grant(10_000, "P.1");
        foreach (var second in (HttpClient[])[ownKey, machine, client])
        {
            await second.SendBody("POST", $"{Mandates}/{granted.Id}/confirmation").ShouldRefuse(409, "second-person");
            (await second.Fetch<BudgetMandateView>($"{Mandates}/{granted.Id}")).AllowedActions.ShouldNotContain("Confirm");
        }
        await Key("fund-deputy", Roles.FundManager).Act<BudgetMandateView>($"{Mandates}/{granted.Id}/confirmation");

        var prepared = await machine.Create<ObligationView>(Obligations, Order(300));
        await machine.Approve(Obligations, prepared.Id).ShouldRefuse(409, "second-person");
        var own = await fund.Holder.Create<ObligationView>(Obligations, Order(10));
        var holdersKey = Key(HolderName, Roles.BudgetHolder);
        await holdersKey.Approve(Obligations, own.Id).ShouldRefuse(409, "second-person");
        (await holdersKey.Act<ObligationView>($"{Obligations}/{prepared.Id}/approval")).Status.ShouldBe(
            ObligationStatus.Effective,
            "the mandate of the person serves their key"
        );
    }

    [Fact]
    public async Task A_machine_holds_no_mandate()
    {
        await using var fund = await FundApp.Start();
        var request = Request(fund, "P.1", null) with { HeldBy = "key-ab12cd34" };
        await fund.Manager.SendBody("POST", Mandates, request).ShouldRefuse(400, "invalid-request", "/heldBy format");
    }

    [Theory]
    [InlineData("P.1", "Samen", 0, 1, "lineCode one-of")]
    [InlineData(null, null, 0, 1, "lineCode one-of")]
    [InlineData("P.1", null, 0, -1, "untilDay range")]
    [InlineData("P.1", null, 0, 5 * 366, "untilDay range")]
    [InlineData("P.1", null, -20, -10, "untilDay range")]
    public async Task What_a_mandate_can_not_be_is_refused(string? line, string? programme, int from, int until, string fault)
    {
        await using var fund = await FundApp.Start();
        var today = fund.App.Clock.Today();
        var request = Request(fund, line, programme) with { FromDay = today.AddDays(from), UntilDay = today.AddDays(until) };
        await fund.Manager.SendBody("POST", Mandates, request).ShouldRefuse(400, "invalid-request", $"/{fault}");
    }

    [Theory, EveryDatabase]
    public async Task Who_holds_no_mandate_for_a_line_is_not_told_to_approve_on_it(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var other = fund.App.As(Roles.BudgetHolder, id: "other-holder");
        var order = await fund.PrepareObligation(Order(100));
        (await fund.Obligation(order.Id, fund.Holder)).AllowedActions.ShouldBe(["Approve", "Refuse"]);
        (await fund.Obligation(order.Id, other)).AllowedActions.ShouldBe(["Refuse"]);
        await fund.ApproveObligation(order.Id);
        (await fund.Obligation(order.Id, other)).AllowedActions.ShouldBe(["Revise"]);
        (await fund.Obligation(order.Id, fund.Holder)).AllowedActions.ShouldBe(["Revise", "End"]);
        var bought = await fund.Manager.Create<PurchaseInvoiceView>(Purchases, Invoice(order.Id, 10));
        (await other.Fetch<PurchaseInvoiceView>($"{Purchases}/{bought.Id}")).AllowedActions.ShouldBe(["Refuse"]);
        (await fund.Holder.Fetch<PurchaseInvoiceView>($"{Purchases}/{bought.Id}")).AllowedActions.ShouldBe(["Approve", "Refuse"]);
        var moved = await fund.Manager.Create<LineTransferView>(
            Transfers,
            new PrepareLineTransferRequest
            {
                Year = 2020,
                FromLine = "P.1",
                ToLine = "P.2",
                AmountCents = 1,
                Reason = "Er is meer nodig.",
            }
        );
        (await other.Fetch<LineTransferView>($"{Transfers}/{moved.Id}")).AllowedActions.ShouldBe(["Refuse"]);
        (await fund.Holder.Fetch<LineTransferView>($"{Transfers}/{moved.Id}")).AllowedActions.ShouldBe(["Approve", "Refuse"]);
    }

    [Theory]
    [InlineData("none", "no-budget-mandate")]
    [InlineData("line", "no-budget-mandate")]
    [InlineData("kind", "no-budget-mandate")]
    [InlineData("granted", "no-budget-mandate")]
    [InlineData("ended", "mandate-lapsed")]
    [InlineData("lapsed", "mandate-lapsed")]
    [InlineData("later", "mandate-lapsed")]
    [InlineData("limit", "over-limit")]
    public async Task What_no_mandate_allows_is_not_approved(string lack, string code)
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, Lines());
        await fund.App.Tell(
            "partners",
            new Contracts.Partners.PartnerRegistered(Supplier, "L", Contracts.Partners.PartnerKind.ChainPartner)
        );
        var today = fund.App.Clock.Today();
        var granted = lack switch
        {
            "line" => await fund.Grant(100, "P.2"),
            "kind" => await fund.Grant(100, "P.1", kinds: [BudgetMandateKind.Transfer]),
            "later" => await fund.Grant(100, "P.1", from: today.AddDays(1)),
            "limit" => await fund.Grant(99, "P.1"),
            _ => await fund.Grant(100, "P.1", from: today.AddDays(-9), until: today.AddDays(3)),
        };
        if (lack is not ("none" or "granted"))
            await fund.Deputy.Act<BudgetMandateView>($"{Mandates}/{granted.Id}/confirmation");
        if (lack == "ended")
            await fund.Manager.Act<BudgetMandateView>($"{Mandates}/{granted.Id}/ending", Because);
        if (lack == "lapsed")
            fund.App.Clock.Advance(TimeSpan.FromDays(4));
        var order = await fund.PrepareObligation(Order(100));
        await fund.Holder.Approve(Obligations, order.Id).ShouldRefuse(409, code);
    }

    private static GrantBudgetMandateRequest Request(FundApp fund, string? line, string? programme) =>
        new()
        {
            HeldBy = HolderName,
            LineCode = line,
            Programme = programme,
            LimitCents = 1,
            FromDay = fund.App.Clock.Today(),
            UntilDay = fund.App.Clock.Today(),
            Kinds = [BudgetMandateKind.Spend],
        };
}
