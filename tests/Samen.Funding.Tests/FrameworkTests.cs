using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Frameworks of four years, with their indexation, and the budgets that start from them.</summary>
public sealed class FrameworkTests
{
    private const string Frameworks = "/funding/v1/frameworks",
        Series = "/funding/v1/indexations";
    private static readonly long[] Nothing = [0, 0, 0, 0];

    [Theory, EveryDatabase]
    public async Task Each_amount_follows_from_its_base_by_weights_and_rises(DatabaseKind kind)
    {
        await using var fund = await Indexed(kind);
        var framework = await Prepare(fund);
        var staff = framework.Lines.Single(line => line.Code == "P.2").Amounts;
        staff.Select(a => (a.Percentage, a.Factor, a.AmountCents)).Take(2).ShouldBe([(2.8m, 1.028m, 1_029), (2.996m, 1.05879888m, 1_060)]);
        var operation = framework.Lines.Single(line => line.Code == "P.1").Amounts;
        operation.Select(a => (a.OneOffCents, a.AmountCents)).ShouldBe([(0, 102_000), (50, 104_602), (0, 104_550), (0, 104_550)]);
        framework.Years.Select(year => (year.Year, year.ContributionsCents)).Take(2).ShouldBe([(2021, 98_029), (2022, 100_662)]);
        framework.Years.ShouldAllBe(year => year.ContributionsCents == year.CostsCents - year.StateMoneyCents);
        // What has no figure counts as nothing, and says so.
        framework
            .Indexation.Single(step => step is { Kind: BudgetLineKind.Operation, Year: 2023 })
            .Parts.Single()
            .Percentage.ShouldBeNull();

        await Record(fund, "cpi", 9m, "*").Read<IndexSeriesView>();
        (await fund.Manager.Fetch<FrameworkView>($"{Frameworks}/{framework.Id}")).Years.ShouldBe(framework.Years);
    }

    [Theory, EveryDatabase]
    public async Task The_next_one_and_the_budget_start_from_what_was_adopted(DatabaseKind kind)
    {
        await using var fund = await Indexed(kind);
        await fund.Adopt(300, 20, 2021);
        var framework = await Prepare(fund);
        framework.Years.Select(year => year.CommittedCents).ShouldBe([320, 20, 20, 20]);
        await fund.Anybody.GetAsync($"{Frameworks}/{framework.Id}").ShouldRefuse(404, "not-found");
        var item = await fund.Carry(framework);
        await fund.Decide(item);
        (await fund.App.Facts<FrameworkAdopted>()).Single().ContributionsCents[0].ShouldBe(98_029);

        var start = await fund.Anybody.Fetch<FrameworkStartView>($"{Frameworks}/starts/2021");
        start.FrameworkId.ShouldBe(framework.Id);
        start.Lines.Single(line => line.Code == "P.1").StructuralCents.ShouldBe([102_000, 102_000, 102_000, 102_000]);
        start.Lines.Single(line => line.Code == "P.1").OneOffCents.ShouldBe([51, 0, 0, 0]);
        start.Commitments.Single().StructuralCents.ShouldBe([20, 20, 20, 20]);
        (await fund.Anybody.Fetch<FrameworkStartView>($"{Frameworks}/starts/2020"))
            .Commitments.Single()
            .OneOffCents.ShouldBe([300, 0, 0, 0]);

        var slice = await fund.Anybody.Fetch<FrameworkBudgetView>($"{Frameworks}/budgets/2021");
        var proposal = await fund.Prepare(2021, slice.Lines);
        (await Deviations(fund, proposal)).ShouldBeEmpty();
        var more = slice.Lines.Select(line => line.Code is "P.1" or "BIJDRAGEN" ? line with { AmountCents = line.AmountCents + 7 } : line);
        var other = await fund.PutProposal(proposal.Id, [.. more]).Read<BudgetProposalView>();
        (await Deviations(fund, other)).Select(d => (d.Code, d.DifferenceCents)).ShouldBe([("BIJDRAGEN", 7), ("P.1", 7)]);

        await fund.Annul(item);
        await fund.Anybody.GetAsync($"{Frameworks}/budgets/2021").ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task A_series_is_replaced_by_who_knows_it_and_no_kind_follows_more_than_all(DatabaseKind kind)
    {
        await using var fund = await Indexed(kind);
        await Record(fund, "cpi", 2m, "\"9\"").ShouldRefuse(412, "stale-version");
        await Record(fund, "ppi", 2m, "*")
            .ShouldRefuse(400, "invalid-request", "/weights/0/percentage too-much", "/weights/1/percentage too-much");
        var shown = await fund.Anybody.Fetch<IReadOnlyList<IndexSeriesView>>(Series);
        shown.Select(series => (series.Key, series.Version, series.ChangedBy)).ShouldBe([("cpi", 1, null), ("lonen", 1, null)]);
        await fund.Anybody.GetAsync($"{Series}/ppi").ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task Without_a_framework_one_starts_from_the_budget_of_the_year()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, 1_000, 200);
        var start = await fund.Anybody.Fetch<FrameworkStartView>($"{Frameworks}/starts/2020");
        start.Lines.Select(line => (line.Code, line.StructuralCents![3])).ShouldBe([("P.1", 1_200), ("S.1", 200)]);
    }

