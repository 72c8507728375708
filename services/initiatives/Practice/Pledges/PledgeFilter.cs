using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Which pledges a list shows; what is null does not matter.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="AskedRoleId">The asked role.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="State">Where they stand.</param>
internal sealed record PledgeFilter(Guid? InitiativeId, Guid? AskedRoleId, string? MunicipalityCode, PledgeState? State);
