using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Which questions a list shows; what is null does not matter.</summary>
/// <param name="Search">Pattern for the folded words.</param>
/// <param name="State">Where they stand.</param>
/// <param name="Audience">Which municipalities are asked.</param>
/// <param name="ThemeKey">The theme.</param>
/// <param name="FacilityId">The facility.</param>
/// <param name="Answered">Whether there is an answer or offer.</param>
internal sealed record QuestionFilter(
    string? Search,
    QuestionState? State,
    QuestionAudience? Audience,
    string? ThemeKey,
    Guid? FacilityId,
    bool? Answered
);
