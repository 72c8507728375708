using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Which adoptions a list shows; what is null does not matter.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="State">How far it is.</param>
/// <param name="InhabitantsFrom">The least inhabitants of the municipality.</param>
/// <param name="InhabitantsTo">The most inhabitants of the municipality.</param>
internal sealed record AdoptionFilter(
    Guid? FacilityId,
    string? MunicipalityCode,
    AdoptionState? State,
    int? InhabitantsFrom,
    int? InhabitantsTo
);
