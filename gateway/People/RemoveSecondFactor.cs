using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: an administrator removes the second factor of a person who lost it. Sessions end at once.</summary>
internal static class RemoveSecondFactor
{
    public static Task<NoContent> Handle(
        Guid id,
        Caller caller,
        GatewayDatabase database,
        AccountDirectory directory,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var account = caller.Known(await directory.Join(work).Get(id));
                await directory.RemoveSecondFactor(account);
                await SessionStore.EndAll(work, id);
                return TypedResults.NoContent();
            },
            ct
        );
}
