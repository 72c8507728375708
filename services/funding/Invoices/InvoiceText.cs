using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What invoices say, in Dutch: they go to municipalities and their accountants.</summary>
internal static class InvoiceText
{
    private static readonly NumberFormatInfo Dutch = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static readonly string[] Months =
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];

    /// <summary>The contribution of a run: one of it, since a rate in whole cents times inhabitants is another amount.</summary>
    /// <param name="run">The run.</param>
    /// <param name="part">What the municipality contributes by it.</param>
    /// <param name="shares">Of that, what it pays by each part of the run's key.</param>
    public static InvoiceLine Contribution(ContributionRun run, Part part, IEnumerable<KeyShare> shares) =>
        new()
        {
            Title = $"Bijdrage Fonds GGU {run.Year}",
            Description = string.Join(". ", shares.Select(share => Slice(share) + Reckoned(share, run, part))),
            NetCents = part.NetCents,
        };

    /// <summary>A contribution after a correction.</summary>
    public static InvoiceLine Corrected(int year, long netCents, string replaced) =>
        new()
        {
            Title = $"Bijdrage Fonds GGU {year}",
            Description = $"In plaats van wat is gecrediteerd van factuur {replaced}",
            NetCents = netCents,
        };

    /// <summary>What is taken back.</summary>
    public static InvoiceLine Credited(int year, long netCents, string credited) =>
        new()
        {
            Title = $"Bijdrage Fonds GGU {year}",
            Description = $"Creditering van factuur {credited}",
            NetCents = netCents,
        };

    public static string Euros(long cents) => string.Create(Dutch, $"€ {cents / 100m:N2}");

    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    private static string Slice(KeyShare share) =>
        share.Terms is KeyPart part
            ? string.Create(Dutch, $"{part.Percentage:0.##}% van alle bijdragen, hiervan EUR {share.Cents / 100m:N2}: ")
            : "";

    /// <summary>How a share follows from the key by which the run divided.</summary>
    private static string Reckoned(KeyShare share, ContributionRun run, Part part)
    {
        var key = share.Terms;
        var inhabitants = string.Create(Dutch, $"{part.Inhabitants:N0} inwoners op {Of(run.ReferenceDate)}");
        return key.Kind switch
        {
            ContributionKeyKind.ClassesFlat => string.Create(
                Dutch,
                $"{inhabitants}; {Each(share.Cents, part.Inhabitants, "inwoner")} "
                    + $"(klasse vanaf {KeyDivision.ClassOf(key, part.Inhabitants).From:N0} inwoners)"
            ),
            ContributionKeyKind.ClassesMarginal => $"{inhabitants}; gemiddeld {Each(share.Cents, part.Inhabitants, "inwoner")} "
                + $"(naar rato van {Brackets(key, part.Inhabitants)})",
            ContributionKeyKind.Equal => string.Create(
                Dutch,
                $"gelijk verdeeld over {run.Municipalities:N0} gemeenten; {Each(share.Cents, 1, "gemeente")}"
            ),
            ContributionKeyKind.FixedPlusPerInhabitant => string.Create(
                Dutch,
                $"EUR {key.FixedCents!.Value / 100m:N2} vast, en {inhabitants}; "
                    + $"{Each(share.Cents - key.FixedCents.Value, part.Inhabitants, "inwoner")}"
            ),
            ContributionKeyKind.ByUse when KeyDivision.UnitsOf(key, part.Code) is var units => string.Create(
                Dutch,
                $"gebruik van {units:N0}; {Each(share.Cents, units, "eenheid")}"
            ),
            _ => $"{inhabitants}; {Each(share.Cents, part.Inhabitants, "inwoner")}",
        };
    }

    private static string Brackets(KeyTerms key, int inhabitants) =>
        string.Join(
            " + ",
            KeyDivision
                .Brackets(key, inhabitants)
                .Where(bracket => bracket.Inhabitants > 0)
                .Select(bracket =>
                    string.Create(Dutch, $"{bracket.Inhabitants:N0} × EUR {bracket.Size.CentsPerInhabitant!.Value / 100m:N2}")
                )
        );

    private static string Each(long cents, long units, string of) =>
        string.Create(
            Dutch,
            $"EUR {(units == 0 ? 0 : decimal.Round(cents / 100m / units, 4, MidpointRounding.AwayFromZero)):N4} per {of}, afgerond"
        );
}
