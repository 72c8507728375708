using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: administrators and auditors see one stand-in of a person, until it ends.</summary>
internal static class GetStandIn
{
    public static async Task<Ok<StandInView>> Handle(
        Guid id,
        Guid standIn,
        Caller caller,
        GatewayDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        caller.Known(await AccountStore.Get(reading, id));
        return TypedResults.Ok(
            (await StandInStore.Of(reading, id, clock.GetUtcNow())).FirstOrDefault(one => one.Id == standIn)?.View()
                ?? throw Refused.NotFound("stand-in")
        );
    }
}
