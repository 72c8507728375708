namespace Samen.Initiatives;

/// <summary>Which realisations a list shows; what is null does not matter.</summary>
/// <param name="BenefitId">The benefit.</param>
/// <param name="InitiativeId">The initiative of the benefit.</param>
/// <param name="MunicipalityCode">CBS code of the municipality for which it counts.</param>
/// <param name="Year">The year.</param>
internal sealed record RealisationFilter(Guid? BenefitId, Guid? InitiativeId, string? MunicipalityCode, int? Year);
