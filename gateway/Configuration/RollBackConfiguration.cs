using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>HTTP: an administrator goes back to an earlier version of the configuration; it becomes the newest one.</summary>
internal static class RollBackConfiguration
{
    public static Task<Ok<ConfigurationPreview>> Handle(
        RollBackConfigurationRequest request,
        Caller caller,
        GatewayDatabase database,
        LiveConfiguration live,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var version = request.Version!.Value;
        return ChangeConfiguration.Make(
            caller,
            database,
            live,
            clock,
            async (work, _) =>
            {
                var old =
                    version == 0
                        ? new ConfigurationStore.Row()
                        : await ConfigurationStore.Get(work, version) ?? throw Refused.NotFound("version");
                var document = GatewayDocuments.Read(old.Document);
                // A document is wrong as a whole when a key in it no longer exists.
                await ConfigurationRules.Check(work, document);
                return document;
            },
            $"Version {version} again.",
            ct
        );
    }
}
