using System.Net;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What municipalities would contribute, by alternatives side by side, before the assembly decides.</summary>
public sealed class SimulationTests
{
    private const string Simulations = "/funding/v1/contribution-simulations";

    private static readonly ContributionKey PerInhabitant = new() { Kind = ContributionKeyKind.PerInhabitant };

    [Theory, EveryDatabase]
    public async Task Alternatives_are_compared_with_last_year_per_municipality(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var simulation = await Prepared(fund, 2021);
        simulation = await Added(fund, simulation.Id, PerInhabitant, 1200);
        simulation = await Added(fund, simulation.Id, new ContributionKey { Kind = ContributionKeyKind.Equal }, 1001);
        (simulation.ComparedYear, simulation.Municipalities, simulation.Inhabitants).ShouldBe((2020, 2, 4000));
        simulation
            .Alternatives.Select(a => (a.Number, a.TotalCents, a.RoundedCents, a.More, a.Less, a.MoreThanLarger))
            .ShouldBe([(1, 1200, 0, 2, 0, 0), (2, 1001, 1, 1, 1, 0)]);
        (await fund.Manager.Pages<SimulatedContributionView>($"{Simulations}/{simulation.Id}/alternatives/2/contributions")).ShouldBe([
            new(2, "GM0001", "Gemeente GM0001", 1000, null, 500, 0.5m, 250, 250, 100m),
            new(2, "GM0002", "Gemeente GM0002", 3000, null, 501, 0.17m, 750, -249, -33.2m),
        ]);
        (await fund.Manager.Fetch<SimulatedContributionView[]>($"{Simulations}/{simulation.Id}/municipalities/GM0002"))
            .Select(c => (c.Alternative, c.Cents, c.DifferencePercentage))
            .ShouldBe([(1, 900, 20m), (2, 501, -33.2m)]);
    }

