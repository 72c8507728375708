using System.Globalization;

namespace Samen.Funding;

/// <summary>Settings of this service: <c>Samen:Funding</c>.</summary>
internal sealed record FundingSettings
{
    /// <summary>VAT on contributions, in percent, 0 to 100 with at most two decimals: <c>Samen:Funding:VatPercentage</c>.</summary>
    public decimal VatPercentage { get; init; } = 21m;

    /// <exception cref="InvalidOperationException">A setting is wrong; the message says which and why.</exception>
    public static FundingSettings From(IConfiguration configuration)
    {
        var settings = new FundingSettings();
        if (configuration["Samen:Funding:VatPercentage"] is not { } text)
            return settings;
        return
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var vat)
            && vat is >= 0 and <= 100
            && decimal.Round(vat, 2) == vat
            ? settings with
            {
                VatPercentage = vat,
            }
            : throw new InvalidOperationException(
                $"Samen:Funding:VatPercentage is '{text}'; it must be a percentage from 0 to 100 with at most two decimals, "
                    + "such as 21 or 20.5."
            );
    }
}
