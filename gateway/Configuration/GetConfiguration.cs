using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>HTTP: administrators and auditors see the configuration as it is now.</summary>
internal static class GetConfiguration
{
    public static async Task<Ok<ConfigurationView>> Handle(Caller caller, GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var row = await ConfigurationStore.Latest(reading);
        caller.Tag(row.Version);
        return TypedResults.Ok(row.View());
    }
}
