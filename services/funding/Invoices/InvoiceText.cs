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
    public static InvoiceLine Contribution(int year, Part part, DateOnly referenceDate) =>
        new()
        {
            Title = $"Bijdrage Fonds GGU {year}",
            Description = string.Create(
                Dutch,
                $"{part.Inhabitants:N0} inwoners op {Of(referenceDate)}; EUR {Rate(part):N4} per inwoner, afgerond"
            ),
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

    private static decimal Rate(Part part) =>
        part.Inhabitants == 0 ? 0 : decimal.Round(part.NetCents / 100m / part.Inhabitants, 4, MidpointRounding.AwayFromZero);
}
