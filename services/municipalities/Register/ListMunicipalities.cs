using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;

namespace Samen.Municipalities.Register;

/// <summary>HTTP: the register by code, page by page, of a province or with a text in name or code where asked.</summary>
internal static class ListMunicipalities
{
    public static async Task<Ok<IReadOnlyList<MunicipalityView>>> Handle(
        string? province, string? search, [AsParameters] PageQuery page, HttpContext context, MunicipalitiesDatabase database, CancellationToken ct)
    {
        if (search?.Length > 100) throw Refused.Invalid("search", "length", "Must be at most 100 characters long.");
        var after = page.After(1)?[0];
        await using var reading = await database.Read(ct);
        var municipalities = await MunicipalityStore.List(reading, after, province, search, page.Read);
        return page.Answer(context, await MunicipalityStore.Views(reading, municipalities), m => [m.Code]);
    }
}
