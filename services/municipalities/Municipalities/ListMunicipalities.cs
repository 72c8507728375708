using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the municipalities on a day by name in Dutch order or by inhabitants, page by page; optionally of one province, or matching a
/// text in name or code.
/// </summary>
internal static class ListMunicipalities
{
    public static async Task<Ok<IReadOnlyList<MunicipalityView>>> Handle(
        [Description("The day; today when absent.")] DateOnly? asOf,
        [Description("Also those that were abolished before that day, as they were last.")] bool? abolished,
        string? province,
        string? search,
        [Description("The order; `Name` when absent.")] MunicipalityOrder? order,
        [AsParameters] PageQuery page,
        HttpContext context,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var pattern = SearchText.Pattern(search);
        var within = string.IsNullOrWhiteSpace(province)
            ? null
            : Provinces.Named(province)
                ?? throw Refused.Invalid("province", "unknown", $"Must be one of {string.Join(", ", Provinces.All)}.");
        var sorted = MunicipalityOrders.All.Of(order);
        var after = MunicipalityOrders.All.After(sorted, page);
        var list = new MunicipalityFilter(asOf ?? clock.Today(), abolished == true, within, pattern);
        await using var reading = await database.Read(ct);
        if (await MunicipalityStore.Start(reading) is { } start && list.AsOf < start)
            throw Refused.Invalid("asOf", "range", $"The register begins on {start:yyyy-MM-dd}.");
        var municipalities = await MunicipalityListStore.List(reading, list, sorted, after, page.Read);
        return page.Answer(context, await MunicipalityStore.Views(reading, municipalities, clock.Today()), m =>
            MunicipalityOrders.All.KeyOf(sorted, m)
        );
    }
}
