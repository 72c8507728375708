using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the comments on a need, newest first, by pages; of those that ended only that they were there.</summary>
internal static class ListComments
{
    public static async Task<Ok<IReadOnlyList<NeedCommentView>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        _ = await NeedStore.Get(reading, id) ?? throw Refused.NotFound("need");
        var comments = await NeedCommentStore.Of(reading, id, before, page.Read);
        return page.Answer(context, [.. comments.Select(c => c.View())], c => PageQuery.KeyOf(c.CommentedAt, c.Id));
    }
}
