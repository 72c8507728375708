using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the months that a settlement of an initiative is the sum of, by municipality, by pages.</summary>
internal static class ListSettlementLines
{
    public static async Task<Ok<IReadOnlyList<SettlementLine>>> Handle(
        Guid id,
        int year,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        InitiativesDatabase database,
        Setting<PracticeSettings> settings,
        CancellationToken ct
    )
    {
        var start = RowPages.StartOf(page);
        await using var reading = await database.Read(ct);
        var (months, table) = await SettledYear.Read(reading, id, year, caller);
        var vat = (await settings.In(reading)).VatPercentage;
        SettlementLine[] lines = [.. months.Select(m => Settlement.LineOf(m, table, vat))];
        return RowPages.Answer(page, context, lines, start);
    }
}