    [Theory, EveryDatabase]
    public async Task It_is_its_makers_own_until_it_is_published_and_then_stays_as_it_is(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var (id, path) = ((await Prepared(fund, 2021)).Id, "");
        path = $"{Simulations}/{id}";
        await fund.Manager.SendBody("POST", $"{path}/publication").ShouldRefuse(409, "no-alternatives");
        await Added(fund, id, PerInhabitant, 1200);
        await Added(fund, id, PerInhabitant, 1300);
        await fund.Anybody.GetAsync(path).ShouldRefuse(404, "not-found");
        (await fund.Anybody.Pages<SimulationView>(Simulations)).ShouldBeEmpty();
        (await fund.Manager.SendBody("DELETE", $"{path}/alternatives/1").Read<SimulationView>()).Alternatives.Single().Number.ShouldBe(2);
        (await fund.Manager.SendBody("POST", $"{path}/publication", ifMatch: "\"2\"")).StatusCode.ShouldBe(
            HttpStatusCode.PreconditionFailed
        );
        var published = await fund.Manager.SendBody("POST", $"{path}/publication").Read<SimulationView>();
        published.AllowedActions.ShouldBe(["Withdraw"]);
        (await fund.Anybody.Fetch<SimulationView>(path)).AllowedActions.ShouldBeEmpty();
        (await fund.Anybody.Pages<SimulationView>($"{Simulations}?year=2021")).Single().Id.ShouldBe(id);
        await PostAlternative(fund, id, PerInhabitant, 1).ShouldRefuse(409, "wrong-state");
        await fund.Manager.SendBody("DELETE", path).ShouldRefuse(409, "wrong-state");
        await fund.Manager.SendBody("DELETE", $"{path}/publication").Read<SimulationView>();
        (await Added(fund, id, PerInhabitant, 1400)).Alternatives.Select(a => a.Number).ShouldBe([2, 3]);
        (await fund.Manager.SendBody("DELETE", path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await fund.Manager.GetAsync(path).ShouldRefuse(404, "not-found");
        (await fund.Manager.Pages<SimulationView>(Simulations)).ShouldBeEmpty();
        (await fund.App.Facts<SimulationPublished>()).ShouldBe([new SimulationPublished(id, 2021, "Wat betaalt iedereen?", 1)]);
        (await fund.App.Facts<SimulationWithdrawn>()).ShouldBe([new SimulationWithdrawn(id, 2021)]);
    }

    [Theory, EveryDatabase]
    public async Task Who_has_no_figure_is_named_and_an_estimate_says_of_which_day_it_is(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var newYear2021 = new DateOnly(2021, 1, 1);
        await PostSimulation(fund, 2022, newYear2021).ShouldRefuse(409, "no-figures");
        await fund.Record("GM0001", newYear2021, 1500);
        var without = await PostSimulation(fund, 2022, newYear2021).Read<SimulationView>(HttpStatusCode.Created);
        (without.Municipalities, string.Join(' ', without.Missing)).ShouldBe((1, "GM0002"));
        var with = await PostSimulation(fund, 2022, newYear2021, estimates: true).Read<SimulationView>(HttpStatusCode.Created);
        (with.Municipalities, with.Inhabitants, with.Missing.Count, string.Join(' ', with.Estimated)).ShouldBe((2, 4500, 0, "GM0002"));
        with.ComparedYear.ShouldBeNull();
        await Added(fund, with.Id, PerInhabitant, 900);
        (await fund.Manager.Pages<SimulatedContributionView>($"{Simulations}/{with.Id}/alternatives/1/contributions"))
            .Select(c => (c.Cents, c.CountedOn, c.LastYearCents))
            .ShouldBe([(300, null, null), (600, FundApp.NewYear2020, null)]);
    }

    [Theory, EveryDatabase]
    public async Task A_successor_is_compared_with_what_its_predecessors_paid(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        await fund.App.Tell(
            "municipalities",
            new MunicipalitiesReorganised(
                FundApp.NewId(),
                new DateOnly(2021, 1, 1),
                ReorganisationKind.Merger,
                [],
                [new AbolishedMunicipality(FundApp.NewId(), "GM0001", [new SuccessorMunicipality("GM0002", null)])],
                []
            )
        );
        var simulation = await Added(fund, (await Prepared(fund, 2021)).Id, PerInhabitant, 1100);
        (simulation.Municipalities, simulation.Inhabitants).ShouldBe((1, 4000));
        var only = (await fund.Manager.Fetch<SimulatedContributionView[]>($"{Simulations}/{simulation.Id}/municipalities/GM0002")).Single();
        (only.Cents, only.LastYearCents, only.DifferencePercentage).ShouldBe((1100, 1000, 10m));
    }

    [Theory, EveryDatabase]
    public async Task What_was_adopted_with_an_alternative_is_divided_by_its_key(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var id = (await Published(fund, 2021, new ContributionKey { Kind = ContributionKeyKind.Equal }, 1001)).Id;
        var proposal = await PostBudget(fund, 1001, id, 1).Read<BudgetProposalView>(HttpStatusCode.Created);
        (proposal.SimulationId, proposal.Alternative).ShouldBe((id, 1));
        await fund.Decide(await fund.Carry(proposal));
        await fund.Manager.SendBody("DELETE", $"{Simulations}/{id}/publication").ShouldRefuse(409, "simulation-carried");
        var run = await fund.NewRun(2021);
        run.Key.Kind.ShouldBe(ContributionKeyKind.Equal);
        (await fund.Contributions(run.Id)).Select(c => c.NetCents).ShouldBe([500, 501]);
    }

    [Theory, EveryDatabase]
    public async Task A_budget_carries_a_published_alternative_with_its_total_only(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var id = (await Published(fund, 2021, PerInhabitant, 1001)).Id;
        await PostBudget(fund, 1001, id, null).ShouldRefuse(400, "invalid-request", "/alternative required");
        await PostBudget(fund, 1001, null, 1).ShouldRefuse(400, "invalid-request", "/simulationId required");
        await PostBudget(fund, 1001, FundApp.NewId(), 1).ShouldRefuse(400, "invalid-request", "/simulationId unknown");
        await PostBudget(fund, 1001, id, 2).ShouldRefuse(400, "invalid-request", "/alternative unknown");
        await PostBudget(fund, 1000, id, 1).ShouldRefuse(400, "invalid-request", "/alternative total");
        var proposal = await PostBudget(fund, 1001, id, 1).Read<BudgetProposalView>(HttpStatusCode.Created);
        await fund.Manager.SendBody("DELETE", $"{Simulations}/{id}/publication").Read<SimulationView>();
        await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{proposal.Id}/submission").ShouldRefuse(409, "simulation-withdrawn");
    }

    [Fact]
    public async Task A_key_that_does_not_say_what_it_must_is_refused_by_field()
    {
        await using var fund = await Filled();
        var id = (await Prepared(fund, 2021)).Id;
        foreach (var (key, total, fault) in Wrong)
            await PostAlternative(fund, id, key, total).ShouldRefuse(400, "invalid-request", fault);
        await PostAlternative(fund, id, new ContributionKey { Kind = ContributionKeyKind.FixedPlusPerInhabitant, FixedCents = 100 }, 199)
            .ShouldRefuse(409, "fixed-too-high");
        await PostAlternative(fund, id, new ContributionKey { Kind = ContributionKeyKind.ClassesFlat, Classes = [Free] }, null)
            .ShouldRefuse(409, "total-out-of-range");
        for (var i = 0; i < 8; i++)
            await Added(fund, id, PerInhabitant, 100 + i);
        await PostAlternative(fund, id, PerInhabitant, 1).ShouldRefuse(409, "too-many-alternatives");
        await fund.Manager.GetAsync($"{Simulations}/{id}/alternatives/9/contributions").ShouldRefuse(404, "not-found");
        await fund.Manager.SendBody("DELETE", $"{Simulations}/{id}/alternatives/9").ShouldRefuse(404, "not-found");
        await fund.Manager.GetAsync($"{Simulations}/{id}/municipalities/GM0009").ShouldRefuse(404, "not-found");
    }

    private static IEnumerable<(ContributionKey Key, long? Total, string Fault)> Wrong =>
        [
            (PerInhabitant, null, "/totalCents required"),
            (PerInhabitant with { FixedCents = 1 }, 1, "/key/fixedCents not-allowed"),
            (PerInhabitant with { Classes = [Class(0)] }, 1, "/key/classes not-allowed"),
            (new() { Kind = ContributionKeyKind.FixedPlusPerInhabitant }, 1, "/key/fixedCents required"),
            (new() { Kind = ContributionKeyKind.ClassesFlat }, null, "/key/classes required"),
            (new() { Kind = ContributionKeyKind.ClassesFlat, Classes = [Class(1)] }, null, "/key/classes/0/from range"),
            (new() { Kind = ContributionKeyKind.ClassesMarginal, Classes = [Class(0), Class(0)] }, null, "/key/classes/1/from range"),
            (new() { Kind = ContributionKeyKind.ByUse, Use = [Use(1), Use(1)] }, 1, "/key/use/1/municipalityCode twice"),
            (new() { Kind = ContributionKeyKind.ByUse, Use = [Use(9)] }, 1, "/key/use/0/municipalityCode unknown"),
            (Mixed(50, 49), 1, "/key/parts sum"),
            (Mixed(100), 1, "/key/parts/0/percentage range"),
        ];

    private static ContributionKey Mixed(params decimal[] parts) =>
        new()
        {
            Kind = ContributionKeyKind.Mixed,
            Parts = [.. parts.Select(part => new KeyPart { Kind = ContributionKeyKind.Equal, Percentage = part })],
        };

    private static SizeClass Free { get; } = new() { From = 0, CentsPerInhabitant = 0 };

    private static SizeClass Class(int from) => new() { From = from, CentsPerInhabitant = 100 };

    private static UseFigure Use(int number) => new() { MunicipalityCode = $"GM000{number}", Units = 1 };

    /// <summary>Two municipalities that contributed EUR 2.50 and 7.50 in 2020.</summary>
    private static async Task<FundApp> Filled(DatabaseKind? kind = null)
    {
        var fund = await FundApp.Start(kind);
        await fund.Register(("GM0001", 1000), ("GM0002", 3000));
        await fund.NewBudget(2020, 1000);
        await fund.NewRun(2020);
        return fund;
    }

    private static Task<HttpResponseMessage> PostSimulation(FundApp fund, int year, DateOnly on, bool estimates = false) =>
        fund.Manager.SendBody(
            "POST",
            Simulations,
            new PrepareSimulationRequest
            {
                Year = year,
                Title = "Wat betaalt iedereen?",
                ReferenceDate = on,
                AllowEstimates = estimates,
            }
        );

    private static async Task<SimulationView> Published(FundApp fund, int year, ContributionKey key, long total)
    {
        var id = (await Prepared(fund, year)).Id;
        await Added(fund, id, key, total);
        return await fund.Manager.SendBody("POST", $"{Simulations}/{id}/publication").Read<SimulationView>();
    }

    private static Task<HttpResponseMessage> PostBudget(FundApp fund, long cents, Guid? simulation, int? alternative) =>
        fund.Manager.SendBody(
            "POST",
            FundApp.Proposals,
            new PrepareBudgetProposalRequest
            {
                Year = 2021,
                Title = "Begroting 2021",
                Explanation = "Wat wij samen doen.",
                Lines = FundApp.Lines(cents),
                SimulationId = simulation,
                Alternative = alternative,
            }
        );

    private static Task<SimulationView> Prepared(FundApp fund, int year) =>
        PostSimulation(fund, year, FundApp.NewYear2020).Read<SimulationView>(HttpStatusCode.Created);

    private static Task<HttpResponseMessage> PostAlternative(FundApp fund, Guid id, ContributionKey key, long? total) =>
        fund.Manager.SendBody(
            "POST",
            $"{Simulations}/{id}/alternatives",
            new AddAlternativeRequest
            {
                Name = "Alternatief",
                Key = key,
                TotalCents = total,
            }
        );

    private static Task<SimulationView> Added(FundApp fund, Guid id, ContributionKey key, long? total) =>
        PostAlternative(fund, id, key, total).Read<SimulationView>();
}
