using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>A version of a benefit: what was expected when it was saved.</summary>
[AuditedRows("benefit_version", nameof(BenefitId), nameof(Version))]
internal sealed record BenefitVersion
{
    public Guid BenefitId { get; init; }
    public int Version { get; init; }
    public BenefitRequest Benefit { get; init; } = new();
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public DateTimeOffset SavedAt { get; init; }

    public BenefitVersionView View() => new(Version, Benefit, MunicipalityCode, MunicipalityName, SavedAt);
}
