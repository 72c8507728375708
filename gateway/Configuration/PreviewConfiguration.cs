using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>HTTP: an administrator sees what a document would change, before it is made so; changes nothing.</summary>
internal static class PreviewConfiguration
{
    public static async Task<Ok<ConfigurationPreview>> Handle(
        PreviewConfigurationRequest request,
        GatewayDatabase database,
        CancellationToken ct
    )
    {
        var document = request.Document ?? throw Refused.Invalid("/document", "required", "This field is required.");
        await using var reading = await database.Read(ct);
        await ConfigurationRules.Check(reading, document);
        var row = await ConfigurationStore.Latest(reading);
        return TypedResults.Ok(new ConfigurationPreview(row.Version, GatewayDocument.Read(row.Document).DifferencesTo(document)));
    }
}
