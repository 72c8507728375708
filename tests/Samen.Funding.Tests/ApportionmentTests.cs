using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>How a sum is divided, as properties over any sum and any municipalities, and on the figures of 2020.</summary>
public sealed class ApportionmentTests
{
    private static readonly Gen<long> Cents = Gen.Frequency(
        (2, Gen.Choose(0, 100).Select(c => (long)c)),
        (3, Gen.Choose(0, int.MaxValue).Select(c => (long)c)),
        (3, Gen.Choose(0, 99_999_999).Select(c => c * 100_000L + 7)),
        (1, Gen.Constant(10_000_000_000_000L))
    );

    // Small figures give ties and remainders; large ones overflow a long.
    private static readonly Gen<int> Inhabitants = Gen.Frequency(
        (3, Gen.Choose(1, 12)),
        (3, Gen.Choose(900, 900_000)),
        (1, Gen.Choose(9_999_990, 10_000_000))
    );

    private static readonly Gen<(long Cents, Figure[] Figures)> Cases =
        from cents in Cents
        from count in Gen.Frequency((5, Gen.Choose(1, 40)), (1, Gen.Constant(355)))
        from inhabitants in Inhabitants.ArrayOf(count)
        select (cents, inhabitants.Select((n, i) => new Figure { Code = $"GM{i:0000}", Inhabitants = n }).ToArray());

    private static void ForAll(Func<long, Figure[], IReadOnlyList<Part>, bool> property) =>
        Prop.ForAll(Cases.ToArbitrary(), c => property(c.Cents, c.Figures, Divide(c.Cents, 21m, c.Figures)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Parts_add_up_exactly() =>
        ForAll((cents, figures, parts) => parts.Count == figures.Length && parts.Sum(p => p.NetCents) == cents);

    [Fact]
    public void No_part_is_off_by_a_cent_or_more_from_its_exact_share() =>
        ForAll(
            (cents, figures, parts) =>
            {
                var inhabitants = figures.Sum(f => (long)f.Inhabitants);
                return parts.All(p => Int128.Abs(((Int128)p.NetCents * inhabitants) - ((Int128)cents * p.Inhabitants)) < inhabitants);
            }
        );

    [Fact]
    public void More_inhabitants_never_pay_less() =>
        ForAll(
            (_, _, parts) =>
                parts.OrderBy(p => p.Inhabitants).ThenBy(p => p.NetCents).Select(p => p.NetCents) is var paid
                && paid.Zip(paid.Skip(1)).All(p => p.First <= p.Second)
        );

    [Fact]
    public void The_same_number_of_inhabitants_differs_by_a_cent_at_most_and_the_lower_code_comes_first() =>
        ForAll((_, _, parts) => parts.GroupBy(p => p.Inhabitants).All(same => same.First().NetCents - same.Last().NetCents is 0 or 1));

    [Fact]
    public void The_order_of_the_figures_does_not_matter() =>
        Prop.ForAll(
                (from c in Cases from shuffled in Gen.Shuffle(c.Figures) select (c.Cents, c.Figures, Shuffled: shuffled)).ToArbitrary(),
                c => Divide(c.Cents, 21m, c.Figures).SequenceEqual(Divide(c.Cents, 21m, c.Shuffled))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Vat_is_rounded_half_up_on_each_line() =>
        Prop.ForAll((from cents in Cents from hundredths in Gen.Choose(0, 10_000) select (cents, hundredths)).ToArbitrary(), c =>
                Apportionment.Vat(c.cents, c.hundredths / 100m) == (long)((((Int128)c.cents * c.hundredths * 2) + 10_000) / 20_000)
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(50, 21, 11)] // 10.5
    [InlineData(150, 21, 32)] // 31.5
    [InlineData(49, 21, 10)] // 10.29
    [InlineData(0, 21, 0)]
    public void Half_a_cent_of_vat_goes_up(long cents, int percentage, long vat) => Apportionment.Vat(cents, percentage).ShouldBe(vat);

    [Fact]
    public void Equal_remainders_go_to_the_larger_municipality_then_to_the_lower_code()
    {
        // 4 cents over 1 + 1 + 3 + 3: exact 0.5, 0.5, 1.5, 1.5; two cents are left for four equal remainders.
        Figure[] figures = [Of("GM0004", 3), Of("GM0001", 1), Of("GM0003", 3), Of("GM0002", 1)];
        Divide(4, 0, figures).Select(p => p.NetCents).ShouldBe([0, 0, 2, 2]);
        // 3 cents over 1 + 1 + 2 + 2: exact 0.5, 0.5, 1, 1; the one cent left goes to the lower code.
        Divide(3, 0, [Of("GM0002", 1), Of("GM0001", 1), Of("GM0003", 2), Of("GM0004", 2)]).Select(p => p.NetCents).ShouldBe([1, 0, 1, 1]);

        static Figure Of(string code, int inhabitants) => new() { Code = code, Inhabitants = inhabitants };
    }

    [Fact]
    public void The_contributions_of_2020_leave_165_cents_to_hand_out()
    {
        Figure[] figures = [.. FundApp.Municipalities2020.Select(m => new Figure { Code = m.Code, Inhabitants = m.Inhabitants })];
        const long Contributions = 4_325_000_000;
        var inhabitants = figures.Sum(f => (long)f.Inhabitants);
        (figures.Length, inhabitants).ShouldBe((355, 17_407_585));
        figures.Sum(f => (long)((Int128)Contributions * f.Inhabitants / inhabitants)).ShouldBe(Contributions - 165);

        var parts = Divide(Contributions, 21m, figures).ToDictionary(p => p.Code);
        parts.Values.Sum(p => p.NetCents).ShouldBe(Contributions);
        (parts["GM0363"].NetCents, parts["GM0363"].VatCents).ShouldBe((216_840_764, 45_536_560));
        (parts["GM0088"].NetCents, parts["GM0088"].VatCents).ShouldBe((235_287, 49_410));
        parts.Values.Sum(p => p.VatCents).ShouldBe(908_250_013);
    }

    private static IReadOnlyList<Part> Divide(long cents, decimal vatPercentage, IReadOnlyList<Figure> figures) =>
        [.. Apportionment.Divide(cents, figures, f => f.Inhabitants).Shares.Select(share => Part.Of(share, vatPercentage))];
}
