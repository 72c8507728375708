using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: what an initiative owes municipalities for confirmed hours in a year, by the rate table of that year.</summary>
internal static class GetSettlement
{
    public static async Task<Ok<SettlementView>> Handle(
        Guid id,
        int year,
        Caller caller,
        InitiativesDatabase database,
        Setting<PracticeSettings> settings,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var (months, table) = await SettledYear.Read(reading, id, year, caller);
        var vat = (await settings.In(reading)).VatPercentage;
        return TypedResults.Ok(Settlement.Of(id, year, [.. months.Select(m => Settlement.LineOf(m, table, vat))], table, vat));
    }
}
