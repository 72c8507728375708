using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>A theme of the policy library under which a version of a need falls.</summary>
[AuditedRows("need_theme", nameof(NeedId), nameof(Version), nameof(ThemeKey))]
internal sealed record NeedTheme
{
    public Guid NeedId { get; init; }
    public int Version { get; init; }
    public string ThemeKey { get; init; } = "";
}
