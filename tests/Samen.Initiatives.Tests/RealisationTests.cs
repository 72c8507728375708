using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.BenefitCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What was realised of benefits: who says it, of which year, and what becomes of it.</summary>
public sealed class RealisationTests
{
    [Theory, EveryDatabase]
    public async Task Municipalities_say_what_they_realised_and_what_was_expected_stays(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, _) = await app.InUse();
        var benefit = (await app.Expect(id, Hours((app.Year - 1, 5_000), (app.Year, 9_000)))).Id;
        await app.Realise(benefit, app.Year - 1, 1_200, Utrecht);
        await app.Realise(benefit, app.Year - 1, -200, Delft);
        var view = await app.Benefit(benefit);
        view.Realised.Select(one => (one.Year, one.Value)).ShouldBe([(app.Year - 1, 1_000L)]);
        view.Expected.Select(one => one.Value).ShouldBe([5_000L, 9_000L]);
        var listed = await app.Anybody.Pages<RealisationView>($"{V1}/realisations?benefitId={benefit}&municipality={Delft}");
        (listed.Single().Value, listed.Single().MunicipalityName).ShouldBe((-200, "Gemeente GM0503"));
        (await app.Anybody.Pages<RealisationView>($"{V1}/realisations?initiativeId={id}&year={app.Year}")).ShouldBeEmpty();
        var fact = (await app.App.Facts<BenefitRealised>())[0];
        (fact.InitiativeId, fact.Year, fact.MunicipalityCode, fact.Value).ShouldBe((id, app.Year - 1, Utrecht, 1_200));
    }

    [Fact]
    public async Task Nobody_realises_more_hours_than_people_work_in_a_year()
    {
        await using var app = await Start();
        var (id, _) = await app.InUse();
        var hours = (await app.Expect(id, Unbounded(Hours((app.Year, 9_000))))).Id;
        var money = (await app.Expect(id, Unbounded(Money((app.Year, 9_000))))).Id;
        await app.PostRealised(hours, app.Year, 30_000_001, Delft).ShouldRefuse(400, "invalid-request", "/value range");
        await app.PostRealised(hours, app.Year, 100_000_001, null).ShouldRefuse(400, "invalid-request", "/value range");
        var made = (await app.Realise(hours, app.Year, 30_000_000, Delft)).Id;
        await app.PutRealisation(made, -30_000_001, Delft, "\"1\"").ShouldRefuse(400, "invalid-request", "/value range");
        (await app.Realise(money, app.Year, 30_000_001, Delft)).Value.ShouldBe(30_000_001);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_saves_more_than_the_baseline_nor_measures_before_the_use(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, facility) = await app.InUse();
        await app.Adopt(facility, Almere, AdoptionState.Live, app.Today);
        await app.PostBenefit(id, Hours((app.Year, 400_001))).ShouldRefuse(400, "invalid-request", "/expected/0/value above-baseline");
        var hours = (await app.Expect(id, Hours((app.Year, 9_000)))).Id;
        var income = (await app.Expect(id, Money((app.Year, 9_000)) with { Kind = BenefitKind.Income })).Id;
        await app.PostRealised(hours, app.Year, 1, Almere).ShouldRefuse(400, "invalid-request", "/measuredOn before-use");
        await app.Realise(hours, app.Year, 300_000, Utrecht);
        await app.PostRealised(hours, app.Year, 100_001, Delft).ShouldRefuse(400, "invalid-request", "/value above-baseline");
        var made = (await app.Realise(hours, app.Year, 100_000, Delft)).Id;
        await app.PutRealisation(made, 100_001, Delft).ShouldRefuse(400, "invalid-request", "/value above-baseline");
        await app.PutRealisation(made, 99_999, Delft).Read<RealisationView>();
        await app.Realise(hours, app.Year - 1, 400_000, Utrecht);
        await app.Realise(income, app.Year, 400_001, Utrecht);
    }

    [Theory, EveryDatabase]
    public async Task A_year_is_said_by_municipalities_or_of_all_together(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, _) = await app.InUse();
        var benefit = (await app.Expect(id, Hours((app.Year, 9_000)))).Id;
        await app.PostRealised(benefit, app.Year, 7, null, by: Delft).ShouldRefuse(403, "not-the-lead");
        await app.PostRealised(benefit, app.Year, 7, Utrecht, by: Delft).ShouldRefuse(403, "not-your-municipality");
        await app.Realise(benefit, app.Year, 8_000, null);
        await app.PostRealised(benefit, app.Year, 7, Delft).ShouldRefuse(409, "realised-otherwise");
        await app.PostRealised(benefit, app.Year, 7, null).ShouldRefuse(409, "already-realised");
        await app.Realise(benefit, app.Year - 1, 7, Delft);
        await app.PostRealised(benefit, app.Year - 1, 7, null).ShouldRefuse(409, "realised-otherwise");
    }

    [Theory, EveryDatabase]
    public async Task It_is_revised_with_its_versions_and_taken_back_with_a_reason(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, _) = await app.InUse();
        var benefit = (await app.Expect(id, Hours((app.Year, 9_000)))).Id;
        var made = (await app.Realise(benefit, app.Year, 8_000, Delft)).Id;
        await app.PutRealisation(made, 1, Utrecht).ShouldRefuse(403, "not-your-municipality");
        await app.PutRealisation(made, 1, Delft, "\"2\"").ShouldRefuse(412, "stale-version");
        (await app.PutRealisation(made, 7_500, Delft, "\"1\"").Read<RealisationView>()).Value.ShouldBe(7_500);
        var versions = await app.Anybody.GetAsync($"{V1}/realisations/{made}/versions").Read<IReadOnlyList<RealisationVersionView>>();
        versions.Select(v => (v.Version, v.Value, v.MunicipalityCode)).ShouldBe([(2, 7_500L, Delft), (1, 8_000L, Delft)]);
        await app.PutBenefit(benefit, Hours((app.Year, 9)) with { Baseline = null }).ShouldRefuse(409, "realised");
        await app.PostTakingBack(made, Utrecht).ShouldRefuse(403, "not-your-municipality");
        var taken = await app.PostTakingBack(made, Delft).Read<RealisationView>();
        (taken.TakenBackAt is null, taken.TakenBackReason).ShouldBe((false, "De uren telden dubbel."));
        await app.PostTakingBack(made, Delft).ShouldRefuse(409, "wrong-state");
        await app.PutRealisation(made, 1, Delft).ShouldRefuse(409, "wrong-state");
        (await app.Benefit(benefit)).Realised.ShouldBeEmpty();
        (await app.App.Facts<BenefitTakenBack>()).ShouldHaveSingleItem().Reason.ShouldBe("De uren telden dubbel.");
        await app.Realise(benefit, app.Year, 8_100, Delft);
        await app.DeleteBenefit(benefit).ShouldRefuse(409, "realised");
    }

    [Fact]
    public async Task Only_what_can_be_measured_was_used_and_is_over_is_realised()
    {
        await using var app = await Start();
        var (id, facility) = await app.InUse();
        var benefit = (await app.Expect(id, Hours((app.Year, 9_000)))).Id;
        await app.PostRealised(benefit, app.Year + 1, 7, Delft).ShouldRefuse(400, "invalid-request", "/year future", "/measuredOn range");
        await app.PostRealised(benefit, app.Year - 2, 7, Delft).ShouldRefuse(409, "not-in-use");
        await app.PostRealised(benefit, app.Year, 7, Almere).ShouldRefuse(409, "not-in-use");
        await app.Adopt(facility, Almere, AdoptionState.Connecting, app.Today);
        await app.PostRealised(benefit, app.Year, 7, Almere).ShouldRefuse(409, "not-in-use");
        var vague = (await app.Expect(id, Hours((app.Year, 1)) with { Baseline = null })).Id;
        await app.PostRealised(vague, app.Year, 7, Delft).ShouldRefuse(409, "not-measurable");
        var endorsed = (await app.In(InitiativeStatus.Endorsed)).Id;
        var early = (await app.Expect(endorsed, Hours((app.Year, 1)))).Id;
        await app.PostRealised(early, app.Year, 7, null).ShouldRefuse(409, "not-adopted");
        await app.Decide(endorsed, ItemOutcome.Adopted);
        await app.PostRealised(early, app.Year, 7, null).ShouldRefuse(409, "not-in-use");
        await app.PutRealisation(NewId(), 1, Delft).ShouldRefuse(404, "not-found");
        await app.Anybody.GetAsync($"{V1}/realisations?municipality=Delft").ShouldRefuse(400, "invalid-request", "municipality format");
    }

    [Theory, EveryDatabase]
    public async Task After_a_merger_the_heir_has_both_measurements_and_counts_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, _) = await app.InUse();
        var benefit = (await app.Expect(id, Hours((app.Year - 1, 1_000)))).Id;
        await app.Realise(benefit, app.Year - 1, 300, Utrecht);
        await app.Realise(benefit, app.Year - 1, 200, Delft);
        await app.Publish(
            new MunicipalitiesReorganised(
                NewId(),
                app.Today,
                ReorganisationKind.Merger,
                [],
                [new AbolishedMunicipality(NewId(), Delft, [new SuccessorMunicipality(Utrecht, null)])],
                []
            )
        );
        var realised = await app.Anybody.Pages<RealisationView>($"{V1}/realisations?benefitId={benefit}");
        realised.Select(r => (r.MunicipalityCode, r.RecordedFor, r.Value)).ShouldBe([(Utrecht, Delft, 200L), (Utrecht, Utrecht, 300L)]);
        var figures = (await app.InitiativeFigures(id)).Figures;
        (figures.Realised.StaffHours, figures.MeasuredLines).ShouldBe((500, 100m));
        await app.PutRealisation(realised[0].Id, 250, Utrecht).Read<RealisationView>();
        (await app.Overview(Utrecht)).Total.Realised.StaffHours.ShouldBe(550);
        await app.PostRealised(benefit, app.Year - 1, 1, Delft).ShouldRefuse(409, "municipality-abolished");
    }

    [Fact]
    public async Task Of_many_at_once_one_is_recorded()
    {
        await using var app = await Start();
        var (id, _) = await app.InUse();
        var benefit = (await app.Expect(id, Hours((app.Year, 9_000)))).Id;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => app.PostRealised(benefit, app.Year, n, Delft)));
        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        (await app.Anybody.Pages<RealisationView>($"{V1}/realisations?benefitId={benefit}")).ShouldHaveSingleItem();
    }
}
