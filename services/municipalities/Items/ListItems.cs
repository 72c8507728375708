using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: agenda items, newest first, page by page; the proposed ones with <c>status=Proposed</c>.</summary>
internal static class ListItems
{
    public static async Task<Ok<IReadOnlyList<AgendaItemView>>> Handle(
        ItemStatus? status,
        ItemKind? kind,
        Guid? assemblyId,
        Guid? initiativeId,
        [AsParameters] PageQuery page,
        HttpContext context,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var items = await ItemStore.List(reading, status, kind, assemblyId, initiativeId, before, page.Read);
        return page.Answer(context, await ItemStore.Views(reading, items), i => PageQuery.KeyOf(i.ProposedAt, i.Id));
    }
}
