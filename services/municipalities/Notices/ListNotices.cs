using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: what a municipality was told of, the newest first; for those who act for it.</summary>
internal static class ListNotices
{
    public static async Task<Ok<IReadOnlyList<NoticeView>>> Handle(
        string code,
        [Description("Only what was told after this moment.")] DateTimeOffset? since,
        [AsParameters] PageQuery page,
        Caller caller,
        MunicipalitiesDatabase database,
        HttpContext context,
        CancellationToken ct
    )
    {
        caller.MustActFor(code);
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var notices = await NoticeStore.Page(reading, code, since, before, page.Read);
        return page.Answer(context, [.. notices.Select(notice => notice.View())], view => PageQuery.KeyOf(view.GivenAt, view.Id));
    }
}
