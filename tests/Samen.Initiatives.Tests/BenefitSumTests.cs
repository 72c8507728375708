using Samen.Contracts.Initiatives;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The sums of costs and benefits as pure rules, in a world where it is 2030.</summary>
public sealed class BenefitSumTests
{
    private const int ThisYear = 2030;
    private static readonly Guid Facility = NewId();

    [Fact]
    public void Benefits_in_money_pay_back_once_they_come_to_the_costs()
    {
        var one = Case(Of(BenefitKind.BudgetLowered, (2028, 40), (2029, 40), (2030, 40), (2031, 40)));
        one = one with { Costs = [Once(2027, 100), Yearly(2028, 10)] };
        // After 2031: 160 gained, 140 spent; after 2030: 120 and 130.
        Sums(one).ExpectedPayback.ShouldBe(new BenefitPayback(2031, 5));
        Sums(one).RealisedPayback.ShouldBeNull();
        Sums(one with { Costs = [Once(2027, 1_000)] }).ExpectedPayback.ShouldBeNull();
        Sums(one with { Costs = [] }).ExpectedPayback.ShouldBe(new BenefitPayback(2028, 1));
    }

    [Fact]
    public void What_is_realised_pays_back_apart_from_what_was_expected()
    {
        var benefit = Of(BenefitKind.Income, (2028, 40));
        var one = Case(benefit) with { Costs = [Once(2028, 100)], Realised = [Made(benefit, 2029, 120)] };
        (Sums(one).ExpectedPayback, Sums(one).RealisedPayback).ShouldBe((null, new BenefitPayback(2029, 2)));
        (Sums(one).Expected.IncomeCents, Sums(one).Realised.IncomeCents).ShouldBe((40, 120));
    }

    [Theory]
    [InlineData(BenefitKind.StaffHours)]
    [InlineData(BenefitKind.CitizenHours)]
    [InlineData(BenefitKind.CitizenMoney)]
    [InlineData(BenefitKind.Quality)]
    [InlineData(BenefitKind.Risk)]
    public void Hours_money_of_residents_and_quality_pay_for_nothing(BenefitKind kind)
    {
        var figures = Sums([Rate(BenefitRateKind.StaffHour, 2020, 9_999)], Case(Of(kind, (2028, 1_000_000))));
        (figures.ExpectedPayback, figures.Expected.BudgetCents).ShouldBe((null, 0));
    }

    [Fact]
    public void Hours_are_worth_the_newest_rate_of_their_year_or_before()
    {
        var rates = new[] { Rate(BenefitRateKind.StaffHour, 2027, 50), Rate(BenefitRateKind.StaffHour, 2029, 60) };
        var figures = Sums(rates, Case(Of(BenefitKind.StaffHours, (2028, 10), (2029, 10), (2031, 10))));
        figures.Expected.StaffHoursCents.ShouldBe(500 + 600 + 600);
        figures.Rates.Select(rate => rate.Year).ShouldBe([2027, 2029]);
        // Before the first rate hours are hours, and a sum with them has no value in money.
        var early = Sums(rates, Case(Of(BenefitKind.StaffHours, (2026, 10), (2028, 10))));
        (early.Expected.StaffHours, early.Expected.StaffHoursCents).ShouldBe((20, null));
        early.Years[0].Expected.StaffHoursCents.ShouldBeNull();
        early.Years[2].Expected.StaffHoursCents.ShouldBe(500);
    }

    [Fact]
    public void The_measured_part_is_that_of_years_that_are_over()
    {
        var (money, hours) = (Of(BenefitKind.BudgetLowered, (2028, 300), (2029, 100), (2030, 900)), Of(BenefitKind.StaffHours, (2029, 7)));
        var one = Case(money, hours) with { Realised = [Made(money, 2028, 1)] };
        (Sums(one).MeasuredMoney, Sums(one).MeasuredLines).ShouldBe((75m, 33.33m));
        (Sums(Case()).MeasuredMoney, Sums(Case()).MeasuredLines).ShouldBe((null, null));
        (Sums(Case(hours)).MeasuredMoney, Sums(Case(hours)).MeasuredLines).ShouldBe((null, 0m));
    }

