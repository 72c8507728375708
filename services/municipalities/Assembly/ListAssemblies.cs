using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;

namespace Samen.Municipalities.Assembly;

/// <summary>HTTP: general assemblies, latest date first, page by page.</summary>
internal static class ListAssemblies
{
    public static async Task<Ok<IReadOnlyList<AssemblyView>>> Handle(
        [AsParameters] PageQuery page, HttpContext context, MunicipalitiesDatabase database, CancellationToken ct)
    {
        (DateOnly, Guid)? before = page.After(2) switch
        {
            null => null,
            [var day, var id] when DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && Guid.TryParse(id, out var guid) => (date, guid),
            _ => throw Refused.Invalid("cursor", "format", "Is not a cursor of this list."),
        };
        await using var reading = await database.Read(ct);
        var meetings = await AssemblyStore.List(reading, before, page.Read);
        return page.Answer(context, [.. meetings.Select(m => m.View())], m => [m.Date.ToString("O", CultureInfo.InvariantCulture), m.Id.ToString()]);
    }
}
