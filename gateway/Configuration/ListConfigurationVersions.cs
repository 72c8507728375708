using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>HTTP: administrators and auditors see every version of the configuration, newest first.</summary>
internal static class ListConfigurationVersions
{
    public static async Task<Ok<IReadOnlyList<ConfigurationView>>> Handle(
        [AsParameters] PageQuery paging,
        HttpContext context,
        GatewayDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var before = paging.AfterNumbers(1)?[0] ?? int.MaxValue;
        var rows = await ConfigurationStore.Page(reading, (int)Math.Min(before, int.MaxValue), paging.Read);
        return paging.Answer(context, [.. rows.Select(row => row.View())], version => PageQuery.KeyOf(version.Version));
    }
}
