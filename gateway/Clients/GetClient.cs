using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Configuration;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: one client, also a revoked one, with its version as ETag. Administrators see all, a partner or vendor its own.</summary>
internal static class GetClient
{
    public static async Task<Ok<ClientView>> Handle(
        string id,
        Caller caller,
        GatewayDatabase database,
        LiveConfiguration live,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        if (
            await ClientStore.Get(reading, id) is not { } client
            || (OwnCredentials.PartnerOf(caller) is { } partner && client.PartnerId != partner)
        )
            throw Refused.NotFound("client");
        caller.Tag(client.Version);
        return TypedResults.Ok(live.Of(client).View());
    }
}
