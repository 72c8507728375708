using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: reorganisations, latest day first, including planned ones.</summary>
internal static class ListReorganisations
{
    public static async Task<Ok<IReadOnlyList<ReorganisationView>>> Handle(
        [AsParameters] PageQuery page,
        HttpContext context,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterDate();
        await using var reading = await database.Read(ct);
        var views = new List<ReorganisationView>();
        foreach (var reorganisation in await ReorganisationStore.List(reading, before, page.Read))
            views.Add(reorganisation.View(await ReorganiseMunicipalities.Count(reading, reorganisation)));
        return page.Answer(context, views, r => PageQuery.KeyOf(r.EffectiveDate, r.Id!.Value));
    }
}
