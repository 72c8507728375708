using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Which facilities a list shows; what is null does not matter.</summary>
/// <param name="Search">Pattern for the folded words.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="Level">Its binding level.</param>
/// <param name="ProductId">A product that fills it.</param>
/// <param name="InitiativeId">The initiative that it comes of.</param>
/// <param name="Component">Key of a reference component that it fills.</param>
internal sealed record FacilityFilter(
    string? Search,
    FacilityKind? Kind,
    FacilityPhase? Phase,
    BindingLevel? Level,
    Guid? ProductId,
    Guid? InitiativeId,
    string? Component = null
);
