using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Which needs a list shows; what is null does not matter.</summary>
/// <param name="Search">Pattern for the folded words.</param>
/// <param name="Theme">Key of a theme.</param>
/// <param name="Municipality">CBS code of a municipality that recorded or signed it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="SharedBy">How many municipalities share it at least.</param>
internal sealed record NeedFilter(string? Search, string? Theme, string? Municipality, NeedStatus? Status, int? SharedBy);
