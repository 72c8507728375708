using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Configuration;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: administrators see all keys, a partner or vendor its own; also revoked ones, without the keys themselves.</summary>
internal static class ListApiKeys
{
    public static async Task<Ok<IReadOnlyList<ApiKeyView>>> Handle(
        [AsParameters] PageQuery paging,
        Caller caller,
        HttpContext context,
        GatewayDatabase database,
        LiveConfiguration live,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var rows = await ApiKeyStore.Page(reading, OwnCredentials.PartnerOf(caller), null, paging.After(1)?[0] ?? "", paging.Read);
        return paging.Answer(context, [.. rows.Select(row => live.Of(row).View())], key => [key.Id]);
    }
}
