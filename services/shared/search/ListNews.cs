using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Search;

/// <summary>HTTP: what happened lately to things that everybody may see, the newest first.</summary>
internal sealed class ListNews(Database database, IReadOnlyList<string> types)
{
    public async Task<Ok<IReadOnlyList<NewsView>>> Handle(
        [Description("Only what was recorded after this moment.")] DateTimeOffset? since,
        [AsParameters] PageQuery page,
        HttpContext context,
        CancellationToken ct
    )
    {
        var before = page.AfterNumbers(1)?[0];
        await using var reading = await database.Read(ct);
        var (rows, next) = page.Cut(await NewsStore.List(reading, types, since, before, page.Read), row => PageQuery.KeyOf(row.Position));
        PageQuery.LinkNext(context, next);
        return TypedResults.Ok<IReadOnlyList<NewsView>>([
            .. rows.Select(row => new NewsView(row.Type, row.RecordedAt, row.Subject, row.Kind, row.Title, row.Path)),
        ]);
    }
}
