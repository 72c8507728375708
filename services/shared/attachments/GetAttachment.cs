using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>HTTP: a document without its content, even after it was withdrawn.</summary>
internal sealed class GetAttachment(Database database, AttachmentSubjects subjects)
{
    public async Task<Ok<AttachmentView>> Handle(Guid id, Caller caller, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok((await subjects.Attached(reading, caller, id)).View());
    }
}
