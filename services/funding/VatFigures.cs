using Samen.Contracts;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>What another percentage comes to: VAT on the contributions that were divided last. Those keep their own percentage.</summary>
internal static class VatFigures
{
    public static async Task<IReadOnlyList<SettingFigureView>> Of(
        Reading reading,
        FundingSettings before,
        FundingSettings after,
        DateTimeOffset now
    )
    {
        if (before.VatPercentage == after.VatPercentage || await ContributionRunStore.Standing(reading, 1) is not [var run, ..])
            return [];
        return [new SettingFigureView("vatCents", $"{run.Year}", Vat(run.NetCents, before), Vat(run.NetCents, after))];
    }

    private static long Vat(long netCents, FundingSettings settings) =>
        (long)decimal.Round(netCents * settings.VatPercentage / 100, MidpointRounding.AwayFromZero);
}
