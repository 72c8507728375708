using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: general assemblies, latest date first, page by page.</summary>
internal static class ListAssemblies
{
    public static async Task<Ok<IReadOnlyList<AssemblyView>>> Handle(
        [AsParameters] PageQuery page,
        HttpContext context,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterDate();
        await using var reading = await database.Read(ct);
        var assemblies = await AssemblyStore.List(reading, before, page.Read);
        return page.Answer(context, await AssemblyStore.Views(reading, assemblies), m => PageQuery.KeyOf(m.Date, m.Id));
    }
}
