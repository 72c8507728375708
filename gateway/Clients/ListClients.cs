using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Configuration;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: administrators see all clients, a partner or vendor its own, also revoked ones.</summary>
internal static class ListClients
{
    public static async Task<Ok<IReadOnlyList<ClientView>>> Handle(
        [AsParameters] PageQuery paging,
        Caller caller,
        HttpContext context,
        GatewayDatabase database,
        LiveConfiguration live,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var rows = await ClientStore.Page(reading, OwnCredentials.PartnerOf(caller), null, paging.After(1)?[0] ?? "", paging.Read);
        return paging.Answer(context, [.. rows.Select(row => live.Of(row).View())], client => [client.Id]);
    }
}
