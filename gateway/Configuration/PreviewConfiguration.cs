using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Configuration;

/// <summary>HTTP: an administrator sees what a document would change. Nothing is changed.</summary>
internal static class PreviewConfiguration
{
    public static async Task<Ok<ConfigurationPreview>> Handle(
        PreviewConfigurationRequest request,
        GatewayDatabase database,
        CancellationToken ct
    )
    {
        var document = request.Document!;
        await using var reading = await database.Read(ct);
        await ConfigurationRules.Check(reading, document);
        var row = await ConfigurationStore.Latest(reading);
        return TypedResults.Ok(new ConfigurationPreview(row.Version, GatewayDocuments.Read(row.Document).DifferencesTo(document)));
    }
}
