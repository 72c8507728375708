using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the municipalities on a day by name in Dutch order, page by page; optionally of one province, or matching a
/// text in name or code.
/// </summary>
internal static class ListMunicipalities
{
    public static async Task<Ok<IReadOnlyList<MunicipalityView>>> Handle(
        [Description("The day; today when absent.")] DateOnly? asOf,
        [Description("Also those that were abolished before that day, as they were last.")] bool? abolished,
        string? province,
        string? search,
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
        var after = page.AfterName();
        await using var reading = await database.Read(ct);
        var day = asOf ?? clock.Today();
        if (await MunicipalityStore.Start(reading) is { } start && day < start)
            throw Refused.Invalid("asOf", "range", $"The register begins on {start:yyyy-MM-dd}.");
        var municipalities = await MunicipalityStore.List(reading, day, abolished == true, after, within, pattern, page.Read);
        return page.Answer(context, await MunicipalityStore.Views(reading, municipalities, clock.Today()), m =>
            PageQuery.KeyOf(m.Name, m.Code)
        );
    }
}
