using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>HTTP: one document without its content, also after it was withdrawn.</summary>
internal static class GetAttachment
{
    public static async Task<Ok<AttachmentView>> Handle(Guid id, HttpContext context, CancellationToken ct)
    {
        await using var reading = await context.Store().Read(ct);
        return TypedResults.Ok((await AttachmentStore.Get(reading, id) ?? throw Refused.NotFound("attachment")).View());
    }
}
