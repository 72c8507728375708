using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>The accounts of a year: taken from the ledger, checked, decided, and what follows from that.</summary>
public sealed class AnnualAccountsTests
{
    [Theory, EveryDatabase]
    public async Task Their_figures_are_those_of_the_ledger_to_the_cent(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var figures = (await AccountsApp.Prepare(fund)).Figures!;
        (figures.IncomeCents, figures.CostsCents, figures.ResultBeforeCents, figures.ResultAfterCents).ShouldBe(
            (12_100, 10_250, 1_850, 850)
        );
        figures
            .Costs.Select(line => (line.Code, line.CurrentCents, line.RealisedCents, line.DifferenceCents))
            .ShouldBe([("P.2", 3_200, 3_200, 0), ("P.1", 7_800, 7_000, 800), (null, 0, 50, -50)]);
        figures
            .Income.Select(line => (line.Code, line.CurrentCents, line.RealisedCents, line.DifferenceCents))
            .ShouldBe([("C.1", 10_000, 10_000, 0), ("S.1", 2_000, 2_100, 100)]);
        figures
            .Movements.Select(m => (m.Reserve, m.AmountCents, m.BeforeCents, m.AfterCents))
            .ShouldBe([("ICT", 1_500, 0, 1_500), (null, -500, 1_000, 500)]);
        figures.PostedLaterCents.ShouldBe(0);
        figures.Assets.Sum(line => line.AmountCents).ShouldBe(figures.BalanceCents);
        figures
            .Liabilities.Select(line => (line.Account, line.Part, line.AmountCents))
            .ShouldBe([("2100", null, 2_100), ("3000", null, 1_000), (null, "2019", 1_850)]);
        figures.Bridge.Select(step => step.AmountCents).ShouldBe([1_000, 0, 800, 0, 100, -50, 1_850]);
    }

    [Theory, EveryDatabase]
    public async Task What_was_posted_after_the_year_counts_and_is_told(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        await fund.Post(AccountsApp.Cost("4500", "P.1", 5) with { Date = new DateOnly(2020, 2, 1) });
        var figures = (await AccountsApp.Prepare(fund)).Figures!;
        (figures.CostsCents, figures.PostedLaterCents).ShouldBe((10_255, -5));
        figures.Liabilities.Sum(line => line.AmountCents).ShouldBe(figures.BalanceCents);
        figures.Liabilities.Single(line => line.Part == "2019").AmountCents.ShouldBe(1_850, "at 31 December it was not posted yet");
    }

    [Theory, EveryDatabase]
    public async Task What_the_auditor_stated_of_other_figures_is_not_kept(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var accounts = await AccountsApp.Prepare(fund);
        var path = $"{AccountsApp.Accounts}/{accounts.Id}";
        var same = new ReviseAnnualAccountsRequest
        {
            Title = "Jaarrekening 2019, andere titel",
            Explanation = accounts.Explanation,
            Auditor = accounts.Auditor,
        };
        await fund.Manager.SendBody("PUT", path, same, "*").Read<AnnualAccountsView>();
        await fund.Post(AccountsApp.Cost("4500", "P.1", 5));
        await fund.Manager.SendBody("PUT", path, same, "*").ShouldRefuse(400, "invalid-request", "/auditor outdated");
        var anew = same with { Auditor = accounts.Auditor! with { On = new DateOnly(2020, 5, 8) } };
        (await fund.Manager.SendBody("PUT", path, anew, "*").Read<AnnualAccountsView>()).Auditor!.On.ShouldBe(new DateOnly(2020, 5, 8));
    }

    [Theory, EveryDatabase]
    public async Task They_go_to_the_assembly_closed_checked_and_as_the_ledger_says(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var accounts = await AccountsApp.Prepare(fund);
        var steps = $"{FundApp.Steps}/{accounts.Id}";
        accounts.Waiting.Select(one => one.Kind).ShouldBe([AccountsWaitingKind.YearOpen, AccountsWaitingKind.Unchecked]);
        await fund.Manager.SendBody("POST", $"{steps}/submission").ShouldRefuse(409, "accounts-not-ready");
        await fund.Manager.SendBody("POST", $"{steps}/check").ShouldRefuse(409, "second-person");
        await fund.Post(AccountsApp.Cost("4500", "P.1", 5));
        await fund.Deputy.SendBody("POST", $"{steps}/check").ShouldRefuse(409, "accounts-outdated");
        await AccountsApp.Close(fund);
        await fund.Manager.SendBody("POST", $"{steps}/submission").ShouldRefuse(409, "accounts-outdated");
        (await fund.Manager.Fetch<AnnualAccountsView>($"{AccountsApp.Accounts}/{accounts.Id}")).Outdated.ShouldBeTrue();

        var again = new ReviseAnnualAccountsRequest { Title = accounts.Title, Explanation = accounts.Explanation };
        var revised = await fund.Manager.SendBody("PUT", $"{AccountsApp.Accounts}/{accounts.Id}", again, "*").Read<AnnualAccountsView>();
        (revised.Outdated, revised.Figures!.CostsCents, revised.AllowedActions).ShouldSatisfyAllConditions(
            one => one.Outdated.ShouldBeFalse(),
            one => one.CostsCents.ShouldBe(10_255),
            one => one.AllowedActions.ShouldBe(["Revise", "Discard"])
        );
        (await fund.Deputy.Act<FundProposalView>($"{steps}/check")).AllowedActions.ShouldContain("Submit");
        (await fund.Manager.Act<FundProposalView>($"{steps}/submission")).Status.ShouldBe(FundProposalStatus.Submitted);
        (await fund.Anybody.Fetch<AnnualAccountsView>($"{AccountsApp.Accounts}/{accounts.Id}")).Figures!.ResultAfterCents.ShouldBe(845);
    }

