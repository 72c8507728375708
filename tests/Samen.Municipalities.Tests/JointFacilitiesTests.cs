using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.CouncilVoteTests;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What a council decides each year on the joint facilities; each test has a year of its own.</summary>
public class JointFacilitiesTests(CouncilFixture shared) : IClassFixture<CouncilFixture>
{
    private const string Own = $"{RegisterPath}/GM0088",
        Facilities = "/municipalities/v1/joint-facilities";
    private static readonly Guid Unknown = Guid.Parse("01900000-0000-7000-8000-000000000000");

    [Theory, EveryDatabase]
    public async Task Before_a_council_decides_the_last_run_of_the_fund_says_what_is_asked(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        (await samen.Get<JointFacilitiesView>($"{Own}/joint-facilities/2027")).ShouldSatisfyAllConditions(
            v => (v.Status, v.ContributionCents, v.Version).ShouldBe((JointFacilitiesStatus.NotYet, null, 0)),
            v => v.SendBefore.ShouldBe(new DateOnly(2026, 11, 15))
        );
        var last = await Asked(samen, 2027);
        (await samen.Get<JointFacilitiesCoverage>($"{Facilities}/2027")).ShouldBe(
            new JointFacilitiesCoverage(2027, last, 342, 0, 0, 0, 342, 1_000_000, 0, 0)
        );
    }

    [Theory, EveryDatabase]
    public async Task The_yearly_decision_stands_beside_what_the_fund_asks_and_is_counted(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var last = await Asked(samen, 2028);
        var decision = await samen.Recorded(Decision());
        var decided = await samen
            .Clerk("GM0088")
            .Put<JointFacilitiesView>($"{Own}/joint-facilities/2028", Adopting(decision.Id), ifMatch: "\"0\"");
        decided.ShouldSatisfyAllConditions(
            v =>
                (v.Status, v.ContributionCents, v.ContributionVatCents, v.FundCents).ShouldBe(
                    (JointFacilitiesStatus.Adopted, 235_287, 49_410, 1_000_000)
                ),
            v => (v.BudgetedCents, v.DeviationCents, v.IsLate, v.Version).ShouldBe((240_000, 4_713, false, 1))
        );
        (await samen.Get<JointFacilitiesCoverage>($"{Facilities}/2028")).ShouldBe(
            new JointFacilitiesCoverage(2028, last, 342, 1, 1, 0, 341, 1_000_000, 235_287, 240_000)
        );
        (await samen.Get<JointFacilitiesView[]>($"{Facilities}/2028/municipalities?status=Adopted"))
            .Single()
            .MunicipalityName.ShouldBe("Schiermonnikoog");
        (await samen.Everybody.Pages<JointFacilitiesView>($"{Facilities}/2028/municipalities?limit=100")).Count.ShouldBe(342);
    }

    [Theory, EveryDatabase]
    public async Task Another_decision_takes_the_place_of_the_first_until_it_is_withdrawn(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (clerk, path) = (samen.Clerk("GM0088"), $"{Own}/joint-facilities/2029");
        await Asked(samen, 2029);
        var adopted = Adopting((await samen.Recorded(Decision())).Id);
        var rejected = (await samen.Recorded(Decision() with { VotesFor = 4, VotesAgainst = 5 })).Id;
        await clerk.Put<JointFacilitiesView>(path, adopted, ifMatch: "\"0\"");
        await clerk.SendBody("PUT", path, adopted, ifMatch: "\"0\"").ShouldRefuse(412, "stale-version");
        await clerk
            .SendBody("PUT", path, adopted with { DecisionId = rejected })
            .ShouldRefuse(400, "invalid-request", "/programme not-allowed", "/budgetLine not-allowed", "/budgetedCents not-allowed");
        await clerk.Put<JointFacilitiesView>(path, new JointFacilitiesRequest { DecisionId = rejected });
        (await samen.Get<JointFacilitiesCoverage>($"{Facilities}/2029")).ShouldSatisfyAllConditions(c =>
            (c.Decided, c.NotAdopted, c.CoveredCents).ShouldBe((1, 1, 0))
        );
        await samen.Withdraw(rejected, "Dubbel vastgelegd");
        (await samen.Get<JointFacilitiesCoverage>($"{Facilities}/2029")).NotYet.ShouldBe(342);
        (await samen.App.Facts<JointFacilitiesDecided>())
            .Where(f => f.Year == 2029)
            .ShouldBe([
                new JointFacilitiesDecided("GM0088", 2029, adopted.DecisionId!.Value, CouncilOutcome.Adopted, 235_287, 240_000),
                new JointFacilitiesDecided("GM0088", 2029, rejected, CouncilOutcome.NotAdopted, 235_287, 0),
            ]);
    }

