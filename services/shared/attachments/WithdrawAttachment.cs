using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>HTTP: withdraws a document: its content is deleted, its name and hash are kept.</summary>
internal sealed class WithdrawAttachment(Database database, AttachmentFiles files, AttachmentSubjects subjects)
{
    public async Task<NoContent> Handle(Guid id, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var done = await database.Write(
            caller,
            async work =>
            {
                var attachment = await subjects.Attached(work, caller, id);
                await subjects.Check(work, caller, attachment.Subject);
                return await AttachmentStore.Withdraw(work, id, clock.GetUtcNow())
                    ? TypedResults.NoContent()
                    : throw new Refused(410, "withdrawn", "This document was withdrawn.");
            },
            ct
        );
        files.Delete(id);
        return done;
    }
}
