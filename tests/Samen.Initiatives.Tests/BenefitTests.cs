using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.BenefitCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What owners expect of an initiative, and how it changes.</summary>
public sealed class BenefitTests
{
    [Theory, EveryDatabase]
    public async Task A_benefit_of_a_draft_is_seen_by_its_owners_and_told_when_it_is_submitted(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative(Utrecht, Groningen)).Id;
        var benefit = await app.Expect(id, Hours((2028, 9_000), (2027, 4_000)));
        benefit.Expected.Select(one => (one.Year, one.Value)).ShouldBe([(2027, 4_000L), (2028, 9_000L)]);
        (benefit.Baseline!.Value, benefit.Unit, benefit.Version, benefit.InitiativeTitle).ShouldBe((400_000, null, 1, "Samen één loket"));
        await app.Anybody.GetAsync($"{V1}/benefits/{benefit.Id}").ShouldRefuse(404, "not-found");
        await app.Anybody.GetAsync($"{V1}/benefits/{benefit.Id}/versions").ShouldRefuse(404, "not-found");
        await app.Anybody.GetAsync($"{V1}/initiatives/{id}/benefits").ShouldRefuse(404, "not-found");
        await app.Anybody.GetAsync($"{V1}/initiatives/{id}/benefit-figures").ShouldRefuse(404, "not-found");
        (await app.Anybody.Pages<BenefitView>($"{V1}/benefits")).ShouldBeEmpty();
        (await app.Benefit(benefit.Id, Groningen)).Id.ShouldBe(benefit.Id);
        (await app.App.Facts<BenefitExpected>()).ShouldBeEmpty();
        await app.PostSubmission(id).Read<InitiativeView>();
        var told = (await app.App.Facts<BenefitExpected>()).ShouldHaveSingleItem();
        (told.BenefitId, told.IsMeasurable, told.Version).ShouldBe((benefit.Id, true, 1));
        told.Expected.ShouldBe([new(2027, 4_000), new(2028, 9_000)]);
        (await app.Anybody.Pages<BenefitView>($"{V1}/benefits?initiativeId={id}&measurable=true")).ShouldHaveSingleItem();
        (await app.Anybody.Pages<BenefitView>($"{V1}/benefits?kind=Income")).ShouldBeEmpty();
        (await app.Anybody.Pages<BenefitView>($"{V1}/benefits?measurable=false")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Each_expectation_is_kept_with_who_saved_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative(Utrecht, Groningen)).Id;
        var benefit = (await app.Expect(id, Hours((2027, 4_000)))).Id;
        await app.PutBenefit(benefit, Hours((2027, 3_000)), "\"9\"").ShouldRefuse(412, "stale-version");
        await app.PutBenefit(benefit, Hours((2027, 3_000)), "\"1\"", Delft).ShouldRefuse(404, "not-found");
        await app.PutBenefit(benefit, Hours((2027, 3_000)) with { Baseline = null }, "\"1\"", Groningen).Read<BenefitView>();
        var versions = await app.Officer(Utrecht).GetAsync($"{V1}/benefits/{benefit}/versions").Read<IReadOnlyList<BenefitVersionView>>();
        versions
            .Select(v => (v.Version, v.MunicipalityCode, v.Benefit.Expected!.Single().Value, v.Benefit.Baseline is null))
            .ShouldBe([(2, Groningen, 3_000L, true), (1, Utrecht, 4_000L, false)]);
        await app.PostSubmission(id).Read<InitiativeView>();
        await app.PutBenefit(benefit, Hours((2027, 2_000)), "*", Delft).ShouldRefuse(403, "not-an-owner");
        await app.PutBenefit(benefit, Hours((2027, 2_000))).Read<BenefitView>();
        (await app.App.Facts<BenefitExpected>()).Select(f => (f.Version, f.IsMeasurable)).ShouldBe([(2, false), (3, true)]);
    }

    [Theory, EveryDatabase]
    public async Task A_benefit_is_removed_until_something_was_realised_and_then_ended(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, _) = await app.InUse();
        var (gone, stays) = ((await app.Expect(id, Hours((2027, 1)))).Id, (await app.Expect(id, Hours((app.Year + 1, 7)))).Id);
        await app.PostEnding(gone, app.Year).ShouldRefuse(409, "never-realised");
        await app.DeleteBenefit(gone, by: Delft).ShouldRefuse(403, "not-an-owner");
        await app.DeleteBenefit(gone, "\"2\"").ShouldRefuse(412, "stale-version");
        (await app.DeleteBenefit(gone)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.App.Facts<BenefitRemoved>()).ShouldBe([new BenefitRemoved(id, gone)]);
        await app.Realise(stays, app.Year, 10, Utrecht);
        await app.DeleteBenefit(stays).ShouldRefuse(409, "realised");
        var ended = await app.PostEnding(stays, app.Year).Read<BenefitView>();
        (ended.LastYear, ended.EndReason).ShouldBe((app.Year, "Het werk bestaat niet meer."));
        await app.PostEnding(stays, app.Year).ShouldRefuse(409, "wrong-state");
        await app.PutBenefit(stays, Hours((2027, 1))).ShouldRefuse(409, "wrong-state");
        (await app.App.Facts<BenefitEnded>()).ShouldHaveSingleItem();
        var figures = (await app.InitiativeFigures(id)).Figures;
        (figures.Expected.StaffHours, figures.Realised.StaffHours).ShouldBe((0, 10));
    }

    [Theory, EveryDatabase]
    public async Task A_draft_that_is_thrown_away_takes_its_benefits_along(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative()).Id;
        var benefit = (await app.Expect(id, Hours((2027, 1)))).Id;
        (await app.Officer(Utrecht).SendBody("DELETE", $"{V1}/initiatives/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await app.Officer(Utrecht).GetAsync($"{V1}/benefits/{benefit}").ShouldRefuse(404, "not-found");
        (await app.App.Facts<BenefitExpected>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_expected_of_what_was_turned_down()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Declined)).Id;
        await app.PostBenefit(id, Hours((2027, 1))).ShouldRefuse(409, "wrong-state");
        await app.PostBenefit(id, Hours((2027, 1)), Delft).ShouldRefuse(403, "not-an-owner");
        await app.PostBenefit(NewId(), Hours((2027, 1))).ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_benefit_with_a_wrong_field_is_refused()
    {
        await using var app = await Start();
        var id = (await app.StartInitiative()).Id;
        (BenefitRequest Request, string Fault)[] wrong =
        [
            (Hours((2027, 1)) with { Unit = "klachten" }, "/unit not-allowed"),
            (Hours((2027, 1)) with { Kind = BenefitKind.Quality }, "/unit required"),
            (Hours((2027, 1), (2027, 2)), "/expected/1/year twice"),
            (Hours((2014, 1)), "/expected/0/year range"),
            (Hours((2027, 100_000_000_001)), "/expected/0/value range"),
            (Hours(), "/expected required"),
            (Hours((2027, 1)) with { Description = "x" }, "/description length"),
            (Hours((2027, 1)) with { Baseline = Baseline(1, app.Today.AddDays(1)) }, "/baseline/measuredOn future"),
            (Hours((2027, 1)) with { Baseline = Baseline(-1, app.Today) }, "/baseline/value range"),
        ];
        foreach (var (request, fault) in wrong)
            await app.PostBenefit(id, request).ShouldRefuse(400, "invalid-request", fault);
        await app.Anybody.GetAsync($"{V1}/benefits?kind=99").ShouldRefuse(400, "invalid-request", "kind format");
    }

    [Fact]
    public void An_initiative_has_at_most_a_hundred_benefits()
    {
        var initiative = new Initiative { Status = InitiativeStatus.Draft };
        Samen.Initiatives.Benefit.Record(NewId(), initiative, 99, Hours((2027, 1)), default).Item1.Version.ShouldBe(1);
        Should
            .Throw<RuleViolation>(() => Samen.Initiatives.Benefit.Record(NewId(), initiative, 100, Hours((2027, 1)), default))
            .Code.ShouldBe("too-many-benefits");
    }

    [Fact]
    public async Task Rates_are_set_by_the_fund_manager_and_have_versions()
    {
        await using var app = await Start();
        await app.Officer(Utrecht)
            .SendBody("PUT", $"{V1}/benefit-rates/StaffHour/2027", new BenefitRateRequest { Cents = 1, Source = "Zelf bedacht" })
            .ShouldRefuse(403, "forbidden");
        await app.PutRate(BenefitRateKind.StaffHour, 2014, 1).ShouldRefuse(400, "invalid-request", "year range");
        await app.PutRate(BenefitRateKind.StaffHour, 2027, 50_001).ShouldRefuse(400, "invalid-request", "/cents range");
        (await app.PutRate(BenefitRateKind.StaffHour, 2027, 5_400).Read<BenefitRateView>()).Version.ShouldBe(1);
        (await app.PutRate(BenefitRateKind.StaffHour, 2027, 5_500, "\"1\"").Read<BenefitRateView>()).Version.ShouldBe(2);
        var rates = await app.Anybody.GetAsync($"{V1}/benefit-rates").Read<IReadOnlyList<BenefitRateView>>();
        rates.Select(r => (r.Kind, r.Year, r.Cents)).ShouldBe([(BenefitRateKind.StaffHour, 2027, 5_500L)]);
        (await app.App.Facts<BenefitRateSet>()).Count.ShouldBe(2);
    }

    private static BenefitBaseline Baseline(long value, DateOnly on) =>
        new()
        {
            Value = value,
            MeasuredOn = on,
            Method = "Geteld aan de balie.",
        };
}