    [Theory, EveryDatabase]
    public async Task The_yearly_list_names_what_the_municipality_uses_today(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (first, second, day) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2025, 3, 1));
        await samen.App.Tell(
            "initiatives",
            Adopted(first, AdoptionState.Live, day),
            new FacilityAdded(first, "Zaakregister", FacilityKind.Component, FacilityPhase.Operations, null, 500),
            new FacilityAdded(second, "Netwerk", FacilityKind.Platform, FacilityPhase.Operations, null, null),
            new FacilityRevised(second, "Adresboek", FacilityKind.Platform, 700),
            Adopted(first, AdoptionState.PhasingOut, day.AddDays(90)),
            Adopted(second, AdoptionState.Live, day.AddDays(1))
        );
        (await Used()).ShouldBe([new(second, "Adresboek", day.AddDays(1), 700), new(first, "Zaakregister", day, 500)]);
        await samen.App.Tell("initiatives", new AdoptionTakenBack(second, "GM0796", AdoptionState.Live, AdoptionState.Connecting));
        await samen.App.Tell("initiatives", Adopted(first, AdoptionState.Ended, day.AddDays(180)));
        (await Used()).ShouldBeEmpty();
        await samen.App.Tell("initiatives", new AdoptionTakenBack(first, "GM0796", AdoptionState.Ended, AdoptionState.PhasingOut));
        (await Used()).ShouldBe([new(first, "Zaakregister", null, 500)]);
        var listed = await samen.Everybody.Pages<JointFacilitiesView>($"{Facilities}/2027/municipalities?limit=100");
        listed.Where(view => view.Facilities.Count > 0).Select(view => view.MunicipalityCode).ShouldBe(["GM0796"]);

        async Task<IReadOnlyList<UsedFacilityView>> Used() =>
            (await samen.Get<JointFacilitiesView>($"{RegisterPath}/GM0796/joint-facilities/2027")).Facilities;

        AdoptionRecorded Adopted(Guid facility, AdoptionState state, DateOnly since) =>
            new(facility, "GM0796", state, since, AdoptionOrigin.Municipality, null, null);
    }

    [Fact]
    public async Task A_yearly_decision_needs_a_yes_or_no_of_the_own_council_and_its_place_in_the_budget()
    {
        var samen = await shared.On();
        var clerk = samen.Clerk("GM0088");
        var (adopted, tie) = (await samen.Recorded(Decision()), await samen.Recorded(Decision() with { VotesFor = 4, VotesAgainst = 4 }));
        var draft = await samen.DraftedDecision(Decision());
        var theirs = await samen.Recorded(Decision() with { VotesFor = 30, VotesAgainst = 2 }, "GM0363");
        Task<HttpResponseMessage> Put(Guid decision, int year = 2030, string code = "GM0088") =>
            clerk.SendBody("PUT", $"{RegisterPath}/{code}/joint-facilities/{year}", new JointFacilitiesRequest { DecisionId = decision });
        foreach (var unknown in new[] { Unknown, draft.Id, theirs.Id })
            await Put(unknown).ShouldRefuse(400, "invalid-request", "/decisionId unknown");
        await Put(tie.Id).ShouldRefuse(409, "not-decided");
        await Put(adopted.Id)
            .ShouldRefuse(400, "invalid-request", "/programme required", "/budgetLine required", "/budgetedCents required");
        await Put(adopted.Id, year: 2017).ShouldRefuse(400, "invalid-request", "year range");
        await Put(adopted.Id, code: "GM0363").ShouldRefuse(403, "not-your-municipality");
        await samen.Everybody.GetAsync($"{Facilities}/1900").ShouldRefuse(400, "invalid-request", "year range");
        await samen.Everybody.GetAsync($"{RegisterPath}/GM9999/joint-facilities/2030").ShouldRefuse(404, "not-found");
        await clerk
            .SendBody("PUT", $"{Own}/joint-facilities/2030", """{"decisionId":"x","budgetedCents":-1}""")
            .ShouldRefuse(400, "invalid-request", "/decisionId format", "/budgetedCents range");
        await clerk
            .SendBody("PUT", $"{Own}/joint-facilities/2030", """{"budgetedCents":-1}""")
            .ShouldRefuse(400, "invalid-request", "/decisionId required", "/budgetedCents range");
        (await samen.App.Facts<JointFacilitiesDecided>()).ShouldNotContain(f => f.Year == 2030);
    }

    /// <summary>The fund determines the contributions of a year, and once more; answers the last run.</summary>
    private static async Task<Guid> Asked(MunicipalitiesApp samen, int year)
    {
        var clock = CouncilFixture.Clock.GetUtcNow();
        var (first, second) = (Guid.CreateVersion7(clock), Guid.CreateVersion7(clock));
        await samen.App.Tell(
            "funding",
            Run(first),
            new ContributionDetermined(first, year, "GM0088", 200_000, 42_000),
            new ContributionDetermined(first, year, "GM0363", 300_000, 63_000),
            new ContributionDetermined(first, year, "GM0001", 500_000, 0)
        );
        // The second one asks nothing of a municipality that the first asked: what was told of it no longer counts.
        await samen.App.Tell(
            "funding",
            Run(second),
            new ContributionDetermined(second, year, "GM0088", 235_287, 49_410),
            new ContributionDetermined(second, year, "GM0363", 764_713, 160_590)
        );
        return second;

        ContributionRunCompleted Run(Guid id) => new(id, year, new DateOnly(2026, 1, 1), 2, 1_000_000, 210_000, null);
    }

    private static JointFacilitiesRequest Adopting(Guid decision) =>
        new()
        {
            DecisionId = decision,
            Programme = "Bestuur en ondersteuning",
            BudgetLine = "0.4 Overhead",
            BudgetedCents = 240_000,
        };
}
