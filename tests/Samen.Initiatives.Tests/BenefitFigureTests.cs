using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.BenefitCalls;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What initiatives, facilities and municipalities cost and bring, through the API.</summary>
public sealed class BenefitFigureTests
{
    [Theory, EveryDatabase]
    public async Task An_initiative_and_its_facility_have_the_same_figures(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, facility) = await app.InUse();
        await app.Expect(id, Hours((app.Year - 1, 1_000)));
        var money = (await app.Expect(id, Money((app.Year - 1, 600_00)))).Id;
        await app.Expect(id, Hours((app.Year, 1)) with { Kind = BenefitKind.Quality, Unit = "rapportcijfer", Baseline = null });
        await app.Realise(money, app.Year - 1, 500_00, Delft);
        var part = await app.InitiativeFigures(id);
        var figures = part.Figures;
        (part.InitiativeId, part.FacilityId, part.Facilities, part.Name).ShouldBe((id, null, 1, "Samen één loket"));
        (figures.Lines, figures.NotMeasurable, figures.UnknownCosts).ShouldBe((3, 1, 0));
        // The plan costs EUR 2.5 M once; what it costs each year, its facility tells.
        (figures.OneOffCents, figures.YearlyCents).ShouldBe((250_000_000, 1_000_000));
        (figures.ExpectedSoFar.BudgetCents, figures.ExpectedSoFar.StaffHours).ShouldBe((600_00, 1_000));
        (figures.Realised.BudgetCents, figures.Realised.StaffHours).ShouldBe((500_00, 0));
        // One of two that used it measured one of two benefits.
        (figures.MeasuredMoney, figures.MeasuredLines).ShouldBe((50m, 25m));
        (figures.ExpectedSoFar.StaffHoursCents, figures.ExpectedPayback).ShouldBe((null, null));
        var same = await app.Anybody.GetAsync($"{V1}/facilities/{facility}/benefit-figures").Read<BenefitPart>();
        same.Figures.Years.ShouldBe(figures.Years);
        await app.PutRate(BenefitRateKind.StaffHour, app.Year - 3, 5_000).Read<BenefitRateView>();
        figures = (await app.InitiativeFigures(id)).Figures;
        (figures.ExpectedSoFar.StaffHoursCents, figures.ExpectedSoFar.BudgetCents).ShouldBe((5_000_000, 600_00));
        figures.Rates.ShouldHaveSingleItem().Source.ShouldBe("Handleiding Overheidstarieven");
    }

    [Theory, EveryDatabase]
    public async Task Over_all_each_initiative_counts_once_and_only_what_was_adopted(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, _) = await app.InUse();
        await app.AddFacility(TakenIn("Tweede voorziening") with { InitiativeId = id, Source = null });
        await app.Expect(id, Money((app.Year, 400)));
        await app.Expect((await app.In(InitiativeStatus.Endorsed)).Id, Money((app.Year, 9_999)));
        await app.AddFacility(TakenIn("Eigen voorziening"));
        await app.AddFacility(TakenIn("Andere voorziening") with { YearlyCents = null });
        var overview = await app.Overview();
        overview
            .Parts.Select(p => (p.Name, p.Facilities))
            .ShouldBe([("Andere voorziening", 1), ("Eigen voorziening", 1), ("Samen één loket", 2)]);
        (overview.Total.Expected.BudgetCents, overview.Total.YearlyCents, overview.Total.UnknownCosts).ShouldBe((400, 3_000_000, 1));
        overview.Municipality.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_municipality_has_its_part_by_inhabitants_of_what_it_uses(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, _) = await app.InUse();
        await app.AddFacility(TakenIn("Eigen voorziening"));
        var money = (await app.Expect(id, Unbounded(Money((app.Year - 1, 1_000_000))))).Id;
        await app.Realise(money, app.Year - 1, 90_000, Delft);
        var delft = await app.Overview(Delft);
        var all = Inhabitants.Values.Sum(n => (long)n);
        (delft.Municipality, delft.Parts.Count).ShouldBe((Delft, 1));
        delft.Total.Expected.BudgetCents.ShouldBe((long)Math.Round(1_000_000m * Inhabitants[Delft] / all));
        delft.Total.YearlyCents.ShouldBe((long)Math.Round(1_000_000m * Inhabitants[Delft] / all));
        (delft.Total.Realised.BudgetCents, delft.Total.MeasuredMoney).ShouldBe((90_000, 100m));
        var utrecht = await app.Overview(Utrecht);
        (utrecht.Total.Realised.BudgetCents, utrecht.Total.MeasuredMoney).ShouldBe((0, 0m));
        (await app.Overview(Almere)).Parts.ShouldBeEmpty();
        await app.Anybody.GetAsync($"{V1}/benefit-figures?municipality=GM9999").ShouldRefuse(404, "not-found");
        await app.Anybody.GetAsync($"{V1}/benefit-figures?municipality=Delft").ShouldRefuse(400, "invalid-request", "municipality format");
        await app.Anybody.GetAsync($"{V1}/facilities/{NewId()}/benefit-figures").ShouldRefuse(404, "not-found");
    }
}