    [Fact]
    public void Where_municipalities_measure_it_is_the_part_of_those_that_used_it()
    {
        var money = Of(BenefitKind.BudgetLowered, (2029, 100));
        var users = new[] { Utrecht, Delft, Almere, Zwolle }.ToDictionary(
            code => code,
            IReadOnlySet<int> (code) => new HashSet<int> { code == Zwolle ? 2028 : 2029 }
        );
        var one = Case(money) with { Users = users, Realised = [Made(money, 2029, 5, Delft), Made(money, 2029, 6, Delft)] };
        Sums(one).MeasuredMoney.ShouldBe(33.33m);
    }

    [Fact]
    public void The_cost_of_each_year_is_that_of_the_facilities_once_all_of_them_tell()
    {
        var one = Case() with { Costs = [Yearly(2027, 10)], Facilities = [Costs(2029, 7), Costs(2028, 5)] };
        Sums(one).Years.Select(year => (year.Year, year.YearlyCents)).ShouldBe([(2027, 10), (2028, 5), (2029, 12), (2030, 12)]);
        var unknown = one with { Facilities = [Costs(2029, 7), Costs(2028, null)] };
        (Sums(unknown).YearlyCents, Sums(unknown).UnknownCosts).ShouldBe((10, 0));
        var stopped = one with { Facilities = [Costs(2028, 5) with { RetiredOn = new(2029, 5, 1) }] };
        Sums(stopped).Years.Select(year => year.YearlyCents).ShouldBe([10, 5, 5, 0]);
        var alone = new BenefitCase { FacilityId = Facility, Facilities = [Costs(2028, null)] };
        (Sums(alone).YearlyCents, Sums(alone).UnknownCosts, Sums(alone).Years.Count).ShouldBe((0, 1, 0));
    }

    [Fact]
    public void Years_of_use_are_those_with_at_least_a_day_of_it()
    {
        Used((AdoptionState.Live, new(2025, 12, 31)), (AdoptionState.Ended, new(2026, 1, 1))).ShouldBe([2025]);
        Used((AdoptionState.Live, new(2025, 12, 31)), (AdoptionState.Ended, new(2026, 1, 2))).ShouldBe([2025, 2026]);
        Used((AdoptionState.Live, new(2028, 1, 1))).ShouldBe([2028, 2029, 2030]);
        Used((AdoptionState.Live, new(2028, 1, 1)), (AdoptionState.Ended, new(2028, 1, 1))).ShouldBeEmpty();
        Used((AdoptionState.Connecting, new(2028, 1, 1))).ShouldBeEmpty();
        Used((AdoptionState.PhasingOut, new(2029, 1, 1))).ShouldBe([2029, 2030]);
    }

    private static IEnumerable<int> Used(params IReadOnlyList<(AdoptionState State, DateOnly Since)> steps) =>
        YearsOfUse
            .Of(
                steps.Select(
                    (s, n) =>
                        new AdoptionStep
                        {
                            Number = n,
                            State = s.State,
                            Since = s.Since,
                        }
                ),
                ThisYear
            )
            .Order();

    private static BenefitFigures Sums(params IReadOnlyList<BenefitCase> cases) => Sums([], cases);

    private static BenefitFigures Sums(IReadOnlyList<BenefitRate> rates, params IReadOnlyList<BenefitCase> cases) =>
        BenefitSums.Of(cases, rates, ThisYear);

    private static BenefitCase Case(params IReadOnlyList<Benefit> benefits) => new() { InitiativeId = NewId(), Benefits = benefits };

    private static Benefit Of(BenefitKind kind, params IReadOnlyList<(int Year, long Value)> expected) =>
        new()
        {
            Id = NewId(),
            Kind = kind,
            BaselineValue = 1,
            Expected = new([.. expected.Select(one => new BenefitYearValue { Year = one.Year, Value = one.Value })]),
        };

    private static Realisation Made(Benefit benefit, int year, long value, string? municipality = null) =>
        new()
        {
            BenefitId = benefit.Id,
            Kind = benefit.Kind,
            Year = year,
            Value = value,
            MunicipalityCode = municipality,
        };

    private static BenefitRate Rate(BenefitRateKind kind, int year, long cents) =>
        new()
        {
            Kind = kind,
            Year = year,
            Cents = cents,
        };

    private static PlanCost Once(int year, long cents) => new(Recurrence.OneOff, year, cents);

    private static PlanCost Yearly(int year, long cents) => new(Recurrence.Yearly, year, cents);

    private static CostedFacility Costs(int from, long? cents) =>
        new() { YearlyCents = cents, AddedAt = new DateTimeOffset(from, 3, 1, 0, 0, 0, TimeSpan.Zero) };
}
