using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>HTTP: a document without its content, even after it was withdrawn.</summary>
internal sealed class GetAttachment(Database database)
{
    public async Task<Ok<AttachmentView>> Handle(Guid id, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok((await AttachmentStore.Get(reading, id) ?? throw Refused.NotFound("attachment")).View());
    }
}
