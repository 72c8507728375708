using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Storage;
using Samen.Web;

namespace Samen.Messaging;

/// <summary>HTTP: an admin has a parked fact handled again, and what waits behind it.</summary>
internal sealed class RetryParkedFact(Database database, Inbox inbox)
{
    public async Task<NoContent> Handle(string source, long position, Caller caller, CancellationToken ct)
    {
        var done = await database.Write(
            caller,
            async work => await Inbox.Retry(work, source, position) ? TypedResults.NoContent() : throw Refused.NotFound("parked fact"),
            ct
        );
        await inbox.ApplyWaiting(ct);
        return done;
    }
}
