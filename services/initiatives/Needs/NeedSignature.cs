using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The signature of a municipality that shares a need.</summary>
[AuditedRows("need_signature", nameof(NeedId), nameof(MunicipalityCode))]
internal sealed record NeedSignature
{
    public Guid NeedId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public Office Office { get; init; }
    public DateTimeOffset SignedAt { get; init; }

    /// <summary>The version of the need that was signed.</summary>
    public int SignedVersion { get; init; }

    /// <summary>The need that was signed or recorded, where that was merged into this one; null: this one.</summary>
    public Guid? ViaNeedId { get; init; }

    public SignatureView View() => new(MunicipalityCode, MunicipalityName, Office, SignedAt, SignedVersion, ViaNeedId);
}