    [Theory, EveryDatabase]
    public async Task From_handing_over_on_their_year_takes_no_income_or_cost(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var (_, item) = await AccountsApp.HandOver(fund);
        var late = AccountsApp.Cost("4500", "P.1", 5) with { Date = new DateOnly(2020, 5, 5) };
        (await Should.ThrowAsync<RuleViolation>(() => fund.Post(late))).Code.ShouldBe("accounts-adopted");
        await fund.Post(AccountsApp.Cost("4500", "P.1", 5, 2020) with { Date = new DateOnly(2020, 5, 5) });
        await AccountsApp.PostAccounts(fund).Read<AnnualAccountsView>(System.Net.HttpStatusCode.Created);
        await AccountsApp.Decide(fund, item);
        await AccountsApp.PostAccounts(fund).ShouldRefuse(409, "accounts-adopted");
        (await Should.ThrowAsync<RuleViolation>(() => fund.Post(late))).Code.ShouldBe("accounts-adopted");
        await fund
            .Manager.SendBody("POST", "/funding/v1/ledger/years/2019/reopening", new ReopenLedgerYearRequest { Reason = "Nog iets." })
            .ShouldRefuse(409, "accounts-adopted");
        var change = await fund.Prepare(2019, FundApp.Lines(9));
        await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{change.Id}/submission").ShouldRefuse(409, "accounts-adopted");

        await fund.Annul(item);
        await fund.App.Tell("municipalities", new ItemWithdrawn(item, null));
        await fund.Post(late);
    }

    [Theory, EveryDatabase]
    public async Task Adoption_moves_the_reserves_as_the_budget_decided_and_annulment_moves_them_back(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var (accounts, item) = await AccountsApp.HandOver(fund);
        await AccountsApp.Decide(fund, item);
        await AccountsApp.Decide(fund, item);
        (await fund.Balance(Chart.EarmarkedReserves, new LedgerFilter { Line = "ICT" })).ShouldBe(-1_500);
        (await fund.Balance(Chart.GeneralReserve)).ShouldBe(-500);
        (await AccountsApp.Result(fund)).ShouldBe(850);
        (await fund.App.Facts<AnnualAccountsAdopted>()).Single().ResultCents.ShouldBe(850);

        await fund.Annul(item, voteGoesOn: true);
        (await fund.Balance(Chart.EarmarkedReserves)).ShouldBe(0);
        (await AccountsApp.Result(fund)).ShouldBe(1_850);
        (await fund.Manager.Fetch<FundProposalView>($"{FundApp.Steps}/{accounts.Id}")).Status.ShouldBe(FundProposalStatus.Voting);
        await AccountsApp.Decide(fund, item);
        (await AccountsApp.Result(fund)).ShouldBe(850);
        await Checks(fund);
    }

    [Theory, EveryDatabase]
    public async Task A_reserve_that_would_have_less_than_nothing_is_refused_by_how_much(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind, "ADR");
        await AccountsApp.PostAccounts(fund).ShouldRefuse(409, "reserve-short");
    }

    [Theory, EveryDatabase]
    public async Task A_budget_that_withdraws_more_than_a_reserve_has_says_so(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        IReadOnlyList<BudgetLine> lines =
        [
            .. FundApp.Lines(100),
            FundApp.Line("R.1", BudgetLineKind.ReserveWithdrawal, 1_001),
            FundApp.Line("R.2", BudgetLineKind.ReserveWithdrawal, 5) with
            {
                Reserve = "ICT",
            },
            FundApp.Line("P.9", BudgetLineKind.Hire, 1_006),
        ];
        var proposal = await fund.Prepare(2020, lines);
        proposal.Shortfalls.ShouldBe([new(null, 1_000, 1_001), new("ICT", 0, 5)]);
    }

    [Fact]
    public async Task What_can_not_be_is_refused_by_field()
    {
        await using var fund = await AccountsApp.Start();
        await AccountsApp
            .PostAccounts(fund, fund.App.Clock.Today().Year)
            .ShouldRefuse(400, "invalid-request", "/year range", "/auditor/on range");
        await AccountsApp.PostAccounts(fund, 2018).ShouldRefuse(409, "no-budget");
        ProgrammeReport twice = new() { Programme = "Iets", Text = "Gedaan." };
        await fund
            .Manager.SendBody(
                "POST",
                AccountsApp.Accounts,
                new PrepareAnnualAccountsRequest
                {
                    Year = 2019,
                    Title = "Jaarrekening",
                    Explanation = "Zoals het was.",
                    Programmes = [twice, twice],
                }
            )
            .ShouldRefuse(400, "invalid-request", "/programmes/1/programme twice");
    }

    internal static async Task Checks(FundApp fund) =>
        (await fund.Manager.Act<IReadOnlyList<LedgerCheckView>>("/funding/v1/ledger/checks"))
            .Where(check => !check.Holds && check.Kind != LedgerCheckKind.ChainIsWhole)
            .Select(check => $"{check.Kind}: {check.Found}")
            .ShouldBeEmpty();
}
