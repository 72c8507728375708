using FsCheck;
using FsCheck.Fluent;
using Samen.Contracts.Funding;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>How each key divides, as properties over any sum and any municipalities, and on the figures of 2020.</summary>
public sealed class KeyDivisionTests
{
    /// <summary>The classes of the association's membership fee as proposed for 2024.</summary>
    private static readonly SizeClass[] Membership = [Class(0, 192), Class(5_000, 176), Class(25_000, 152), Class(200_000, 75)];

    private static readonly IReadOnlyList<Figure> Figures2020 =
    [
        .. FundApp.Municipalities2020.Select(m => new Figure { Code = m.Code, Inhabitants = m.Inhabitants }),
    ];

    private static readonly Gen<Figure[]> Figures =
        from count in Gen.Choose(1, 40)
        from inhabitants in Gen.Frequency((2, Gen.Choose(1, 12)), (3, Gen.Choose(900, 900_000))).ArrayOf(count)
        select inhabitants.Select((n, i) => new Figure { Code = $"GM{i:0000}", Inhabitants = n }).ToArray();

    private static readonly Gen<KeyTerms> Terms = Gen.OneOf(
        Gen.Constant((KeyTerms)new ContributionKey { Kind = ContributionKeyKind.PerInhabitant }),
        Gen.Constant((KeyTerms)new ContributionKey { Kind = ContributionKeyKind.Equal }),
        Gen.Constant((KeyTerms)new ContributionKey { Kind = ContributionKeyKind.ClassesFlat, Classes = Membership }),
        Gen.Constant((KeyTerms)new ContributionKey { Kind = ContributionKeyKind.ClassesMarginal, Classes = Membership }),
        from cents in Gen.Choose(1, 1000)
        select (KeyTerms)new ContributionKey { Kind = ContributionKeyKind.FixedPlusPerInhabitant, FixedCents = cents },
        from units in Gen.Choose(1, 500)
        select (KeyTerms)
            new ContributionKey
            {
                Kind = ContributionKeyKind.ByUse,
                Use =
                [
                    new UseFigure { MunicipalityCode = "GM0000", Units = units },
                    new UseFigure { MunicipalityCode = "GM0001", Units = 7 },
                ],
            }
    );

    private static readonly Gen<ContributionKey> Keys = Gen.Frequency(
        (3, Terms.Select(terms => (ContributionKey)terms)),
        (
            2,
            from first in Terms
            from second in Terms
            from hundredths in Gen.Choose(1, 9_999)
            select new ContributionKey
            {
                Kind = ContributionKeyKind.Mixed,
                Parts = [Part(first, hundredths / 100m), Part(second, 100 - (hundredths / 100m))],
            }
        )
    );

    private static readonly Gen<(ContributionKey Key, long Cents, Figure[] Figures)> Cases =
        from key in Keys
        from cents in Gen.Choose(40_000_000, int.MaxValue)
        from figures in Figures
        select (key, (long)cents, figures);

    [Fact]
    public void Every_key_hands_out_every_cent() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
                KeyDivision.Divide(c.Key, c.Cents, c.Figures).Shares is var shares
                && shares.Count == c.Figures.Length
                && shares.All(s => s.Cents >= 0)
                && shares.Sum(s => s.Cents) == c.Cents
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Per_inhabitant_leaves_165_cents_of_the_contributions_of_2020()
    {
        var divided = KeyDivision.Divide(Key(ContributionKeyKind.PerInhabitant), 4_325_000_000, Figures2020);
        (divided.RoundedCents, divided.Shares.Sum(s => s.Cents)).ShouldBe((165, 4_325_000_000));
        (Of(divided, "GM0363"), Of(divided, "GM0344"), Of(divided, "GM0088")).ShouldBe((216_840_764, 88_846_731, 235_287));
    }

