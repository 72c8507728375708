using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the drafts of the caller's municipality, last begun first, by pages.</summary>
internal static class ListNeedDrafts
{
    public static async Task<Ok<IReadOnlyList<NeedDraftView>>> Handle(
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        Need.OfficeOf(caller);
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var drafts = await NeedDraftStore.List(reading, caller.Municipality ?? "", before, page.Read);
        return page.Answer(context, [.. drafts.Select(draft => draft.View())], draft => PageQuery.KeyOf(draft.DraftedAt, draft.Id));
    }
}
