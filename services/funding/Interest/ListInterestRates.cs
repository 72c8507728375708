using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Settings;

namespace Samen.Funding;

/// <summary>HTTP: the rates of statutory interest, the latest first, and which of them the fund reckons by.</summary>
internal static class ListInterestRates
{
    public static async Task<Ok<InterestRatesView>> Handle(
        FundingDatabase database,
        Setting<InterestSettings> settings,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(
            new InterestRatesView(
                (await settings.In(reading)).Regime,
                [.. (await InterestRateStore.All(reading)).Select(rate => rate.View())]
            )
        );
    }
}
