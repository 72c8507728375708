using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>HTTP: withdraws a document: its content is gone, its name and hash stay.</summary>
internal static class WithdrawAttachment
{
    public static async Task<NoContent> Handle(Guid id, Caller caller, HttpContext context, TimeProvider clock, CancellationToken ct)
    {
        var done = await context
            .Store()
            .Write(
                caller,
                async work =>
                {
                    var attachment = await AttachmentStore.Get(work, id) ?? throw Refused.NotFound("attachment");
                    await context.Subjects().Check(work, caller, attachment.Subject);
                    return await AttachmentStore.Withdraw(work, id, clock.GetUtcNow())
                        ? TypedResults.NoContent()
                        : throw new Refused(410, "withdrawn", "This document was withdrawn.");
                },
                ct
            );
        context.Files().Delete(id);
        return done;
    }
}