    [Fact]
    public async Task Lines_that_can_not_be_are_refused_by_field()
    {
        await using var fund = await FundApp.Start();
        await Post(fund, Line("S.1", BudgetLineKind.StateMoney, 5))
            .ShouldRefuse(400, "invalid-request", [.. Enumerable.Repeat("/lines balance", 4)]);
        await Post(
                fund,
                Line("C.1", BudgetLineKind.Contributions, 5),
                Line("P.1", BudgetLineKind.Hire, -1),
                Line("P.1", BudgetLineKind.Hire, 1)
            )
            .ShouldRefuse(400, "invalid-request", "/lines/0/kind follows", "/lines/1 range", "/lines/2/code twice");
        await fund.Anybody.GetAsync($"{Frameworks}/starts/2099").ShouldRefuse(404, "not-found");
    }

    private static async Task<FundApp> Indexed(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1_000);
        await Record(fund, "cpi", 2m, "*").Read<IndexSeriesView>();
        await Put(
                fund,
                "lonen",
                [Figure(2021, 3m), Figure(2022, 3.12m)],
                [new IndexWeight { Kind = BudgetLineKind.Staff, Percentage = 80 }],
                "*"
            )
            .Read<IndexSeriesView>();
        return fund;
    }

    private static Task<HttpResponseMessage> Record(FundApp fund, string key, decimal rise, string ifMatch) =>
        Put(
            fund,
            key,
            [Figure(2021, rise), Figure(2022, 2.5m)],
            [
                new IndexWeight { Kind = BudgetLineKind.Staff, Percentage = 20 },
                new IndexWeight { Kind = BudgetLineKind.Operation, Percentage = 100 },
            ],
            ifMatch
        );

    private static Task<HttpResponseMessage> Put(
        FundApp fund,
        string key,
        IReadOnlyList<IndexFigure> figures,
        IReadOnlyList<IndexWeight> weights,
        string ifMatch
    ) =>
        fund.Manager.SendBody(
            "PUT",
            $"{Series}/{key}",
            new RecordIndexSeriesRequest
            {
                Title = $"Reeks {key}",
                Source = "Gepubliceerde raming",
                Figures = figures,
                Weights = weights,
            },
            ifMatch
        );

    private static IndexFigure Figure(int year, decimal rise) =>
        new()
        {
            Year = year,
            Percentage = rise,
            PublishedOn = new DateOnly(2020, 3, 1),
        };

    private static FrameworkLine Line(string code, BudgetLineKind kind, long cents, long[]? once = null) =>
        new()
        {
            Code = code,
            Title = $"Regel {code}",
            Programme = kind <= BudgetLineKind.Overhead ? "Samen Organiseren" : null,
            Kind = kind,
            StructuralCents = [cents, cents, cents, cents],
            OneOffCents = once ?? Nothing,
        };

    private static Task<HttpResponseMessage> Post(FundApp fund, params IReadOnlyList<FrameworkLine> lines) =>
        fund.Manager.SendBody(
            "POST",
            Frameworks,
            new PrepareFrameworkRequest
            {
                Year = 2020,
                Title = "Kadernota 2021-2024",
                Explanation = "Waar het fonds naartoe gaat.",
                Lines = lines,
            }
        );

    private static Task<FrameworkView> Prepare(FundApp fund) =>
        Post(
                fund,
                Line("P.1", BudgetLineKind.Operation, 100_000, [0, 50, 0, 0]),
                Line("P.2", BudgetLineKind.Staff, 1_001),
                Line("S.1", BudgetLineKind.StateMoney, 5_000)
            )
            .Read<FrameworkView>(HttpStatusCode.Created);

    private static Task<IReadOnlyList<FrameworkDeviationView>> Deviations(FundApp fund, BudgetProposalView proposal) =>
        fund.Manager.Fetch<IReadOnlyList<FrameworkDeviationView>>($"{FundApp.Proposals}/{proposal.Id}/deviations");
}