    [Theory]
    [InlineData(ContributionKeyKind.ClassesFlat, 2_441_736_713)]
    [InlineData(ContributionKeyKind.ClassesMarginal, 2_729_736_713)]
    public void The_rates_of_the_membership_fee_come_to_a_total_of_their_own(ContributionKeyKind kind, long total)
    {
        var key = new ContributionKey { Kind = kind, Classes = Membership };
        KeyDivision.Divide(key, null, Figures2020).Shares.Sum(s => s.Cents).ShouldBe(total);
        KeyDivision.Divide(key, 4_325_000_000, Figures2020).Shares.Sum(s => s.Cents).ShouldBe(4_325_000_000);
    }

    [Fact]
    public void Flat_classes_have_cliffs_and_marginal_ones_have_none()
    {
        var flat = new ContributionKey { Kind = ContributionKeyKind.ClassesFlat, Classes = Membership };
        KeyDivision
            .Cliffs(flat, KeyDivision.Divide(flat, null, Figures2020))
            .ShouldBe([
                new CliffView(5_000, 4_999 * 192, 5_000 * 176),
                new CliffView(25_000, 4_399_824, 3_800_000),
                new CliffView(200_000, 30_399_848, 15_000_000),
            ]);
        var marginal = flat with { Kind = ContributionKeyKind.ClassesMarginal };
        KeyDivision.Cliffs(marginal, KeyDivision.Divide(marginal, null, Figures2020)).ShouldBeEmpty();
    }

    [Fact]
    public void A_fixed_amount_comes_first_and_must_fit()
    {
        Figure[] figures = [new() { Code = "GM0001", Inhabitants = 1 }, new() { Code = "GM0002", Inhabitants = 3 }];
        var key = Key(ContributionKeyKind.FixedPlusPerInhabitant) with { FixedCents = 100 };
        KeyDivision.Divide(key, 240, figures).Shares.Select(s => s.Cents).ShouldBe([110, 130]);
        Should.Throw<RuleViolation>(() => KeyDivision.Divide(key, 199, figures)).Code.ShouldBe("fixed-too-high");
    }

    [Fact]
    public void Who_uses_nothing_pays_nothing_and_somebody_must_use_it()
    {
        Figure[] figures = [new() { Code = "GM0001", Inhabitants = 1 }, new() { Code = "GM0002", Inhabitants = 3 }];
        var key = Key(ContributionKeyKind.ByUse) with { Use = [new UseFigure { MunicipalityCode = "GM0002", Units = 4 }] };
        KeyDivision.Divide(key, 50, figures).Shares.Select(s => s.Cents).ShouldBe([0, 50]);
        var unused = key with { Use = [new UseFigure { MunicipalityCode = "GM0002", Units = 0 }] };
        Should.Throw<RuleViolation>(() => KeyDivision.Divide(unused, 50, figures)).Code.ShouldBe("no-figures");
    }

    [Fact]
    public void A_mixed_key_divides_each_part_by_its_own()
    {
        Figure[] figures = [new() { Code = "GM0001", Inhabitants = 1 }, new() { Code = "GM0002", Inhabitants = 3 }];
        var key = Key(ContributionKeyKind.Mixed) with
        {
            Parts = [Part(Key(ContributionKeyKind.Equal), 25), Part(Key(ContributionKeyKind.PerInhabitant), 75)],
        };
        // 26 of 101 cents in equal parts, since that part has the larger remainder, and 75 by one to three.
        var shares = KeyDivision.Divide(key, 101, figures).Shares.Select(s => s.Cents).ToList();
        shares.Sum().ShouldBe(101);
        shares.ShouldBe([12 + 19, 13 + 57]);
    }

    private static SizeClass Class(int from, long cents) => new() { From = from, CentsPerInhabitant = cents };

    private static ContributionKey Key(ContributionKeyKind kind) => new() { Kind = kind };

    private static KeyPart Part(KeyTerms terms, decimal percentage) =>
        new()
        {
            Percentage = percentage,
            Kind = terms.Kind,
            Classes = terms.Classes,
            FixedCents = terms.FixedCents,
            Use = terms.Use,
        };

    private static long Of(Division divided, string code) => divided.Shares.Single(s => s.Figure.Code == code).Cents;
}
