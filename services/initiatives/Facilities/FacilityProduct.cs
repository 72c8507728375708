using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>A product of the partners service that fills a facility.</summary>
[AuditedRows("facility_product", nameof(FacilityId), nameof(ProductId))]
internal sealed record FacilityProduct
{
    public Guid FacilityId { get; init; }
    public Guid ProductId { get; init; }
}
