using FsCheck;
using FsCheck.Fluent;
using Samen.Contracts.Initiatives;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>How claims are set against a budget, as properties over any budget and any claims.</summary>
public sealed class CoverageTests
{
    private static readonly Gen<Claim[]> Claims = Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Max(1, size / 4))
        from amounts in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 50)), (2, Gen.Choose(1, 1_000_000_000))).ArrayOf(count)
        from covered in Gen.Choose(-1, 60).ArrayOf(count)
        select amounts
            .Select(
                (amount, i) =>
                    new Claim
                    {
                        CommitmentId = FundApp.NewId(),
                        Year = 2020,
                        AmountCents = amount,
                        KeptCents = covered[i] < 0 ? null : amount,
                        CoveredCents = covered[i] < 0 ? null : Math.Min(amount, covered[i]),
                    }
            )
            .ToArray()
    );

    private static readonly Gen<(long Total, Claim[] Claims)> Cases =
        from total in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(0, 300)), (2, Gen.Choose(0, int.MaxValue)))
        from claims in Claims
        select ((long)total, claims);

    private static void ForAll(Func<long, Claim[], IReadOnlyList<Claim>, bool> property) =>
        Prop.ForAll(Cases.ToArbitrary(), c => property(c.Total, c.Claims, Coverage.Allocate(c.Total, c.Claims)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Never_covers_more_than_the_budget_and_leaves_nothing_that_could_cover() =>
        ForAll((total, claims, after) => after.Sum(c => c.CoveredCents) == Math.Min(total, claims.Sum(c => c.AmountCents)));

    [Fact]
    public void No_claim_gets_more_than_it_asks() =>
        ForAll(
            (_, _, after) =>
                after.All(c => c.CoveredCents >= 0 && c.CoveredCents <= c.AmountCents && c.UncoveredCents == c.AmountCents - c.CoveredCents)
        );

    [Fact]
    public void Who_was_booked_later_gets_nothing_while_an_earlier_claim_lacks_something() =>
        ForAll((_, _, after) => after.SkipWhile(c => c.UncoveredCents == 0).Skip(1).All(c => c.CoveredCents == 0));

    [Fact]
    public void Keeps_the_claims_and_their_order() =>
        ForAll(
            (_, claims, after) =>
                after
                    .Select(c => c with { KeptCents = null, CoveredCents = null, BeforeCents = 0 })
                    .SequenceEqual(claims.Select(c => c with { KeptCents = null, CoveredCents = null }))
        );

    [Fact]
    public void A_later_claim_takes_nothing_from_those_before() =>
        ForAll(
            (total, claims, after) =>
                Coverage.Allocate(total, claims.Append(new Claim { AmountCents = 17 })).SkipLast(1).SequenceEqual(after)
        );

    [Fact]
    public void Says_what_each_claim_was_covered_for() =>
        ForAll(
            (_, claims, after) => after.Zip(claims).All(c => c.First.CoveredCents == (c.Second.CoveredCents ?? 0) + c.First.DifferenceCents)
        );

    [Fact]
    public void Changes_only_what_it_must() =>
        ForAll(
            (total, claims, after) =>
            {
                var changes = Coverage.Changes(total, claims);
                return changes.Select(c => c.After).SequenceEqual(after.Where((c, i) => c.CoveredCents != claims[i].CoveredCents))
                    && Coverage.Changes(total, after).Count == 0;
            }
        );

    [Fact]
    public void More_money_never_covers_less() =>
        ForAll(
            (total, claims, after) =>
                Coverage.Allocate(total + 25, claims).Zip(after).All(c => c.First.CoveredCents >= c.Second.CoveredCents)
        );

    [Theory]
    [InlineData(2019, 0)]
    [InlineData(2020, 130)]
    [InlineData(2021, 30)]
    [InlineData(2050, 30)]
    public void A_commitment_claims_both_amounts_in_its_first_year_and_the_yearly_one_after(int year, long claim) =>
        Commitment.ClaimIn(year, 2020, Costs(2019, 100, 30), []).ShouldBe(claim);

    /// <summary>100 in 2020 and 50 in 2022 once, and 30 a year from 2021 on.</summary>
    [Theory]
    [InlineData(2020, 100)]
    [InlineData(2021, 30)]
    [InlineData(2022, 80)]
    [InlineData(2023, 30)]
    public void Each_cost_is_claimed_in_the_year_that_the_plan_says(int year, long claim) =>
        Commitment
            .ClaimIn(
                year,
                2020,
                new CostList([new(Recurrence.OneOff, 2020, 100), new(Recurrence.Yearly, 2021, 30), new(Recurrence.OneOff, 2022, 50)]),
                []
            )
            .ShouldBe(claim);

    /// <summary>Once 100 and 30 a year from 2020 on; 2018, 2021 and 2023 change the plan, the last one for less.</summary>
    [Theory]
    [InlineData(2019, 0)]
    [InlineData(2020, 80 + 25)]
    [InlineData(2021, 25)]
    [InlineData(2022, 140 - 80 + 40)]
    [InlineData(2023, 40)]
    [InlineData(2024, 0)]
    [InlineData(2050, 0)]
    public void A_changed_plan_counts_from_the_year_after_its_decision(int year, long claim) =>
        Commitment.ClaimIn(year, 2020, Costs(2020, 100, 30), [Plan(2018, 80, 25), Plan(2021, 140, 40), Plan(2023, 10, 0)]).ShouldBe(claim);

    private static PlanChange Plan(int year, long oneOff, long yearly) =>
        new() { DecidedOn = new DateOnly(year, 6, 1), Costs = Costs(year, oneOff, yearly) };

    private static CostList Costs(int year, long oneOff, long yearly) => new(FundApp.Costs(year, oneOff, yearly));
}
