using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What a need said in one of its versions, and who saved it.</summary>
[AuditedRows("need_version", nameof(NeedId), nameof(Version))]
internal sealed record NeedVersion
{
    public Guid NeedId { get; init; }
    public int Version { get; init; }
    public string Title { get; init; } = "";
    public string Description { get; init; } = "";
    public IReadOnlyList<string> ThemeKeys { get; init; } = [];
    public IReadOnlyList<string> ComponentKeys { get; init; } = [];
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public Office Office { get; init; }
    public DateTimeOffset SavedAt { get; init; }

    public NeedVersionView View() =>
        new(Version, Title, Description, ThemeKeys, ComponentKeys, MunicipalityCode, MunicipalityName, Office, SavedAt);
}
