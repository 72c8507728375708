using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Initiatives;
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
        IOptions<PracticeSettings> settings,
        CancellationToken ct
    )
    {
        var start = RowPages.StartOf(page);
        await using var reading = await database.Read(ct);
        var (months, table) = await SettledYear.Read(reading, id, year, caller);
        SettlementLine[] lines = [.. months.Select(m => Settlement.LineOf(m, table, settings.Value.VatPercentage))];
        return RowPages.Answer(page, context, lines, start);
    }
}
