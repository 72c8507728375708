using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Configuration;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: one key, also a revoked one, without the key itself. Administrators see all, a partner or vendor its own.</summary>
internal static class GetApiKey
{
    public static async Task<Ok<ApiKeyView>> Handle(
        string id,
        Caller caller,
        GatewayDatabase database,
        LiveConfiguration live,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        return
            ApiKey.IsId(id)
            && await ApiKeyStore.Get(reading, id) is { } key
            && (OwnCredentials.PartnerOf(caller) is not { } partner || key.PartnerId == partner)
            ? TypedResults.Ok(live.Of(key).View())
            : throw Refused.NotFound("key");
    }
}
