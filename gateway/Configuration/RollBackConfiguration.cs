using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>HTTP: an administrator makes the configuration what it was in a version; that becomes the newest version.</summary>
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
        var version = request.Version is >= 0
            ? request.Version.Value
            : throw Refused.Invalid("/version", "required", "Must be the number of a version.");
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
                var document = GatewayDocument.Read(old.Document);
                // A key that is gone since would make the whole of it wrong.
                await ConfigurationRules.Check(work, document);
                return document;
            },
            $"Version {version} again.",
            ct
        );
    }
}
