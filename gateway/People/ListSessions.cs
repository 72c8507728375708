using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: administrators see where a person is signed in, newest first.</summary>
internal static class ListSessions
{
    public static async Task<Ok<IReadOnlyList<SessionView>>> Handle(
        Guid id,
        Caller caller,
        GatewayDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        caller.Known(await AccountStore.Get(reading, id));
        return TypedResults.Ok<IReadOnlyList<SessionView>>([
            .. (await SessionStore.Of(reading, id, clock.GetUtcNow())).Select(row => row.View()),
        ]);
    }
}
