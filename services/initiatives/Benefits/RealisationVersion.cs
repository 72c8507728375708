using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>A version of what was realised.</summary>
[AuditedRows("realisation_version", nameof(RealisationId), nameof(Version))]
internal sealed record RealisationVersion
{
    public Guid RealisationId { get; init; }
    public int Version { get; init; }
    public long Value { get; init; }
    public string MeasuredBy { get; init; } = "";
    public string Method { get; init; } = "";
    public string? Evidence { get; init; }
    public DateOnly MeasuredOn { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public DateTimeOffset SavedAt { get; init; }

    public RealisationVersionView View() => new(Version, Value, MeasuredBy, Method, Evidence, MeasuredOn, MunicipalityCode, SavedAt);
}
