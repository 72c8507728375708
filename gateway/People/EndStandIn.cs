using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: an administrator ends a stand-in early; from the next request on the stand-in has only their own roles.</summary>
internal static class EndStandIn
{
    public static Task<NoContent> Handle(
        Guid id,
        Guid standIn,
        Caller caller,
        GatewayDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                caller.Known(await AccountStore.Get(work, id));
                var row = (await StandInStore.Of(work, id, now)).FirstOrDefault(one => one.Id == standIn)
                    ?? throw Refused.NotFound("stand-in");
                if (!await StandInStore.End(work, row, now))
                    throw caller.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
}
