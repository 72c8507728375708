using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>A reference component that a version of a need is about.</summary>
[AuditedRows("need_component", nameof(NeedId), nameof(Version), nameof(ComponentKey))]
internal sealed record NeedComponent
{
    public Guid NeedId { get; init; }
    public int Version { get; init; }
    public string ComponentKey { get; init; } = "";
}
