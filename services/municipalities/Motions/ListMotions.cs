using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: adopted motions, most recently adopted first, page by page; <c>open=true</c> gives those that are not settled.
/// </summary>
internal static class ListMotions
{
    public static async Task<Ok<IReadOnlyList<MotionView>>> Handle(
        bool? open,
        [AsParameters] PageQuery page,
        HttpContext context,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var before = page.AfterDate();
        await using var reading = await database.Read(ct);
        var motions = await MotionStore.List(reading, open ?? false, before, page.Read);
        return page.Answer(context, await MotionStore.Views(reading, clock.Today(), motions), m =>
            PageQuery.KeyOf(m.AssemblyDate, m.ItemId)
        );
    }
}
