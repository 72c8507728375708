using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the municipalities of a day by code, page by page, of a province or with a text in name or code where asked.</summary>
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
        if (search?.Length > 100)
            throw Refused.Invalid("search", "length", "Must be at most 100 characters long.");
        var after = page.After(1)?[0];
        await using var reading = await database.Read(ct);
        var day = asOf ?? clock.Today();
        if (await MunicipalityStore.Start(reading) is { } start && day < start)
            throw Refused.Invalid("asOf", "range", $"The register begins on {start:yyyy-MM-dd}.");
        var municipalities = await MunicipalityStore.List(reading, day, abolished == true, after, province, search, page.Read);
        return page.Answer(context, await MunicipalityStore.Views(reading, municipalities), m => [m.Code]);
    }
}
