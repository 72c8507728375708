using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Percentages and amounts by which the fund works; at the first start those of <c>Samen:Funding</c>.</summary>
internal sealed record FundingSettings
{
    /// <summary>VAT on contributions, in percent with at most two decimals. A run keeps the percentage that it was made with.</summary>
    [Range(0.0, 100.0)]
    public decimal VatPercentage { get; init; } = 21m;

    /// <summary>
    /// Above this amount of an act, in whole euro cents before VAT, a fund manager approves what the fund spends too.
    /// </summary>
    [Range(0L, 100_000_000_000L)]
    public long SecondPersonAboveCents { get; init; } = 5_000_000;

    /// <summary>
    /// What the bank says are charges is booked so by itself up to this amount of a line, in whole euro cents; 0: never.
    /// </summary>
    [Range(0L, 1_000_000_000L)]
    public long BankChargesUpToCents { get; init; } = 10_000;

    /// <summary>What attributes can't say of it.</summary>
    public IEnumerable<Fault> Faults() =>
        decimal.Round(VatPercentage, 2) == VatPercentage ? [] : [new Fault("vatPercentage", "decimals", "At most two decimals.")];

    private const string SecondPersonAbove = "Samen:Funding:Spending:SecondPersonAboveCents",
        ChargesUpTo = "Samen:Funding:Statements:ChargesUpToCents";

    /// <exception cref="InvalidOperationException">A setting is wrong; the message says which and why.</exception>
    public static FundingSettings From(IConfiguration configuration)
    {
        var settings = new FundingSettings().WithVat(configuration["Samen:Funding:VatPercentage"]);
        return settings with
        {
            SecondPersonAboveCents = Cents(configuration, SecondPersonAbove, settings.SecondPersonAboveCents),
            BankChargesUpToCents = Cents(configuration, ChargesUpTo, settings.BankChargesUpToCents),
        };
    }

    private static long Cents(IConfiguration configuration, string name, long otherwise) =>
        configuration[name] is not { } text ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cents) ? cents
        : throw new InvalidOperationException($"{name} is '{text}'; it must be a whole number of cents, 0 or more.");

    private FundingSettings WithVat(string? text)
    {
        if (text is null)
            return this;
        return
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var vat)
            && vat is >= 0 and <= 100
            && decimal.Round(vat, 2) == vat
            ? this with
            {
                VatPercentage = vat,
            }
            : throw new InvalidOperationException(
                $"Samen:Funding:VatPercentage is '{text}'; it must be a percentage from 0 to 100 with at most two decimals, "
                    + "such as 21 or 20.5."
            );
    }
}
