using Samen.Contracts.Funding;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>The sentence of an invoice says by which key the contributions were divided, and how that comes to the amount.</summary>
public sealed class InvoiceTextTests
{
    private static readonly SizeClass[] Classes = [Class(0, 200), Class(10_000, 150)];

    private static readonly UseFigure[] Use = [new() { MunicipalityCode = "GM0002", Units = 1_500 }];

    public static TheoryData<ContributionKeyKind, string> Sentences =>
        new()
        {
            { ContributionKeyKind.PerInhabitant, "12.000 inwoners op 1 januari 2020; EUR 2,0000 per inwoner, afgerond" },
            {
                ContributionKeyKind.ClassesFlat,
                "12.000 inwoners op 1 januari 2020; EUR 1,8462 per inwoner, afgerond (klasse vanaf 10.000 inwoners)"
            },
            {
                ContributionKeyKind.ClassesMarginal,
                "12.000 inwoners op 1 januari 2020; gemiddeld EUR 1,9785 per inwoner, afgerond "
                    + "(naar rato van 10.000 × EUR 2,00 + 2.000 × EUR 1,50)"
            },
            { ContributionKeyKind.Equal, "gelijk verdeeld over 2 gemeenten; EUR 16.000,0000 per gemeente, afgerond" },
            {
                ContributionKeyKind.FixedPlusPerInhabitant,
                "EUR 5.000,00 vast, en 12.000 inwoners op 1 januari 2020; EUR 1,3750 per inwoner, afgerond"
            },
            { ContributionKeyKind.ByUse, "gebruik van 1.500; EUR 21,3333 per eenheid, afgerond" },
            {
                ContributionKeyKind.Mixed,
                "62,5% van alle bijdragen, hiervan EUR 15.000,00: 12.000 inwoners op 1 januari 2020; EUR 1,2500 per inwoner, afgerond. "
                    + "37,5% van alle bijdragen, hiervan EUR 6.000,00: gelijk verdeeld over 2 gemeenten; "
                    + "EUR 6.000,0000 per gemeente, afgerond"
            },
        };

    [Theory, MemberData(nameof(Sentences))]
    public void An_invoice_says_by_which_key_its_amount_was_reckoned(ContributionKeyKind kind, string sentence)
    {
        var (run, parts) = ContributionRun.Prepare(
            FundApp.NewId(),
            1,
            new Budget
            {
                Year = 2020,
                Revision = 1,
                ContributionsCents = 3_200_000,
            },
            new DateOnly(2020, 1, 1),
            KeyOf(kind),
            [new Figure { Code = "GM0001", Inhabitants = 4_000 }, new Figure { Code = "GM0002", Inhabitants = 12_000 }],
            21,
            null,
            ("", DateTimeOffset.UnixEpoch)
        );
        var shares = KeyDivision.ByPart(
            run.Key,
            run.NetCents,
            [.. parts.Select(part => new Figure { Code = part.Code, Inhabitants = part.Inhabitants })]
        );
        foreach (var part in parts)
            shares[part.Code].Sum(share => share.Cents).ShouldBe(part.NetCents);
        var line = InvoiceText.Contribution(run, parts[1], shares[parts[1].Code]);
        (line.NetCents, line.Description).ShouldBe((parts[1].NetCents, sentence));
    }

    [Fact]
    public void Every_key_has_a_sentence_here() =>
        Sentences.Select(row => row.Data.Item1).Order().ShouldBe(Enum.GetValues<ContributionKeyKind>().Order());

    private static ContributionKey KeyOf(ContributionKeyKind kind) =>
        new()
        {
            Kind = kind,
            Classes = kind is ContributionKeyKind.ClassesFlat or ContributionKeyKind.ClassesMarginal ? Classes : null,
            FixedCents = kind == ContributionKeyKind.FixedPlusPerInhabitant ? 500_000 : null,
            Use = kind == ContributionKeyKind.ByUse ? Use : null,
            Parts =
                kind == ContributionKeyKind.Mixed
                    ?
                    [
                        new KeyPart { Kind = ContributionKeyKind.PerInhabitant, Percentage = 62.5m },
                        new KeyPart { Kind = ContributionKeyKind.Equal, Percentage = 37.5m },
                    ]
                    : null,
        };

    private static SizeClass Class(int from, long cents) => new() { From = from, CentsPerInhabitant = cents };
}
