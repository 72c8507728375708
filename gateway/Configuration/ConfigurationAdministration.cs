using System.ComponentModel.DataAnnotations;

namespace Samen.Gateway.Configuration;

/// <summary>Asks what a document would change.</summary>
/// <param name="Document">The whole of it.</param>
internal sealed record PreviewConfigurationRequest([property: Required] GatewayDocument? Document);

/// <summary>Replaces the configuration. Name the version that the difference was shown for in If-Match.</summary>
/// <param name="Document">The whole of it.</param>
/// <param name="Note">Why, at most 300 characters.</param>
internal sealed record ChangeConfigurationRequest([property: Required] GatewayDocument? Document, string? Note);

/// <summary>Makes the configuration what it was; as a new version, so that nothing is lost.</summary>
/// <param name="Version">0 for nothing at all: as the settings of the program say.</param>
internal sealed record RollBackConfigurationRequest([property: Required] int? Version);

/// <summary>What would change.</summary>
/// <param name="Version">From which version; for If-Match.</param>
/// <param name="Changes">Nothing where it is the same.</param>
internal sealed record ConfigurationPreview(int Version, IReadOnlyList<ConfigurationDifference> Changes);

/// <summary>A version of the configuration.</summary>
/// <param name="Version">From 1; 0 as long as nobody changed anything.</param>
/// <param name="Document">What it says.</param>
/// <param name="Note">Why it was made.</param>
/// <param name="MadeAt">UTC; absent for version 0.</param>
/// <param name="MadeBy">The principal.</param>
internal sealed record ConfigurationView(int Version, GatewayDocument Document, string? Note, DateTimeOffset? MadeAt, string? MadeBy)
{
    public static ConfigurationView Of(ConfigurationStore.Row row) =>
        new(
            row.Version,
            GatewayDocument.Read(row.Document),
            row.Note,
            row.Version == 0 ? null : row.MadeAt,
            row.Version == 0 ? null : row.MadeBy
        );
}
