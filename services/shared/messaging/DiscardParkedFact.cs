using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Storage;
using Samen.Web;

namespace Samen.Messaging;

/// <summary>HTTP: an admin drops a parked fact, so that what waits behind it is handled.</summary>
internal sealed class DiscardParkedFact(Database database, Inbox inbox)
{
    public async Task<NoContent> Handle(string source, long position, Caller caller, CancellationToken ct)
    {
        var done = await database.Write(
            caller,
            async work => await Inbox.Discard(work, source, position) ? TypedResults.NoContent() : throw Refused.NotFound("parked fact"),
            ct
        );
        await inbox.ApplyWaiting(ct);
        return done;
    }
}
