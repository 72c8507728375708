using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: needs, newest first, by pages.</summary>
internal static class ListNeeds
{
    public static async Task<Ok<IReadOnlyList<NeedView>>> Handle(
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var needs = await NeedStore.List(reading, before, page.Read);
        return page.Answer(context, await NeedStore.Views(reading, needs), need => PageQuery.KeyOf(need.RecordedAt, need.Id));
    }
}
