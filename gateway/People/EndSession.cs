using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: an administrator ends a session of a person; it is refused from the next request on.</summary>
internal static class EndSession
{
    public static Task<NoContent> Handle(Guid id, string session, Caller caller, GatewayDatabase database, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                caller.Known(await AccountStore.Get(work, id));
                if (!await SessionStore.End(work, id, session))
                    throw Refused.NotFound("session");
                return TypedResults.NoContent();
            },
            ct
        );
}
