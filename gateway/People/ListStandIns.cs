using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: administrators and auditors see who stands in for a person, and for whom the person stands in.</summary>
internal static class ListStandIns
{
    public static async Task<Ok<IReadOnlyList<StandInView>>> Handle(
        Guid id,
        Caller caller,
        GatewayDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        caller.Known(await AccountStore.Get(reading, id));
        return TypedResults.Ok<IReadOnlyList<StandInView>>([
            .. (await StandInStore.Of(reading, id, clock.GetUtcNow())).Select(row => row.View()),
        ]);
    }
}
