using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>A municipality that owns an initiative; exactly one leads.</summary>
[AuditedRows("initiative_owner", nameof(InitiativeId), nameof(MunicipalityCode))]
internal sealed record InitiativeOwner
{
    public Guid InitiativeId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public bool Leads { get; init; }
}
