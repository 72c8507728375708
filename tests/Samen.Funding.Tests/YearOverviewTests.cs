using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>A year of the fund on one screen, by the ledger.</summary>
public sealed class YearOverviewTests
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task A_year_goes_from_what_comes_in_to_programmes_and_what_became_of_them(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var year = await Overview(fund, 2020);
        year.Figures.Income.ShouldBe([
            new YearIncomeView(BudgetLineKind.Contributions, 1000, 1000),
            new YearIncomeView(BudgetLineKind.StateMoney, 500, 0),
            new YearIncomeView(BudgetLineKind.ReserveWithdrawal, 100, null),
        ]);
        year.Figures.ReserveAdditionsCents.ShouldBe(200);
        year.Figures.Spending.ShouldBe(new SpendingView(1400, 1400 - 150 - 300, 150, 200, 100));
        year.Figures.Programmes.Select(p => (p.Programme, p.Spending))
            .ShouldBe([
                ("Standaarden", new SpendingView(900, 600, 0, 200, 100)),
                ("Informatiebeveiliging", new SpendingView(500, 500, 0, 0, 0)),
                (null, new SpendingView(0, -150, 150, 0, 0)),
            ]);
        year.Figures.Programmes[0]
            .Lines.Select(line => (line.Code, line.Kind, line.Spending.RealisedCents))
            .ShouldBe([("GEM.1", BudgetLineKind.Staff, 100), ("GEM.2", BudgetLineKind.Operation, 0)]);
        year.Receivable.ShouldBe(new YearReceivableView(1210, 0, 1210, 0));
    }

    [Theory, EveryDatabase]
    public async Task What_is_free_reserved_obligated_and_realised_is_what_was_authorised(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var figures = (await Overview(fund, 2020)).Figures;
        foreach (var spending in figures.Programmes.SelectMany(p => p.Lines.Select(line => line.Spending).Append(p.Spending)))
            Parts(spending).ShouldBe(spending.AuthorisedCents);
        Parts(figures.Spending).ShouldBe(figures.Spending.AuthorisedCents);
        figures.Programmes.Sum(p => p.Spending.AuthorisedCents).ShouldBe(figures.Spending.AuthorisedCents);
        figures.Income.Sum(i => i.BudgetedCents).ShouldBe(figures.Spending.AuthorisedCents + figures.ReserveAdditionsCents);

        static long Parts(SpendingView s) => s.FreeCents + s.ReservedCents + s.ObligatedCents + s.RealisedCents;
    }

    [Theory, EveryDatabase]
    public async Task What_would_be_spent_by_now_is_even_over_the_days_and_the_year_before_stands_beside_it(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var year = await Overview(fund, 2020);
        (year.Figures.Days, year.Figures.DaysPassed).ShouldBe((366, 366), "the year is over");
        year.Figures.Programmes[0].PlannedCents.ShouldBe(900);
        var figures = await At(fund, 2020, MidYear);
        (figures.Days, figures.DaysPassed).ShouldBe((366, 182));
        figures.Programmes[0].PlannedCents.ShouldBe(900 * 182 / 366);
        figures.Spending.RealisedCents.ShouldBe(100);
        (await At(fund, 2020, MidYear.AddDays(-1))).Spending.RealisedCents.ShouldBe(0, "it was spent on the day after");
        (await At(fund, 2020, new DateOnly(2019, 12, 31))).DaysPassed.ShouldBe(0);
        year.Before.ShouldBeNull("2019 has no budget");
        await fund.NewBudget(2019, 77);
        var before = (await Overview(fund, 2020)).Before!;
        (before.Year, before.On, before.Spending.AuthorisedCents).ShouldBe((2019, fund.App.Clock.Today().AddYears(-1), 77));
        before.Days.ShouldBe(365);
    }

    [Theory, EveryDatabase]
    public async Task Reserves_are_moved_once_the_accounts_are_adopted(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var (_, item) = await AccountsApp.HandOver(fund);
        Moved((await Overview(fund, 2019)).Figures).ShouldBe((1_500, null, 500, null));
        await AccountsApp.Decide(fund, item);
        Moved((await Overview(fund, 2019)).Figures).ShouldBe((1_500, 1_500, 500, 500));
        Moved(await At(fund, 2019, AccountsApp.Assembly2020.AddDays(-1))).ShouldBe((1_500, null, 500, null), "on the day before");
        await fund.Annul(item, voteGoesOn: true);
        Moved((await Overview(fund, 2019)).Figures).ShouldBe((1_500, null, 500, null));

        static (long, long?, long, long?) Moved(YearFiguresView figures) =>
            figures.Income.Single(income => income.Kind == BudgetLineKind.ReserveWithdrawal) is var withdrawn
                ? (figures.ReserveAdditionsCents, figures.ReserveAdditionsPostedCents, withdrawn.BudgetedCents, withdrawn.RealisedCents)
                : default;
    }

    [Theory, EveryDatabase]
    public async Task A_line_that_no_revision_has_any_more_keeps_what_was_spent_on_it(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        await fund.NewBudget(2020, 1500);
        var figures = (await Overview(fund, 2020)).Figures;
        var gone = figures.Programmes.Single(p => p.Programme == "Standaarden");
        gone.Spending.ShouldBe(new SpendingView(0, -300, 0, 200, 100), "it is over its budget, and that is seen");
        figures.Spending.AuthorisedCents.ShouldBe(1500);
    }

    [Fact]
    public async Task Received_and_open_are_what_was_asked()
    {
        var (fund, run) = await FundApp.WithRun(DatabaseKind.Sqlite);
        await using var _ = fund;
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        var invoice = (await fund.AllInvoices()).Single();
        fund.App.Clock.Advance(TimeSpan.FromDays(60));
        (await Overview(fund, 2020)).Receivable.OverdueCents.ShouldBe(invoice.GrossCents);
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(invoice.GrossCents, invoice.Details!.PaymentReference))));
        var receivable = (await Overview(fund, 2020)).Receivable;
        receivable.ShouldBe(new YearReceivableView(run.GrossCents, invoice.GrossCents, run.GrossCents - invoice.GrossCents, 0));
    }

    [Fact]
    public async Task A_year_without_a_budget_has_no_overview()
    {
        await using var fund = await FundApp.Start();
        await fund.Anybody.GetAsync("/funding/v1/years/2020/overview").ShouldRefuse(404, "not-found");
        await fund.Anybody.GetAsync("/funding/v1/years/1/overview").ShouldRefuse(404, "not-found");
    }

    private static Task<YearOverviewView> Overview(FundApp fund, int year) =>
        fund.Anybody.Fetch<YearOverviewView>($"/funding/v1/years/{year}/overview");

    private static async Task<YearFiguresView> At(FundApp fund, int year, DateOnly on)
    {
        await using var reading = await fund.App.Database.Read(CancellationToken.None);
        return (await YearFigureStore.At(reading, year, on)).View();
    }

    /// <summary>A budget of two programmes, of which one was obligated and spent on, a commitment, and a run that is final.</summary>
    private static async Task<FundApp> Filled(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind);
        await fund.Register(("GM0014", 232_874), ("GM0344", 357_597));
        var proposal = await fund.Prepare(2020, Lines);
        await fund.PostRecording(proposal.Id, await fund.Report(FundApp.Adopted)).Read<BudgetProposalView>();
        await fund.Adopt(150, 0);
        await fund.NewRun(2020);
        await fund.Post(Moved(Chart.Available, Chart.Obligated, 300));
        await fund.Post(Moved(Chart.Obligated, Chart.Realised, 100));
        return fund;
    }

    private static IReadOnlyList<BudgetLine> Lines =>
        [
            FundApp.Line("C.1", BudgetLineKind.Contributions, 1000),
            FundApp.Line("S.1", BudgetLineKind.StateMoney, 500),
            FundApp.Line("R.1", BudgetLineKind.ReserveWithdrawal, 100),
            FundApp.Line("R.2", BudgetLineKind.ReserveAddition, 200),
            FundApp.Line("IBD.1", BudgetLineKind.Staff, 500, "Informatiebeveiliging"),
            FundApp.Line("GEM.1", BudgetLineKind.Staff, 600, "Standaarden"),
            FundApp.Line("GEM.2", BudgetLineKind.Operation, 300, "Standaarden"),
        ];

    private static LedgerEntry Moved(string from, string to, long cents)
    {
        var posting = new LedgerPosting { Year = 2020, Line = "GEM.1" };
        return LedgerTests.Receipt(cents) with
        {
            Date = MidYear,
            Postings = [posting with { Account = from, AmountCents = -cents }, posting with { Account = to, AmountCents = cents }],
        };
    }
}
