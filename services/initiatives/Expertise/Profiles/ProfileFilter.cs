using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Which profiles a list shows; what is null does not matter.</summary>
/// <param name="ThemeKey">A theme of the policy library.</param>
/// <param name="FacilityId">A joint facility.</param>
/// <param name="Role">A role.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
internal sealed record ProfileFilter(string? ThemeKey, Guid? FacilityId, PracticeRole? Role, string? MunicipalityCode);
