using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>An invitation, a request to join or an offer of the lead that waits for an answer: one at a time per municipality.</summary>
[AuditedRows("owner_request", nameof(InitiativeId), nameof(MunicipalityCode))]
internal sealed record OwnerAsked
{
    public Guid InitiativeId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public OwnerRequestKind Kind { get; init; }
    public DateTimeOffset AskedAt { get; init; }

    public OwnerRequestView View(string title) => new(InitiativeId, title, MunicipalityCode, MunicipalityName, Kind, AskedAt);
}
