using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What a municipality pays beside last year, its size and all others.</summary>
public sealed class MunicipalContributionTests
{
    private const string Path = "/funding/v1/municipal-contributions?code=";

    [Theory, EveryDatabase]
    public async Task A_contribution_stands_beside_last_year_and_its_size(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0003", 6_000), ("GM0010", 4_000), ("GM0439", 10_000));
        await fund.NewBudget(2020, 100_000);
        await fund.NewBudget(2021, 110_000);
        await fund.NewRun(2020);
        var run = await fund.NewRun(2021);
        var list = await List(fund, "GM0003");
        list[0].ShouldBe(Of2021(run));
        list.Skip(1)
            .Select(first => (first.Year, first.NetCents, first.LastYearCents, first.DifferenceCents, first.DifferencePercentage))
            .ShouldBe([(2020, 30_000L, (long?)null, (long?)null, (decimal?)null)]);
    }

    private static MunicipalContributionView Of2021(ContributionRunView run) =>
        new(
            "GM0003",
            2021,
            run.Id,
            ContributionKeyKind.PerInhabitant,
            run.FinalAt!.Value,
            6_000,
            FundApp.NewYear2020,
            33_000,
            6_930,
            5.5m,
            110_000,
            30m,
            30_000,
            3_000,
            10m,
            new InhabitantsClass(5_000, 10_000),
            1,
            5.5m,
            5.5m
        );

    [Theory, EveryDatabase]
    public async Task What_predecessors_paid_is_last_year(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0003", 10), ("GM0010", 20), ("GM0439", 70));
        await fund.NewBudget(2020, 1_000);
        await fund.NewBudget(2021, 1_000);
        await fund.App.Tell("municipalities", Merger);
        await fund.NewRun(2020);
        await fund.NewRun(2021);
        var merged = (await List(fund, "GM1979")).Single();
        (merged.NetCents, merged.LastYearCents, merged.DifferencePercentage).ShouldBe((300, 300, 0m));
        (await List(fund, "GM0003,GM0439"))
            .Select(c => (c.MunicipalityCode, c.Year))
            .ShouldBe([("GM0003", 2020), ("GM0439", 2021), ("GM0439", 2020)]);
    }

    [Fact]
    public async Task Only_what_is_final_counts()
    {
        await using var fund = await FundApp.Start();
        await fund.Register(("GM0003", 10), ("GM0439", 90));
        await fund.NewBudget(2020, 1_000);
        await fund.PrepareRun(2020);
        (await List(fund, "GM0003")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_code_is_refused()
    {
        await using var fund = await FundApp.Start();
        await Refused("", "code required");
        await Refused(",", "code length");
        await Refused(string.Join(',', Enumerable.Repeat("GM0003", 11)), "code length");
        await Refused("Delft", "code format");

        Task Refused(string codes, string why) => fund.Anybody.GetAsync($"{Path}{codes}").ShouldRefuse(400, "invalid-request", why);
    }

    private static readonly MunicipalitiesReorganised Merger = new(
        FundApp.NewId(),
        new DateOnly(2021, 1, 1),
        ReorganisationKind.Merger,
        [new EstablishedMunicipality(Guid.Empty, "GM1979", "Eemsdelta", "Groningen")],
        [
            new AbolishedMunicipality(Guid.Empty, "GM0003", [new SuccessorMunicipality("GM1979", null)]),
            new AbolishedMunicipality(Guid.Empty, "GM0010", [new SuccessorMunicipality("GM1979", null)]),
        ],
        []
    );

    private static Task<IReadOnlyList<MunicipalContributionView>> List(FundApp fund, string codes) =>
        fund.Anybody.Fetch<IReadOnlyList<MunicipalContributionView>>($"{Path}{codes}");
}
