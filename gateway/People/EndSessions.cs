using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: an administrator ends all sessions of a person; each is refused from the next request on.</summary>
internal static class EndSessions
{
    public static Task<NoContent> Handle(Guid id, Caller caller, GatewayDatabase database, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                caller.Known(await AccountStore.Get(work, id));
                await SessionStore.EndAll(work, id);
                return TypedResults.NoContent();
            },
            ct
        );
}
