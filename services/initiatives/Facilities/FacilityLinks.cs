using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Documents about a facility, as one column has them.</summary>
internal sealed record FacilityLinks(IReadOnlyList<FacilityLink> Items);
